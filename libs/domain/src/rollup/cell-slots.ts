import { type MeasuredCells } from './rollup.ts';

/** Per cell: sum, n, min, max, last of its voltage, the same of its temperature, and how often it was balancing. */
export const CELL_SLOTS = 11;

const START = Float64Array.of(0, 0, NaN, NaN, NaN, 0, 0, NaN, NaN, NaN, 0);

/** Room for `count` cells; as many as were ever polled in the bucket. */
export function growCells(cells: Float64Array, count: number): Float64Array {
  if (cells.length >= count * CELL_SLOTS) return cells;
  const grown = new Float64Array(count * CELL_SLOTS);
  grown.set(cells);
  for (let at = cells.length; at < grown.length; at += CELL_SLOTS) grown.set(START, at);
  return grown;
}

export interface Spread {
  readonly mv: number;
  /** The cell farthest from the mean of the poll; the first of equals. */
  readonly worst: number;
}

/** Counts one poll of all cells. The spread needs two cells that were read. */
export function addToCells(slots: Float64Array, quantity: number, values: readonly (number | null)[]): Spread | null {
  let n = 0;
  let sum = 0;
  let min = Infinity;
  let max = -Infinity;
  let minCell = 0;
  let maxCell = 0;
  for (let cell = 0; cell < values.length; cell += 1) {
    const value = values[cell];
    if (value === null || value === undefined) continue;
    const base = cell * CELL_SLOTS + quantity;
    slots[base] = (slots[base] ?? 0) + value;
    slots[base + 1] = (slots[base + 1] ?? 0) + 1;
    if (!(value >= (slots[base + 2] ?? NaN))) slots[base + 2] = value;
    if (!(value <= (slots[base + 3] ?? NaN))) slots[base + 3] = value;
    slots[base + 4] = value;
    n += 1;
    sum += value;
    if (value < min) {
      min = value;
      minCell = cell;
    }
    if (value > max) {
      max = value;
      maxCell = cell;
    }
  }
  if (n < 2) return null;
  // |min − mean| and |max − mean|, times n: whole numbers.
  const below = sum - n * min;
  const above = n * max - sum;
  const worst = below === above ? Math.min(minCell, maxCell) : below > above ? minCell : maxCell;
  return { mv: max - min, worst };
}

/** Null if no cell was ever read. */
export function cellsOf(slots: Float64Array, quantity: number): MeasuredCells | null {
  const count = slots.length / CELL_SLOTS;
  const column = (slot: number): number[] =>
    Array.from({ length: count }, (_, cell) => slots[cell * CELL_SLOTS + quantity + slot] ?? NaN);
  const known = (slot: number): (number | null)[] => column(slot).map((value) => (Number.isNaN(value) ? null : value));
  const n = column(1);
  if (n.every((readings) => readings === 0)) return null;
  return { sum: column(0), n, min: known(2), max: known(3), last: known(4) };
}
