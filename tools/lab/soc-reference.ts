import { existsSync } from 'node:fs';
import { at, type LabSeries, readLabSeries } from './lab-series.ts';

/** What the true SOC of a series is reckoned with. */
export interface SocReference {
  readonly capacityAh: number;
  /** Share of the charge that the tester's counters say went in which came out again: mostly the tester's own error. */
  readonly efficiency: number;
  readonly startSoc: number;
}

/** The mean of the four A123 drive tests (0.9921, 0.9950, 0.9945, 0.9932), for a series that cannot tell its own. */
export const USUAL_TESTER_EFFICIENCY = 0.9937;

/** True SOC at a row by the tester's own counters; null if the file has none. */
export function trueSocAt(series: LabSeries, row: number, reference: SocReference): number | null {
  const { ahIn, ahOut } = series;
  if (ahIn === null || ahOut === null) return null;
  const netAh = reference.efficiency * (at(ahIn, row) - at(ahIn, 0)) - (at(ahOut, row) - at(ahOut, 0));
  return reference.startSoc + netAh / reference.capacityAh;
}

const SCRIPT = /script1(?=\.csv(\.gz)?$)/;

/**
 * The reference of a test in three scripts (drive, discharge the rest, recharge), from the files beside its first one:
 * η = Σ out / Σ in over all three, Q = Σ out − η · Σ in over the first two. Null if they are not there.
 */
export async function referenceOfScripts(path: string): Promise<Omit<SocReference, 'startSoc'> | null> {
  const paths = [1, 2, 3].map((n) => path.replace(SCRIPT, `script${n}`));
  if (!SCRIPT.test(path) || !paths.every((each) => existsSync(each))) return null;
  const sums = (await Promise.all(paths.map(readLabSeries))).map(({ ahIn, ahOut }) => ({
    inAh: counted(ahIn),
    outAh: counted(ahOut),
  }));
  const [inAh, outAh] = [sum(sums.map((s) => s.inAh)), sum(sums.map((s) => s.outAh))];
  const efficiency = outAh / inAh;
  const drained = sums.slice(0, 2);
  const capacityAh = sum(drained.map((s) => s.outAh)) - efficiency * sum(drained.map((s) => s.inAh));
  return { efficiency, capacityAh };
}

function counted(column: Float64Array | null): number {
  return column === null ? NaN : at(column, column.length - 1) - at(column, 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
