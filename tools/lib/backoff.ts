export interface BackoffParams {
  readonly firstMs: number;
  readonly longestMs: number;
}

export const USUAL_BACKOFF: BackoffParams = { firstMs: 500, longestMs: 60_000 };

/**
 * How long to wait before attempt `failures + 1`, in ms: doubling, up to the longest, spread by ±25 % so that a fleet does not come back
 * in one beat. What the server asked for (`Retry-After`) is the least.
 */
export function backoffMs(
  failures: number,
  askedMs: number | null,
  spread: number,
  params: BackoffParams = USUAL_BACKOFF,
): number {
  const doubled = Math.min(params.longestMs, params.firstMs * 2 ** Math.max(0, failures - 1));
  return Math.max(askedMs ?? 0, Math.round(doubled * (0.75 + 0.5 * spread)));
}

/** Milliseconds of a `Retry-After` header: seconds or an HTTP date; null where it says nothing usable. */
export function retryAfterMs(header: string | null, nowMs: number): number | null {
  if (header === null || header.trim() === '') return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const dateMs = Date.parse(header);
  return Number.isNaN(dateMs) ? null : Math.max(0, dateMs - nowMs);
}
