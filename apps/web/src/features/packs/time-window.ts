import { NARROWEST_MS } from '#features/charts/travel.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export const RANGES = ['15m', '1h', '6h', '24h', '7d'] as const;
export type Range = (typeof RANGES)[number];

export const RANGE_MS: Record<Range, number> = {
  '15m': 15 * MINUTE_MS,
  '1h': HOUR_MS,
  '6h': 6 * HOUR_MS,
  '24h': 24 * HOUR_MS,
  '7d': 7 * 24 * HOUR_MS,
};

/** What the charts show: the newest stretch of time, moving on; or a stretch that somebody picked, held still. */
export type TimeWindow =
  | { readonly kind: 'moving'; readonly range: Range }
  | { readonly kind: 'held'; readonly fromMs: number; readonly toMs: number };

export function timeWindow(params: { range: Range; from: Date | null; to: Date | null }): TimeWindow {
  const fromMs = params.from?.getTime() ?? Number.NaN;
  const toMs = params.to?.getTime() ?? Number.NaN;
  if (toMs - fromMs >= NARROWEST_MS) return { kind: 'held', fromMs, toMs };
  return { kind: 'moving', range: params.range };
}

export function spanOf(window: TimeWindow, nowMs: number): { fromMs: number; toMs: number } {
  if (window.kind === 'held') return { fromMs: window.fromMs, toMs: window.toMs };
  return { fromMs: nowMs - RANGE_MS[window.range], toMs: nowMs };
}

/** How old a chart may grow before a change is worth a new one: about one pixel of its width. */
export function worthRedrawingAfterMs(window: TimeWindow): number {
  if (window.kind === 'held') return Number.POSITIVE_INFINITY;
  return Math.max(1_000, RANGE_MS[window.range] / 1_000);
}
