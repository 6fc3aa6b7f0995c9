import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';

/** What the cell readings of one sample show. Voltages in mV. */
export interface CellVoltages {
  readonly lowestMv: number;
  readonly highestMv: number;
  readonly meanMv: number;
  /** Place of the lowest cell in the string, from 0. */
  readonly lowestCell: number;
}

/** The cells' voltages if every cell in series was read, else null: the missing one could be the lowest or highest. */
export function allCells(sample: PackSample, facts: PackFacts): CellVoltages | null {
  const cells = sample.cellVoltagesMv;
  if (cells.length < facts.cellsInSeries) return null;
  let lowestCell = 0;
  let lowestMv = Infinity;
  let highestMv = -Infinity;
  let sumMv = 0;
  for (let cell = 0; cell < facts.cellsInSeries; cell += 1) {
    const mv = cells[cell] ?? null;
    if (mv === null) return null;
    if (mv < lowestMv) {
      lowestMv = mv;
      lowestCell = cell;
    }
    if (mv > highestMv) highestMv = mv;
    sumMv += mv;
  }
  return { lowestMv, highestMv, meanMv: sumMv / facts.cellsInSeries, lowestCell };
}

/** Pack voltage per cell, mV: all that is known of the cells where they are not read. */
export function packMeanMv(sample: PackSample, facts: PackFacts): number | null {
  return sample.voltageMv === null ? null : sample.voltageMv / facts.cellsInSeries;
}
