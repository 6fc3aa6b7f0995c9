import { existsSync } from 'node:fs';
import { at, countedBetween, type LabSeries, readLabSeries } from './lab-series.ts';

/** What the true SOC of a series is reckoned with. */
export interface SocReference {
  readonly capacityAh: number;
  /** Share of the charge that the tester's counters say went in which came out again: mostly the tester's own error. */
  readonly efficiency: number;
  readonly startSoc: number;
}

/** The mean of the four A123 drive tests (0.9921, 0.9950, 0.9945, 0.9932), for a series that cannot tell its own. */
export const USUAL_TESTER_EFFICIENCY = 0.9937;

/** True SOC at a row by the tester's own counters; null if the file has none, or they were not read there. */
export function trueSocAt(series: LabSeries, row: number, reference: SocReference): number | null {
  const { ahIn, ahOut } = series;
  if (ahIn === null || ahOut === null) return null;
  const netAh = reference.efficiency * (at(ahIn, row) - firstRead(ahIn)) - (at(ahOut, row) - firstRead(ahOut));
  const soc = reference.startSoc + netAh / reference.capacityAh;
  return Number.isNaN(soc) ? null : soc;
}

const SCRIPT = /script(\d)(?=\.csv(\.gz)?$)/;
const MOST_SCRIPTS = 9;
/** A drive, a discharge of the rest and a recharge: with fewer of them neither capacity nor efficiency is known. */
const LEAST_SCRIPTS = 3;

/** Which script of a test a file is by its name; null: it is none. */
export function scriptNumber(path: string): number | null {
  const digit = SCRIPT.exec(path)?.[1];
  return digit === undefined ? null : Number(digit);
}

/**
 * The reference of a test in several scripts from the files beside this one, the first of which begins full: η = Σ out / Σ in
 * over all of them, Q = Σ out − η · Σ in over the first two. Null if they are not there.
 */
export async function referenceOfScripts(path: string): Promise<SocReference | null> {
  const place = scriptNumber(path);
  if (place === null) return null;
  const paths: string[] = [];
  for (let n = 1; n <= MOST_SCRIPTS; n += 1) {
    const each = path.replace(SCRIPT, `script${n}`);
    if (!existsSync(each)) break;
    paths.push(each);
  }
  if (paths.length < Math.max(LEAST_SCRIPTS, place)) return null;
  const sums = (await Promise.all(paths.map(readLabSeries))).map(({ ahIn, ahOut }) => ({
    inAh: counted(ahIn),
    outAh: counted(ahOut),
  }));
  const efficiency = sum(sums.map((s) => s.outAh)) / sum(sums.map((s) => s.inAh));
  const drawnAh = (scripts: typeof sums): number => sum(scripts.map(({ inAh, outAh }) => outAh - efficiency * inAh));
  const capacityAh = drawnAh(sums.slice(0, 2));
  return { efficiency, capacityAh, startSoc: 1 - drawnAh(sums.slice(0, place - 1)) / capacityAh };
}

function firstRead(column: Float64Array): number {
  const first = at(column, 0);
  return Number.isNaN(first) ? (column.find((value) => !Number.isNaN(value)) ?? NaN) : first;
}

function counted(column: Float64Array | null): number {
  return column === null ? NaN : countedBetween(column);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
