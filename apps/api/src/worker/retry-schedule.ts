const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Pauses after the first, second, … failed attempt: those that Standard Webhooks recommends, about three days in all. */
const PAUSES_MS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];

/** A receiver cannot ask for more patience than this. */
const LONGEST_RETRY_AFTER_MS = 24 * HOUR_MS;

/** Up to a tenth more, so that what failed together does not come back together. */
const JITTER = 0.1;

/**
 * The pause before the next attempt, ms; null: give up.
 *
 * @param attempts how many were made
 * @param random in [0, 1)
 * @param retryAfterMs what the receiver asked for; a longer pause than planned is kept to
 */
export function pauseAfter(attempts: number, random: number, retryAfterMs: number | null = null): number | null {
  const planned = PAUSES_MS[attempts - 1];
  if (planned === undefined) return null;
  const asked = Math.min(retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS);
  return Math.round(Math.max(planned * (1 + JITTER * random), asked));
}
