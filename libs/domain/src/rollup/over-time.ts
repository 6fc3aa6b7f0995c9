import { ROLLUP_MS } from './rollup.ts';

/** Readings farther apart than this say nothing of the time between them. */
export const LONGEST_STEP_MS = 180_000;

/** Beyond this (100 kA, 100 kW) no pack is; such a reading is not integrated, so that sums stay exact in 53 bits. */
const GREATEST = 100_000_000;

/**
 * Slots of one quantity integrated over a bucket. Each reading holds half way to its neighbours, so that direction and
 * activity are those of a reading. Sums are of twice the time: half a millisecond is a whole number then.
 */
export const IN2 = 0;
export const OUT2 = 1;
export const FIRST_AT = 2;
export const FIRST_VALUE = 3;
export const LAST_AT = 4;
export const LAST_VALUE = 5;
export const LONGEST = 6;
export const OVER_TIME_SLOTS = 7;

/** Counts one reading, `at` ms into the bucket. Answers with how long it is linked to the one before, 0 if it is not. */
export function addOverTime(slots: Float64Array, base: number, at: number, value: number): number {
  if (value > GREATEST || value < -GREATEST) return 0;
  const lastAt = slots[base + LAST_AT] ?? NaN;
  let linkMs = 0;
  if (lastAt >= 0) {
    const stepMs = at - lastAt;
    if (stepMs <= LONGEST_STEP_MS) {
      linkMs = stepMs;
      hold(slots, base, slots[base + LAST_VALUE] ?? 0, stepMs);
      hold(slots, base, value, stepMs);
      if (stepMs > (slots[base + LONGEST] ?? 0)) slots[base + LONGEST] = stepMs;
    }
  } else {
    slots[base + FIRST_AT] = at;
    slots[base + FIRST_VALUE] = value;
  }
  slots[base + LAST_AT] = at;
  slots[base + LAST_VALUE] = value;
  return linkMs;
}

export function hold(slots: Float64Array, base: number, value: number, forMs: number): void {
  const place = base + (value > 0 ? IN2 : OUT2);
  slots[place] = (slots[place] ?? 0) + Math.abs(value) * forMs;
}

/**
 * From the bucket's edges to its first and last reading, ms: these hold up to the edge if the edge is no farther than
 * readings are apart within the bucket. So no second is lost where one bucket meets the next, and none is made up.
 */
export function edgesMs(slots: Float64Array, base: number): { before: number; after: number } {
  const longest = slots[base + LONGEST] ?? 0;
  const before = slots[base + FIRST_AT] ?? NaN;
  const after = ROLLUP_MS - (slots[base + LAST_AT] ?? NaN);
  return { before: before <= longest ? before : 0, after: after <= longest ? after : 0 };
}
