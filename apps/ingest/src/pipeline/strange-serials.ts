/** What a take of a pack says its meter's serial number is; NaN: its meter was not asked for it. */
export interface SaidSerial {
  readonly packId: number;
  readonly serial: number;
}

/**
 * The takes, by place, of packs whose meter says another serial number than is expected, each with what it says. A take
 * without a number is judged by the one before it, or else behind it: not every poll reads the block that holds it, and
 * nobody swaps a pack for a second. Pure.
 */
export function strangeSerials(
  said: readonly SaidSerial[],
  expectedOf: (packId: number) => number | null,
): Map<number, number> {
  const strange = new Map<number, number>();
  const newest = new Map<number, number>();
  const waiting = new Map<number, number[]>();
  for (const [place, { packId, serial }] of said.entries()) {
    const expected = expectedOf(packId);
    if (expected === null) continue;
    if (!Number.isNaN(serial)) {
      newest.set(packId, serial);
      for (const before of waiting.get(packId) ?? []) if (serial !== expected) strange.set(before, serial);
      waiting.delete(packId);
    }
    const held = newest.get(packId);
    if (held === undefined) waiting.set(packId, [...(waiting.get(packId) ?? []), place]);
    else if (held !== expected) strange.set(place, held);
  }
  return strange;
}
