import { type Series, SIGNALS } from '@packwatch/contracts';
import { type SeriesRows } from '@packwatch/db';

/** A pause of more than this many usual periods is a gap: one lost poll is not. */
const GAP_PERIODS = 3;
/** Where the usual period is not known, and as the least: a gateway that polls every second may be late by a few. */
const LEAST_GAP_MS = 30_000;

/** Rows as charts want them: with a row of nulls in every pause longer than `gapMs`, so that no line is drawn over it. */
export function toSeries(packUid: string, rows: SeriesRows, withSocBand: boolean): Series {
  const gapMs = Math.max(GAP_PERIODS * (rows.usualPeriodMs ?? 0), 2 * (rows.bucketMs ?? 0), LEAST_GAP_MS);
  const places = placesWithGaps(rows.tsMs, gapMs);
  const spread = (values: readonly (number | null)[] = []) =>
    places.map(({ row }) => (row === null ? null : (values[row] ?? null)));
  return {
    packUid,
    resolution: rows.bucketMs === null ? 'raw' : rows.source === 'raw' ? 'bucket' : rows.source,
    bucketMs: rows.bucketMs,
    gapMs: Math.round(gapMs),
    ts: places.map(({ tsMs }) => tsMs),
    series: rows.columns.map(({ signal, part }, column) => ({
      signal,
      part,
      unit: SIGNALS[signal].unit,
      min: spread(rows.min[column]),
      max: spread(rows.max[column]),
      mean: spread(rows.mean[column]),
    })),
    ...(withSocBand
      ? { socSigmaPct: spread(rows.socSigma.map((sigma) => (sigma === null ? null : sigma * 100))) }
      : {}),
  };
}

/** One place for each row, and one without a row (at the end of what was still usual) in each gap. */
function placesWithGaps(tsMs: readonly number[], gapMs: number): { tsMs: number; row: number | null }[] {
  return tsMs.flatMap((ts, row) => {
    const before = row === 0 ? undefined : tsMs[row - 1];
    const here = { tsMs: ts, row };
    return before !== undefined && ts - before > gapMs
      ? [{ tsMs: before + Math.round(gapMs), row: null }, here]
      : [here];
  });
}
