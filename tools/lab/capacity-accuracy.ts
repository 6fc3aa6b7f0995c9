import { type Folded } from './fold-series.ts';
import { at, countedBetween, type LabSeries } from './lab-series.ts';

/** One discharge test as the tester measured it. */
export interface MeasuredDischarge {
  readonly endS: number;
  readonly capacityAh: number;
}

export interface CapacityAccuracy {
  /** Discharges after which the library gave a capacity that stands on at least five windows. */
  readonly compared: number;
  readonly rmsePp: number | null;
  readonly maxPp: number | null;
  /** Share of them whose measured capacity lies within ±3σ. */
  readonly coverage3sPct: number | null;
  /** Against charge in and out of the tester, per twice the nominal capacity. */
  readonly efcErrorPct: number | null;
}

/** The end of the usual test, V: what is measured below does not count as capacity. */
const END_V = 2.7;
/** Rows further apart belong to different tests. */
const PAUSE_S = 600;
/** A test that ended early measured no capacity. */
const LEAST_SHARE = 0.2;
const LEAST_WINDOWS = 5;

/** The discharges of a series: charge out from each one's first row until its voltage first falls to 2.7 V. */
export function measuredDischarges(series: LabSeries, nominalAh: number): MeasuredDischarge[] {
  const { isDischarge, tS, voltageV, ahOut } = series;
  if (isDischarge === null || ahOut === null) return [];
  const found: MeasuredDischarge[] = [];
  let first: number | null = null;
  for (let row = 0; row < tS.length; row += 1) {
    const begins =
      isDischarge[row] === true &&
      (row === 0 || isDischarge[row - 1] !== true || at(tS, row) - at(tS, row - 1) > PAUSE_S);
    if (begins) first = row;
    if (first === null || isDischarge[row] !== true || row === first || at(voltageV, row) > END_V) continue;
    const capacityAh = at(ahOut, row) - at(ahOut, first);
    if (capacityAh >= LEAST_SHARE * nominalAh) found.push({ endS: at(tS, row), capacityAh });
    first = null;
  }
  return found;
}

export function capacityAccuracy(
  series: LabSeries,
  folded: Folded,
  discharges: readonly MeasuredDischarge[],
  nominalAh: number,
): CapacityAccuracy {
  let [compared, squares, max, inside] = [0, 0, 0, 0];
  let poll = 0;
  for (const { endS, capacityAh } of discharges) {
    // What the library says after the discharge, before anything else: at its last poll within the test's pause.
    while (poll + 1 < folded.capacities.length && (folded.capacities[poll + 1]?.tS ?? Infinity) <= endS + 60) poll += 1;
    const known = folded.capacities[poll];
    if (known === undefined || known.tS > endS + 60 || known.capacityAh === null || known.windows < LEAST_WINDOWS)
      continue;
    const errorAh = known.capacityAh - capacityAh;
    compared += 1;
    squares += errorAh ** 2;
    max = Math.max(max, Math.abs(errorAh));
    if (Math.abs(errorAh) <= 3 * (known.sigmaAh ?? 0)) inside += 1;
  }
  const pp = (ah: number): number | null => (compared === 0 ? null : (100 * ah) / nominalAh);
  return {
    compared,
    rmsePp: pp(Math.sqrt(squares / compared)),
    maxPp: pp(max),
    coverage3sPct: compared === 0 ? null : (100 * inside) / compared,
    efcErrorPct: efcError(series, folded, nominalAh),
  };
}

function efcError({ ahIn, ahOut }: LabSeries, { health }: Folded, nominalAh: number): number | null {
  if (ahIn === null || ahOut === null || health.efc === null) return null;
  const efc = (countedBetween(ahIn) + countedBetween(ahOut)) / (2 * nominalAh);
  return efc > 0 ? 100 * (health.efc / efc - 1) : null;
}
