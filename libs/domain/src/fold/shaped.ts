import { ofColumn, toColumn } from './columns.ts';
import { type Shape } from './state-shapes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Times are kept as ms before this one: they are a tenth of the bytes otherwise. Null: as they are. */
type Now = number | null;

/** An object's values in the order of its shape. */
export function toValues(value: Fields, shape: Shape, nowMs: Now): unknown[] {
  return shape.map((field) => {
    if (typeof field === 'string') return turned(field, value[field], nowMs);
    const [name, inner, as] = field;
    const held = value[name];
    if (!Array.isArray(held)) return shaped(held, inner, nowMs);
    const rows = held.map((item) => shaped(item, inner, nowMs));
    return as === 'columns' ? toColumns(rows, inner) : rows;
  });
}

/** The object whose values these are. Throws `RangeError` if there are more or fewer of them than the shape has. */
export function fromValues(values: unknown, shape: Shape, nowMs: Now): Fields {
  if (!Array.isArray(values) || values.length !== shape.length) throw new RangeError('values do not fit their shape');
  const entries = shape.map((field, i): [string, unknown] => {
    const value: unknown = values[i];
    if (typeof field === 'string') return [field, turned(field, value, nowMs)];
    const [name, inner, as] = field;
    if (as === undefined) return [name, value === null ? null : fromValues(value, inner, nowMs)];
    if (!Array.isArray(value)) throw new RangeError(`${name} is no list`);
    const rows = as === 'columns' ? fromColumns(value, inner) : value;
    return [name, rows.map((item: unknown) => (item === null ? null : fromValues(item, inner, nowMs)))];
  });
  return Object.fromEntries(entries);
}

/** How many there are, and a column for each field: what all have alike, as the steps of cells that were polled together, is kept once. */
function toColumns(rows: readonly (readonly unknown[] | null)[], shape: Shape): unknown[] {
  return [rows.length, ...shape.map((_, field) => toColumn(rows.map((row) => (row === null ? null : row[field]))))];
}

function fromColumns([count, ...columns]: readonly unknown[], shape: Shape): (unknown[] | null)[] {
  if (typeof count !== 'number' || columns.length !== shape.length)
    throw new RangeError('columns do not fit their shape');
  return Array.from({ length: count }, (_, i) => {
    const row = columns.map((column) => ofColumn<unknown>(column, i));
    return row.every((value) => value === null) ? null : row;
  });
}

/** A time as ms before now, and back: the same step both ways. */
function turned(name: string, value: unknown, nowMs: Now): unknown {
  const isTime = name === 'tsMs' || name.endsWith('TsMs');
  return isTime && nowMs !== null && typeof value === 'number' ? nowMs - value : value;
}

function shaped(held: unknown, shape: Shape, nowMs: Now): unknown[] | null {
  return isFields(held) ? toValues(held, shape, nowMs) : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
