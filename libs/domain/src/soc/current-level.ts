import { type PackFacts } from '../fold/pack-facts.ts';

/** How strong the pack's current usually is: what may have flowed while nobody looked. */
export interface CurrentLevel {
  /** Mean square of the current, mA². */
  readonly meanSquareMa2: number;
  /** Time the mean stands on, ms; at most `MEMORY_MS`. */
  readonly seenMs: number;
}

/** A day: loads follow the day, and yesterday says more about tonight's gap than last month does. */
const MEMORY_MS = 24 * 3_600_000;

/** Before anything was seen: a fifth of the capacity per hour, a usual mean load, worth an hour of looking. */
const PRIOR_C_RATE = 0.2;
const PRIOR_WEIGHT_MS = 3_600_000;

/** A pack seen idle may still be used in a gap, so what is assumed never falls below this. */
const LEAST_C_RATE = 0.05;

/**
 * Carries the running mean square on by a current that held for `dtMs`; a plain mean until a day was seen, then one that
 * forgets with a time constant of a day.
 */
export function observeCurrent(
  level: CurrentLevel | null,
  currentMa: number,
  dtMs: number,
  facts: PackFacts,
): CurrentLevel {
  const before = level ?? { meanSquareMa2: (PRIOR_C_RATE * facts.nominalCapacityMah) ** 2, seenMs: PRIOR_WEIGHT_MS };
  const seenMs = Math.min(before.seenMs + dtMs, MEMORY_MS);
  const weight = Math.min(dtMs / seenMs, 1);
  return { meanSquareMa2: before.meanSquareMa2 + weight * (currentMa ** 2 - before.meanSquareMa2), seenMs };
}

/**
 * The current to reckon with in a gap, mA. It is the mean square about zero, not about the mean: holding the SOC over a
 * gap claims that no current flowed.
 */
export function unseenCurrentMa(level: CurrentLevel | null, facts: PackFacts): number {
  const seenMa = level === null ? PRIOR_C_RATE * facts.nominalCapacityMah : Math.sqrt(level.meanSquareMa2);
  return Math.max(seenMa, LEAST_C_RATE * facts.nominalCapacityMah);
}
