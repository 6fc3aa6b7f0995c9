import { type Shape } from './state-shapes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An object's values in the order of its shape. */
export function toValues(value: Fields, shape: Shape): unknown[] {
  return shape.map((field) => {
    if (typeof field === 'string') return value[field];
    const [name, inner] = field;
    const held = value[name];
    if (Array.isArray(held)) return held.map((item) => shaped(item, inner));
    return shaped(held, inner);
  });
}

/** The object whose values these are. Throws `RangeError` if there are more or fewer of them than the shape has. */
export function fromValues(values: unknown, shape: Shape): Fields {
  if (!Array.isArray(values) || values.length !== shape.length) throw new RangeError('values do not fit their shape');
  const entries = shape.map((field, i): [string, unknown] => {
    const value: unknown = values[i];
    if (typeof field === 'string') return [field, value];
    const [name, inner, list] = field;
    if (list === undefined) return [name, value === null ? null : fromValues(value, inner)];
    if (!Array.isArray(value)) throw new RangeError(`${name} is no list`);
    return [name, value.map((item: unknown) => (item === null ? null : fromValues(item, inner)))];
  });
  return Object.fromEntries(entries);
}

function shaped(held: unknown, shape: Shape): unknown[] | null {
  return isFields(held) ? toValues(held, shape) : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
