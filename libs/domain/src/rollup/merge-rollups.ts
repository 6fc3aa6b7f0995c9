import {
  dayBucketMs,
  MEASURED_SIGNALS,
  STEPPED_SIGNALS,
  type Measured,
  type MeasuredCells,
  type MeasuredSignal,
  type Rollup,
  type Stepped,
  type SteppedSignal,
} from './rollup.ts';

/**
 * The UTC day that these 15-minute roll-ups make; null without any. In any order, each once.
 * Throws RangeError if they are not all of one day.
 */
export function dayRollup(quarters: readonly Rollup[]): Rollup | null {
  const [first, ...rest] = [...quarters].sort((a, b) => a.bucketMs - b.bucketMs);
  if (first === undefined) return null;
  const bucketMs = dayBucketMs(first.bucketMs);
  if (rest.some((quarter) => dayBucketMs(quarter.bucketMs) !== bucketMs)) {
    throw new RangeError('roll-ups of more than one day');
  }
  return { ...rest.reduce(merge, first), bucketMs };
}

/** `b` is the later one. */
function merge(a: Rollup, b: Rollup): Rollup {
  const [spreadA, spreadB] = [a.measured.cellSpreadMv, b.measured.cellSpreadMv];
  return {
    bucketMs: a.bucketMs,
    samples: a.samples + b.samples,
    measured: bySignal(MEASURED_SIGNALS, (signal: MeasuredSignal) =>
      either(a.measured[signal], b.measured[signal], mergeMeasured),
    ),
    stepped: bySignal(STEPPED_SIGNALS, (signal: SteppedSignal) =>
      either(a.stepped[signal], b.stepped[signal], mergeStepped),
    ),
    socSigmaPpm: either(a.socSigmaPpm, b.socSigmaPpm, (x, y) => ({ max: Math.max(x.max, y.max), last: y.last })),
    charge: either(a.charge, b.charge, (x, y) => ({ inMaMs: x.inMaMs + y.inMaMs, outMaMs: x.outMaMs + y.outMaMs })),
    energy: either(a.energy, b.energy, (x, y) => ({ inMwMs: x.inMwMs + y.inMwMs, outMwMs: x.outMwMs + y.outMwMs })),
    activity: either(a.activity, b.activity, (x, y) => ({
      chargingMs: x.chargingMs + y.chargingMs,
      dischargingMs: x.dischargingMs + y.dischargingMs,
      idleMs: x.idleMs + y.idleMs,
    })),
    worstCell: (spreadB?.max ?? -1) > (spreadA?.max ?? -1) ? b.worstCell : a.worstCell,
    cellVoltageMv: either(a.cellVoltageMv, b.cellVoltageMv, mergeCells),
    cellTemperatureCentiC: either(a.cellTemperatureCentiC, b.cellTemperatureCentiC, mergeCells),
    cellBalancing: either(a.cellBalancing, b.cellBalancing, (x, y) => ({
      n: x.n + y.n,
      on: longest(x.on, y.on, (p, q) => (p ?? 0) + (q ?? 0)),
    })),
  };
}

const either = <T>(a: T | null, b: T | null, both: (a: T, b: T) => T): T | null =>
  a === null ? b : b === null ? a : both(a, b);

function mergeStepped(a: Stepped, b: Stepped): Stepped {
  return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max), last: b.last };
}

const mergeMeasured = (a: Measured, b: Measured): Measured => ({
  sum: a.sum + b.sum,
  n: a.n + b.n,
  ...mergeStepped(a, b),
});

function mergeCells(a: MeasuredCells, b: MeasuredCells): MeasuredCells {
  const known =
    (of: (x: number, y: number) => number) => (x: number | null | undefined, y: number | null | undefined) =>
      x === null || x === undefined ? (y ?? null) : y === null || y === undefined ? x : of(x, y);
  const add = (x: number | undefined, y: number | undefined): number => (x ?? 0) + (y ?? 0);
  return {
    sum: longest(a.sum, b.sum, add),
    n: longest(a.n, b.n, add),
    min: longest(a.min, b.min, known(Math.min)),
    max: longest(a.max, b.max, known(Math.max)),
    last: longest(
      a.last,
      b.last,
      known((_x, y) => y),
    ),
  };
}

/** Cell by cell, over as many as either has. */
function longest<T, R>(a: readonly T[], b: readonly T[], of: (a: T | undefined, b: T | undefined) => R): R[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, cell) => of(a[cell], b[cell]));
}

function bySignal<K extends string, V>(signals: readonly K[], valueOf: (signal: K) => V): Record<K, V> {
  return Object.fromEntries(signals.map((signal) => [signal, valueOf(signal)])) as Record<K, V>;
}
