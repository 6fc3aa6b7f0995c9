import { significant } from '../fold/significant.ts';

/** A figure as it stood on a day: [whole days since 1970, value, its σ]. */
export type TrendPoint = readonly [day: number, value: number, sigma: number];

/** Which way a figure goes. It says nothing of a knee: nobody foretells that honestly. */
export interface Trend {
  readonly fromTsMs: number;
  readonly toTsMs: number;
  readonly points: number;
  /** Change in a year, in the figure's unit, and its σ. */
  readonly perYear: number;
  readonly sigmaPerYear: number;
  /** Where the straight line and its ±2σ lead in half a year. */
  readonly ahead: { readonly tsMs: number; readonly low: number; readonly high: number };
}

const MS_PER_DAY = 86_400_000;
const MS_PER_YEAR = 365.25 * MS_PER_DAY;
const SPACING_DAYS = 30;
const MOST_POINTS = 8;
/** Before that a season may pass for ageing. */
const LEAST_MS = 180 * MS_PER_DAY;
const LEAST_POINTS = 4;
const AHEAD_MS = MS_PER_YEAR / 2;

/** Whether a month has passed since the newest point. It is asked at every sample, `stepTrend` only then. */
export function isTrendDue(points: readonly TrendPoint[], tsMs: number): boolean {
  const newest = points.at(-1);
  return newest === undefined || Math.floor(tsMs / MS_PER_DAY) - newest[0] >= SPACING_DAYS;
}

/** The points with the figure of now, if the last is a month old. Where they are too many, those that lie closest thin out. */
export function stepTrend(
  points: readonly TrendPoint[],
  tsMs: number,
  now: { readonly value: number; readonly sigma: number } | null,
): readonly TrendPoint[] {
  if (now === null || !isTrendDue(points, tsMs)) return points;
  const all = [
    ...points,
    [Math.floor(tsMs / MS_PER_DAY), significant(now.value, 5), significant(now.sigma, 5)] as const,
  ];
  if (all.length <= MOST_POINTS) return all;
  let thinnest = 1;
  for (let i = 2; i < all.length - 1; i += 1) {
    if (widthAround(all, i) < widthAround(all, thinnest)) thinnest = i;
  }
  return all.toSpliced(thinnest, 1);
}

/** The straight line through the points by least squares; null: too few, or over less than half a year. */
export function trendOf(points: readonly TrendPoint[]): Trend | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < LEAST_POINTS) return null;
  const [fromTsMs, toTsMs] = [first[0] * MS_PER_DAY, last[0] * MS_PER_DAY];
  if (toTsMs - fromTsMs < LEAST_MS) return null;
  const years = points.map(([day]) => (day * MS_PER_DAY - toTsMs) / MS_PER_YEAR);
  const mean = average(years);
  const level = average(points.map(([, value]) => value));
  const spread = sum(years.map((year) => (year - mean) ** 2));
  const slope = sum(points.map(([, value], i) => ((years[i] ?? 0) - mean) * (value - level))) / spread;
  const off = points.map(([, value], i) => value - level - slope * ((years[i] ?? 0) - mean));
  // Points that happen to lie on a line are no surer than each of them is.
  const scatter = sum(off.map((each) => each ** 2)) / (points.length - 2);
  const variance = Math.max(scatter, average(points.map(([, , sigma]) => sigma ** 2)));
  const reach = AHEAD_MS / MS_PER_YEAR - mean;
  const value = level + slope * reach;
  const sigma = Math.sqrt(variance * (1 / points.length + reach ** 2 / spread));
  return {
    fromTsMs,
    toTsMs,
    points: points.length,
    perYear: slope,
    sigmaPerYear: Math.sqrt(variance / spread),
    ahead: { tsMs: toTsMs + AHEAD_MS, low: value - 2 * sigma, high: value + 2 * sigma },
  };
}

function widthAround(points: readonly TrendPoint[], i: number): number {
  return (points[i + 1]?.[0] ?? Infinity) - (points[i - 1]?.[0] ?? -Infinity);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function average(values: readonly number[]): number {
  return sum(values) / values.length;
}
