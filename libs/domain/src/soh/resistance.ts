import { type ResistanceTable, resistanceRatio } from '../chemistry/resistance-table.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { significant } from '../fold/significant.ts';
import { temperatureOf } from '../fold/temperature-of.ts';

/** What a step is measured from. */
export interface StepStart {
  readonly tsMs: number;
  readonly currentMa: number;
  readonly voltageMv: number | null;
  readonly cellVoltagesMv: readonly (number | null)[];
}

/** Sums of the regression of ΔV = R · ΔI: of one series of voltages, each step weighted by ΔI². */
export interface StepSums {
  readonly steps: number;
  /** Σ x², x = ΔI · ratio(T) in A. */
  readonly xx: number;
  /** Σ x · ΔV in A · mV. */
  readonly xy: number;
  /** Σ of squared deviations from the line, mV². */
  readonly deviations: number;
}

/** Sums of all steps so far. Plain data. */
export interface ResistanceState {
  readonly pack: StepSums | null;
  readonly cells: readonly (StepSums | null)[];
  readonly firstTsMs: number | null;
  readonly lastTsMs: number | null;
  /** Range of temperatures of the steps, °C. */
  readonly lowestC: number | null;
  readonly highestC: number | null;
}

export const NO_RESISTANCE: ResistanceState = {
  pack: null,
  cells: [],
  firstTsMs: null,
  lastTsMs: null,
  lowestC: null,
  highestC: null,
};

/** A voltage later than this after a step shows diffusion and charge as well, not resistance alone. */
const MOST_STEP_MS = 2000;
/** A smaller step drowns in the resolution of the voltage. */
const LEAST_STEP_C_RATE = 0.1;
/** Steps remembered: enough to average the noise of a millivolt, few enough to follow a pack through the seasons. */
const MEMORY_STEPS = 400;
/** A step this many σ off the line, once there is one, is a reading torn between two polls. */
const TORN_SIGMAS = 5;
const LEAST_SIGMA_MV = 2;
const FEW_STEPS = 10;
/** Towards empty a cell resists ever more, which says nothing of its health: 7 % between 0 and 20 % on the A123. */
const LEAST_SOC = 0.2;

/** The reading that the next step is measured from; null: there is no current, or the chemistry has no table. */
export function stepStart(sample: PackSample, table: ResistanceTable | null): StepStart | null {
  const { tsMs, currentMa, voltageMv, cellVoltagesMv } = sample;
  return table === null || currentMa === null ? null : { tsMs, currentMa, voltageMv, cellVoltagesMv };
}

/**
 * Takes in the step between two samples; only two at most 2 s apart, with the temperature, say anything. `soc` null: not
 * known, and then not asked.
 */
export function stepResistance(
  state: ResistanceState,
  before: StepStart | null,
  sample: PackSample,
  soc: number | null,
  table: ResistanceTable | null,
  facts: PackFacts,
): ResistanceState {
  const { tsMs, currentMa, voltageMv, cellVoltagesMv } = sample;
  if (before === null || tsMs - before.tsMs > MOST_STEP_MS || currentMa === null || table === null) return state;
  if (soc !== null && soc < LEAST_SOC) return state;
  const deltaMa = currentMa - before.currentMa;
  if (Math.abs(deltaMa) <= LEAST_STEP_C_RATE * facts.nominalCapacityMah) return state;
  const temperatureC = temperatureOf(sample);
  const ratio = temperatureC === null ? null : resistanceRatio(table, temperatureC);
  if (temperatureC === null || ratio === null) return state;

  const x = (deltaMa / 1000) * ratio;
  const shownC = Math.round(temperatureC * 10) / 10;
  const pack = addStep(state.pack, x, deltaOf(before.voltageMv, voltageMv));
  // A poll that read fewer cells says nothing of the others, and one that shows more than there are, nothing of those.
  const count = Math.min(facts.cellsInSeries, Math.max(state.cells.length, cellVoltagesMv.length));
  const cells: (StepSums | null)[] = [];
  for (let cell = 0; cell < count; cell += 1) {
    const deltaMv = deltaOf(before.cellVoltagesMv[cell] ?? null, cellVoltagesMv[cell] ?? null);
    cells.push(addStep(state.cells[cell] ?? null, x, deltaMv));
  }
  return {
    pack,
    cells,
    firstTsMs: state.firstTsMs ?? tsMs,
    lastTsMs: tsMs,
    lowestC: Math.min(state.lowestC ?? Infinity, shownC),
    highestC: Math.max(state.highestC ?? -Infinity, shownC),
  };
}

/** Resistance at 25 °C and its σ, mΩ; null: too few steps, or voltages that rise with the load, as where a sign is wrong. */
export function resistanceOf(sums: StepSums | null): { readonly mohm: number; readonly sigma: number } | null {
  if (sums === null || sums.steps < FEW_STEPS || sums.xx <= 0 || sums.xy <= 0) return null;
  const weight = Math.min(sums.steps, MEMORY_STEPS);
  return { mohm: sums.xy / sums.xx, sigma: Math.sqrt(sums.deviations / weight / sums.xx) };
}

function addStep(sums: StepSums | null, x: number, deltaMv: number | null): StepSums | null {
  if (deltaMv === null) return sums;
  if (sums === null) return { steps: 1, xx: significant(x * x, 7), xy: significant(x * deltaMv, 7), deviations: 0 };
  const deviation = deltaMv - (sums.xy / sums.xx) * x;
  const weight = Math.min(sums.steps, MEMORY_STEPS);
  const sigmaMv = Math.max(LEAST_SIGMA_MV, Math.sqrt(sums.deviations / weight));
  const kept = sums.steps < MEMORY_STEPS ? 1 : 1 - 1 / MEMORY_STEPS;
  if (sums.steps >= FEW_STEPS && Math.abs(deviation) > TORN_SIGMAS * sigmaMv) {
    // It does not move the line, but many of them are a change and must be believed in the end.
    return { ...sums, deviations: significant(kept * sums.deviations + (TORN_SIGMAS * sigmaMv) ** 2, 5) };
  }
  return {
    steps: sums.steps + 1,
    xx: significant(kept * sums.xx + x * x, 7),
    xy: significant(kept * sums.xy + x * deltaMv, 7),
    deviations: significant(kept * sums.deviations + deviation ** 2, 5),
  };
}

function deltaOf(fromMv: number | null, toMv: number | null): number | null {
  return fromMv === null || toMv === null ? null : toMv - fromMv;
}
