/** How far the polls of one gateway's packs lie apart: a bus is swept pack by pack. */
const SWEEP_MS = 300;

/** Poll times lie on a grid of absolute time, so that a restart polls at the same moments as before. */
export const pollOffsetMs = (place: number): number => place * SWEEP_MS;

/** The first grid time after `afterMs`, for the pack at this place of its gateway. */
export function nextPollMs(afterMs: number, everyMs: number, place: number): number {
  const offsetMs = pollOffsetMs(place) % everyMs;
  return (Math.floor((afterMs - offsetMs) / everyMs) + 1) * everyMs + offsetMs;
}
