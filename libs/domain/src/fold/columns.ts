/** One value for each of several things, or the one that all of them have. */
export type Column = unknown;

/** The values of several things as a checkpoint keeps them: once, where all are the same. They are null, numbers, texts or bits. */
export function toColumn(values: readonly unknown[]): Column {
  const [first] = values;
  return values.length > 0 && values.every((value) => value === first) ? first : values;
}

/** The value of the i-th thing. Its type is known, since only `toColumn` writes columns. */
export function ofColumn<T>(values: Column, i: number): T {
  return (Array.isArray(values) ? values[i] : values) as T;
}
