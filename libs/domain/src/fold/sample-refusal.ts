/** The latest time an ECMAScript date can hold, ms. */
const MAX_TIME_MS = 8.64e15;

/**
 * Why a sample was not folded. `not-later`: it is at or before the state's last one (it comes late, or again). `no-time`: its
 * time is no whole number of ms since 1970.
 */
export interface SampleRefusal {
  readonly reason: 'not-later' | 'no-time';
  /** The time of the last sample that was folded, unix ms; null: there was none. */
  readonly lastTsMs: number | null;
}

/** Null: `tsMs` is a time after `lastTsMs`. */
export function refusalOf(tsMs: number, lastTsMs: number | null): SampleRefusal | null {
  const isTime = Number.isInteger(tsMs) && tsMs >= 0 && tsMs <= MAX_TIME_MS;
  if (!isTime) return { reason: 'no-time', lastTsMs };
  return lastTsMs !== null && tsMs <= lastTsMs ? { reason: 'not-later', lastTsMs } : null;
}
