import { ofColumn, toColumn } from './columns.ts';
import { type Shape } from './state-shapes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Times are kept as ms before this one: they are a tenth of the bytes otherwise. Null: as they are. */
type Now = number | null;

/** A field of a shape, with what would be asked anew of each of the millions of values in it. */
interface Field {
  readonly name: string;
  readonly isTime: boolean;
  /** Null: a plain value. */
  readonly inner: Layout | null;
  readonly as: 'object' | 'list' | 'columns';
}

interface Layout {
  readonly shape: Shape;
  readonly fields: readonly Field[];
  /** All names in their order: objects made from it are of one kind to the engine. */
  readonly blank: Fields;
}

const LAYOUTS = new WeakMap<Shape, Layout>();

function layoutOf(shape: Shape): Layout {
  let layout = LAYOUTS.get(shape);
  if (layout === undefined) {
    const fields = shape.map((field): Field => {
      if (typeof field === 'string') return { name: field, isTime: isTime(field), inner: null, as: 'object' };
      const [name, inner, as = 'object'] = field;
      return { name, isTime: false, inner: layoutOf(inner), as };
    });
    layout = { shape, fields, blank: Object.fromEntries(fields.map(({ name }) => [name, null])) };
    LAYOUTS.set(shape, layout);
  }
  return layout;
}

const isTime = (name: string): boolean => name === 'tsMs' || name.endsWith('TsMs');

/** An object's values in the order of its shape. */
export const toValues = (value: Fields, shape: Shape, nowMs: Now): unknown[] => put(value, layoutOf(shape), nowMs);

function put(value: Fields, { fields }: Layout, nowMs: Now): unknown[] {
  const values: unknown[] = [];
  for (const { name, isTime, inner, as } of fields) {
    const held = value[name];
    if (inner === null) values.push(isTime ? turned(held, nowMs) : held);
    else if (!Array.isArray(held)) values.push(shaped(held, inner, nowMs));
    else {
      const rows = held.map((item) => shaped(item, inner, nowMs));
      values.push(as === 'columns' ? toColumns(rows, inner.shape) : rows);
    }
  }
  return values;
}

/** The object whose values these are. Throws `RangeError` if there are more or fewer of them than the shape has. */
export const fromValues = (values: unknown, shape: Shape, nowMs: Now): Fields => take(values, layoutOf(shape), nowMs);

function take(values: unknown, { fields, blank }: Layout, nowMs: Now): Fields {
  if (!Array.isArray(values) || values.length !== fields.length) throw new RangeError('values do not fit their shape');
  const object: Record<string, unknown> = { ...blank };
  let place = 0;
  for (const { name, isTime, inner, as } of fields) {
    const value: unknown = values[place];
    place += 1;
    if (inner === null) object[name] = isTime ? turned(value, nowMs) : value;
    else if (as === 'object') object[name] = value === null ? null : take(value, inner, nowMs);
    else {
      if (!Array.isArray(value)) throw new RangeError(`${name} is no list`);
      const rows = as === 'columns' ? fromColumns(value, inner.shape) : value;
      object[name] = rows.map((item: unknown) => (item === null ? null : take(item, inner, nowMs)));
    }
  }
  return object;
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
function turned(value: unknown, nowMs: Now): unknown {
  return nowMs !== null && typeof value === 'number' ? nowMs - value : value;
}

function shaped(held: unknown, layout: Layout, nowMs: Now): unknown[] | null {
  return isFields(held) ? put(held, layout, nowMs) : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
