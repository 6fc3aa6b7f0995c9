import { type ChemistryProfile } from '../chemistry/chemistry-profile.ts';
import { resistanceRatio } from '../chemistry/resistance-table.ts';
import { gapLimitMs, type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { significant } from '../fold/significant.ts';
import { temperatureOf } from '../fold/temperature-of.ts';
import { type StepStart } from './resistance.ts';

/**
 * How each cell answers to a change of load against its siblings. They are read at the same moment, so that polls a minute
 * apart serve: what all cells do alike, however slowly, is not in it. Plain data; one entry per cell.
 */
export interface LoadSteps {
  readonly steps: number;
  /** Σ x², x = ΔI · ratio(T) in A. */
  readonly xx: number;
  /** Σ x · Δ(cell less the mean of all) in A · mV. */
  readonly xy: readonly number[];
}

/** A smaller change of load drowns in the resolution of the voltages. */
const LEAST_STEP_C_RATE = 0.1;
/** Steps remembered: few enough to follow a pack through the seasons. */
const MEMORY_STEPS = 400;
const FEW_STEPS = 10;
/** Towards empty the cells part for other reasons: this far below the full anchor's lowest voltage. */
const FLAT_MV = 250;

/** Takes in the change of load between two samples of the usual rhythm, both on the flat part of the curve. */
export function stepLoad(
  state: LoadSteps | null,
  before: StepStart | null,
  sample: PackSample,
  { fullAnchor, resistance }: ChemistryProfile,
  facts: PackFacts,
): LoadSteps | null {
  const { tsMs, currentMa, cellVoltagesMv } = sample;
  if (before === null || currentMa === null || tsMs - before.tsMs > gapLimitMs(facts)) return state;
  const deltaMa = currentMa - before.currentMa;
  if (Math.abs(deltaMa) <= LEAST_STEP_C_RATE * facts.nominalCapacityMah) return state;
  if (fullAnchor === null || resistance === null) return state;
  const highMv = fullAnchor.lowestCellMv;
  const [from, to] = [flatCells(before.cellVoltagesMv, highMv, facts), flatCells(cellVoltagesMv, highMv, facts)];
  const temperatureC = temperatureOf(sample);
  const ratio = temperatureC === null ? null : resistanceRatio(resistance, temperatureC);
  if (from === null || to === null || ratio === null) return state;

  const known = state !== null && state.xy.length === to.length ? state : null;
  const x = (deltaMa / 1000) * ratio;
  const kept = known !== null && known.steps >= MEMORY_STEPS ? 1 - 1 / MEMORY_STEPS : 1;
  const deltas = to.map((mv, cell) => mv - (from[cell] ?? 0));
  const mean = deltas.reduce((sum, delta) => sum + delta, 0) / deltas.length;
  return {
    steps: (known?.steps ?? 0) + 1,
    xx: significant(kept * (known?.xx ?? 0) + x * x, 5),
    xy: deltas.map((delta, cell) => significant(kept * (known?.xy[cell] ?? 0) + x * (delta - mean), 5)),
  };
}

/** How much more than the mean of the others a cell resists at 25 °C, mΩ; null: too few steps. */
export function excessMohm(state: LoadSteps | null, cell: number): number | null {
  const own = state?.xy[cell];
  if (state === null || own === undefined || state.steps < FEW_STEPS || state.xx <= 0) return null;
  // The mean of all has a share of the cell itself: against that of the others it is n / (n − 1) as much.
  return ((own / state.xx) * state.xy.length) / (state.xy.length - 1);
}

/** Every cell's voltage if all were read and lie on the flat part of the curve, mV. */
function flatCells(
  cellsMv: readonly (number | null)[],
  highMv: number,
  { cellsInSeries }: PackFacts,
): readonly number[] | null {
  if (cellsInSeries < 2 || cellsMv.length !== cellsInSeries) return null;
  const isFlat = (mv: number | null): mv is number => mv !== null && mv < highMv && mv > highMv - FLAT_MV;
  return cellsMv.every(isFlat) ? cellsMv : null;
}
