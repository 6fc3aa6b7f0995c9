import { type Span } from '#features/charts/gaps.ts';

/** A window narrower than this shows one sample and teaches nothing. */
export const NARROWEST_MS = 10_000;
const WIDEST_MS = 2 * 366 * 86_400_000;

/** The same stretch of time, earlier (negative) or later by a share of itself, but never beyond now. */
export function moved({ fromMs, toMs }: Span, share: number, nowMs: number): Span {
  const length = toMs - fromMs;
  const end = Math.min(toMs + share * length, Math.max(nowMs, toMs));
  return { fromMs: end - length, toMs: end };
}

/** More of the time around a moment (a factor above 1) or less, the moment staying where it is as long as now allows. */
export function scaled({ fromMs, toMs }: Span, factor: number, aroundMs: number, nowMs: number): Span {
  const length = toMs - fromMs;
  const next = Math.min(WIDEST_MS, Math.max(NARROWEST_MS, length * factor));
  const before = (aroundMs - fromMs) / length;
  const end = Math.min(aroundMs + (1 - before) * next, Math.max(nowMs, toMs));
  return { fromMs: end - next, toMs: end };
}

/** What a key does to the window; null: nothing. */
export function keyed(span: Span, key: string, aroundMs: number | null, nowMs: number): Span | null {
  const around = aroundMs ?? (span.fromMs + span.toMs) / 2;
  switch (key) {
    case 'ArrowLeft':
      return moved(span, -1 / 8, nowMs);
    case 'ArrowRight':
      return moved(span, 1 / 8, nowMs);
    case '+':
    case '=':
      return scaled(span, 1 / 2, around, nowMs);
    case '-':
      return scaled(span, 2, around, nowMs);
    default:
      return null;
  }
}
