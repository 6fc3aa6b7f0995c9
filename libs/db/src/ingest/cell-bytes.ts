/** Stands for null among cells that are stored as bytes. */
export const NO_CELL = -32_768;

/** Cells as `series.telemetry` keeps them: two bytes each, big-endian. */
export function cellsFromBytes(bytes: Buffer | null): (number | null)[] | null {
  if (bytes === null) return null;
  const cells: (number | null)[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const value = bytes.readInt16BE(at);
    cells.push(value === NO_CELL ? null : value);
  }
  return cells;
}

/** What `cellsFromBytes` reads. */
export function cellsToBytes(cells: readonly (number | null)[]): Buffer {
  const bytes = Buffer.alloc(cells.length * 2);
  cells.forEach((value, cell) => bytes.writeInt16BE(value ?? NO_CELL, cell * 2));
  return bytes;
}
