import { type Series } from '@packwatch/contracts';

export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * The stretches of a window in which nothing was read: pauses longer than the series' own gap limit, and what lies
 * before its first and after its last reading if that is as long.
 */
export function gapsIn(series: Series, window: Span): Span[] {
  const read = series.ts.filter((_, i) => series.series.some((each) => (each.mean[i] ?? null) !== null));
  const reach = series.bucketMs ?? 0;
  const edges = [window.fromMs - reach, ...read, window.toMs];
  const gaps: Span[] = [];
  for (let i = 1; i < edges.length; i += 1) {
    const fromMs = (edges[i - 1] ?? 0) + reach;
    const toMs = edges[i] ?? 0;
    if (toMs - fromMs > series.gapMs) gaps.push({ fromMs, toMs });
  }
  return gaps;
}
