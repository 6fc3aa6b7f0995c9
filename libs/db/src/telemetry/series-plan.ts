/** What a range of a series is read from. */
export interface SeriesPlan {
  readonly source: 'raw' | '15m' | '1d';
  /** Width of the buckets if there are too many rows; of roll-ups always. */
  readonly bucketMs: number;
}

export interface PlannedRange {
  readonly fromMs: number;
  readonly toMs: number;
  readonly points: number;
}

export const QUARTER_MS = 900_000;
export const DAY_MS = 86_400_000;

/** Widths that read well on an axis, ms: from 1 s to half a day. */
const BUCKETS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200].map(
  (seconds) => seconds * 1_000,
);
/** From so many ms a point on, roll-ups give at most two points a pixel fewer than raw rows would. */
const QUARTERS_FROM_MS = QUARTER_MS / 2;
const DAYS_FROM_MS = 6 * 3_600_000;

/**
 * Raw rows for short ranges, roll-ups of 15 minutes or of days for longer ones, so that what leaves the database is some
 * points for each that the reader can show. `isRolled`: roll-ups keep all that is asked for. `rawCutMs`: raw rows before
 * it are gone.
 */
export function planSeries(range: PlannedRange, isRolled: boolean, rawCutMs: number | null): SeriesPlan {
  const widthMs = (range.toMs - range.fromMs) / range.points;
  const isCut = rawCutMs !== null && range.fromMs < rawCutMs;
  if (isRolled && widthMs >= DAYS_FROM_MS) return { source: '1d', bucketMs: Math.ceil(widthMs / DAY_MS) * DAY_MS };
  const source = isRolled && (widthMs >= QUARTERS_FROM_MS || isCut) ? '15m' : 'raw';
  const leastMs = source === '15m' ? Math.max(widthMs, QUARTER_MS) : widthMs;
  const bucketMs = BUCKETS_MS.find((width) => width >= leastMs) ?? Math.ceil(leastMs / DAY_MS) * DAY_MS;
  return { source, bucketMs };
}

/** Half-open ranges of time: which of them is read from where. Days within `days` and quarters within `quarters`. */
export interface SeriesParts {
  readonly days: readonly [number, number];
  readonly quarters: readonly [number, number];
}

const up = (ms: number, width: number): number => Math.ceil(ms / width) * width;
const down = (ms: number, width: number): number => Math.floor(ms / width) * width;

/**
 * Cuts a range into what finished days, finished quarters and raw rows hold. The watermark's own bucket is never finished;
 * before the first whole quarter and after the last finished one stand raw rows, so that nothing is missing at either end.
 */
export function seriesParts(range: PlannedRange, source: '15m' | '1d', watermarkMs: number | null): SeriesParts {
  const { fromMs, toMs } = range;
  const reachMs = Math.min(toMs, watermarkMs ?? -Infinity);
  const within = (width: number): [number, number] => {
    const first = Math.min(up(fromMs, width), toMs);
    return [first, Math.max(first, down(reachMs, width))];
  };
  const quarters = within(QUARTER_MS);
  return { quarters, days: source === '1d' ? within(DAY_MS) : [quarters[0], quarters[0]] };
}
