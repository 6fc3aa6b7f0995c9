import { gapLimitMs, type PackFacts } from '../fold/pack-facts.ts';
import {
  COUNTER_STEP_MAH,
  type CountedCharge,
  counterChange,
  type CounterReading,
  MAX_C_RATE,
} from './counter-charge.ts';
import { type CurrentLevel, unseenCurrentMa } from './current-level.ts';

/** What the current, known all along, showed since the counters were last believed, mAh: at most this much, each way. */
export interface SeenAtMost {
  readonly inMah: number;
  readonly outMah: number;
}

/**
 * `waiting`: the step of a coarse counter, if it stays.
 * `held`: no current explains what the counters show, which may be a torn reading: not believed, and not yet denied.
 * `leapt`, `reset`: they stay there, or went back; they count again from here.
 */
export type CounterVerdict = CountedCharge | 'waiting' | 'held' | 'leapt' | 'reset';

/**
 * Snapshots miss what flows between them: a current of this many times the usual strength, and of 1C in a pack that is
 * usually idle, may have flowed all the time. No reading of the A123 drive profiles (1C RMS, polls of 2…300 s) shows more.
 */
const UNSEEN_FACTOR = 3;
const LEAST_UNSEEN_C_RATE = 1;

/** Some devices count whole Ah: a step of this share of the capacity that stays is a coarse counter's, not a leap. */
const COARSE_STEP = 0.02;

/**
 * What a reading is worth where the current is known since `from`. A counter that goes back by no more than it may go on by is
 * believed as well: so two values that take turns come to nothing.
 */
export function judgeCounters(
  from: CounterReading,
  to: CounterReading,
  seen: SeenAtMost,
  level: CurrentLevel | null,
  facts: PackFacts,
): CounterVerdict {
  const inMah = counterChange(from.chargedMah, to.chargedMah);
  const outMah = counterChange(from.dischargedMah, to.dischargedMah);
  const sinceMs = to.tsMs - from.tsMs;
  const hours = sinceMs / 3_600_000;
  const { nominalCapacityMah: capacityMah } = facts;
  const leastMah = LEAST_UNSEEN_C_RATE * capacityMah * hours + 2 * COUNTER_STEP_MAH;
  // Nearly always, and without the root that the usual strength takes.
  if (isWithin(inMah, leastMah, leastMah) && isWithin(outMah, leastMah, leastMah)) return { inMah, outMah };

  const mostMah = MAX_C_RATE * capacityMah * hours + 2 * COUNTER_STEP_MAH;
  const unseenMah = UNSEEN_FACTOR * unseenCurrentMa(level, facts) * hours + 2 * COUNTER_STEP_MAH;
  const slackMah = Math.min(mostMah, Math.max(leastMah, unseenMah));
  const isStaying = sinceMs > gapLimitMs(facts);
  const onMah = slackMah + (isStaying ? COARSE_STEP * capacityMah : 0);
  const isExplained =
    isWithin(inMah, slackMah, Math.min(mostMah, seen.inMah + onMah)) &&
    isWithin(outMah, slackMah, Math.min(mostMah, seen.outMah + onMah));
  if (isExplained) return { inMah, outMah };
  if (!isStaying) {
    const coarseMah = COARSE_STEP * capacityMah + slackMah;
    return isWithin(inMah, slackMah, coarseMah) && isWithin(outMah, slackMah, coarseMah) ? 'waiting' : 'held';
  }
  return inMah < -slackMah || outMah < -slackMah ? 'reset' : 'leapt';
}

function isWithin(changeMah: number, backMah: number, onMah: number): boolean {
  return changeMah >= -backMah && changeMah <= onMah;
}
