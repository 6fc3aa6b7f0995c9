/** A 32-bit hash of text (FNV-1a), to make a seed of a name. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * A number in [0, 1) that depends on nothing but seed and slot: the same at every run, in any order of asking. The mixing
 * steps are those of the MurmurHash3 finaliser.
 */
export function randomAt(seed: number, slot: number): number {
  let mixed = (seed ^ Math.imul(slot | 0, 0x9e3779b1) ^ Math.imul(Math.floor(slot / 2 ** 32) | 0, 0x85ebca77)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** A number in [low, high) by seed and slot. */
export const randomBetween = (seed: number, slot: number, low: number, high: number): number =>
  low + (high - low) * randomAt(seed, slot);

/** Noise in [−1, 1] that changes smoothly: `period` is the time between its independent values. */
export function smoothNoise(seed: number, time: number, period: number): number {
  const slot = Math.floor(time / period);
  const part = time / period - slot;
  const eased = part * part * (3 - 2 * part);
  const [from, to] = [randomAt(seed, slot) * 2 - 1, randomAt(seed, slot + 1) * 2 - 1];
  return from + (to - from) * eased;
}
