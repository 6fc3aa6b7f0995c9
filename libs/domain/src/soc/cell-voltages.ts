import { CHEMISTRIES } from '../chemistry/chemistries.ts';
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

/** What two meters of the same cells may be apart by, mV a cell: 0.9 % of 3.3 V, a little less than class 1. */
const METERS_APART_MV = 30;

/**
 * The cells' voltages if every cell in series was read and shows what a cell can, else null: the missing one could be the
 * lowest or highest.
 */
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
  const { minMv, maxMv } = CHEMISTRIES[facts.chemistry].cellRange;
  if (lowestMv < minMv || highestMv > maxMv) return null;
  return { lowestMv, highestMv, meanMv: sumMv / facts.cellsInSeries, lowestCell };
}

/** Pack voltage per cell, mV: all that is known of the cells where they are not read. Null: not read, or no voltage of such cells. */
export function packMeanMv(sample: PackSample, facts: PackFacts): number | null {
  if (sample.voltageMv === null) return null;
  const meanMv = sample.voltageMv / facts.cellsInSeries;
  const { minMv, maxMv } = CHEMISTRIES[facts.chemistry].cellRange;
  return meanMv < minMv || meanMv > maxMv ? null : meanMv;
}

/**
 * False if the cells' sum and the pack's voltage contradict each other: one of the two is wrong, and nobody knows which. A
 * pack's voltage that no such cells can have contradicts them too.
 */
export function metersAgree(cells: CellVoltages, sample: PackSample, facts: PackFacts): boolean {
  const { voltageMv } = sample;
  return voltageMv === null || Math.abs(cells.meanMv - voltageMv / facts.cellsInSeries) <= METERS_APART_MV;
}

/** The voltage that half of the cells have or exceed, mV: what a single broken or stuck one cannot move. Every cell was read. */
export function medianMv(sample: PackSample, facts: PackFacts): number {
  const sorted = sample.cellVoltagesMv.slice(0, facts.cellsInSeries).sort((a, b) => (a ?? 0) - (b ?? 0));
  return sorted[facts.cellsInSeries >> 1] ?? 0;
}

/**
 * Asks the pack's voltage as a witness where the lowest cell stands alone: true if it fits better with that cell as high as
 * its siblings, so that the reading is wrong and not the cell.
 */
export function isDeniedByPack(cells: CellVoltages, siblingsMv: number, sample: PackSample, facts: PackFacts): boolean {
  const { voltageMv } = sample;
  if (voltageMv === null) return false;
  const packMv = voltageMv / facts.cellsInSeries;
  const likeSiblingsMv = cells.meanMv + (siblingsMv - cells.lowestMv) / facts.cellsInSeries;
  return Math.abs(likeSiblingsMv - packMv) < Math.abs(cells.meanMv - packMv);
}
