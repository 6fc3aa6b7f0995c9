/** Older than this when it was received, a pack's newest sample says nothing of what is now. Its time is its gateway's: see `clocks-behind.ts`. */
export const FRESH_MS = 15 * 60_000;

/** True if a sample that was received then speaks of the present. */
export const isFresh = (tsMs: number, receivedMs: number): boolean => receivedMs - tsMs < FRESH_MS;
