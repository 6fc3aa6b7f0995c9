import { type PackState } from './pack-state.ts';

type Resistance = PackState['health']['resistance'];

/** What a cell's sums have in common with the pack's is kept as this: no step ever leaves a sum of 0. */
const AS_THE_PACK = 0;

/** Cells polled with the pack have seen the same steps of the same currents: a checkpoint keeps those once. */
export function withSharedSums(resistance: Resistance): Resistance {
  const { pack } = resistance;
  if (pack === null) return resistance;
  const cells = resistance.cells.map((cell) =>
    cell !== null && cell.steps === pack.steps && cell.xx === pack.xx
      ? { ...cell, steps: AS_THE_PACK, xx: AS_THE_PACK }
      : cell,
  );
  return { ...resistance, cells };
}

/** The sums as they were. */
export function withOwnSums(resistance: Resistance): Resistance {
  const { pack } = resistance;
  if (pack === null) return resistance;
  const cells = resistance.cells.map((cell) =>
    cell !== null && cell.steps === AS_THE_PACK ? { ...cell, steps: pack.steps, xx: pack.xx } : cell,
  );
  return { ...resistance, cells };
}
