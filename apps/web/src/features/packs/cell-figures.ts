import { type PackDetail } from '@packwatch/contracts';

type Cell = PackDetail['cells'][number];

export interface CellFigures {
  readonly spreadMv: number;
  readonly meanMv: number;
  readonly lowest: Cell;
  readonly highest: Cell;
}

/** How the cells lie to one another; null unless at least two were read. */
export function cellFigures(cells: readonly Cell[]): CellFigures | null {
  const read = cells.filter((cell): cell is Cell & { voltageMv: number } => cell.voltageMv !== null);
  const [first] = read;
  if (!first || read.length < 2) return null;
  const lowest = read.reduce((low, cell) => (cell.voltageMv < low.voltageMv ? cell : low), first);
  const highest = read.reduce((high, cell) => (cell.voltageMv > high.voltageMv ? cell : high), first);
  const meanMv = read.reduce((sum, cell) => sum + cell.voltageMv, 0) / read.length;
  return { spreadMv: highest.voltageMv - lowest.voltageMv, meanMv, lowest, highest };
}
