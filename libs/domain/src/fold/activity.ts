import { type PackFacts, sensorOffsetMa } from './pack-facts.ts';

export type Activity = 'charging' | 'discharging' | 'idle';

/**
 * Below one hundredth of the capacity per hour a pack counts as idle: at that rate a full pack lasts four days, which is
 * what standing electronics draw, not a load. Never below twice the sensor's offset, where the sign is not known.
 */
const IDLE_C_RATE = 0.01;

/** Up to this current, either way, a pack counts as idle, mA. */
export const idleCurrentMa = (facts: PackFacts): number =>
  Math.max(IDLE_C_RATE * facts.nominalCapacityMah, 2 * sensorOffsetMa(facts));

/** What a current (mA, positive while charging) says the pack is doing; null if there is none. */
export function activityOf(currentMa: number | null, facts: PackFacts): Activity | null {
  if (currentMa === null) return null;
  if (Math.abs(currentMa) <= idleCurrentMa(facts)) return 'idle';
  return currentMa > 0 ? 'charging' : 'discharging';
}
