import { activityOf } from '../fold/activity.ts';
import { gapLimitMs, type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { toThousandth } from '../fold/significant.ts';
import { type ChargeState } from './integrate-charge.ts';

/** A rest that goes on: no current to speak of since. */
export interface Rest {
  readonly sinceTsMs: number;
  readonly lastTsMs: number;
  /** Charge counted in and out, together, when it began, mAh. */
  readonly movedMah: number;
  /** When its voltage was last asked what state of charge it admits; null: not yet. */
  readonly askedTsMs: number | null;
}

/** A cell needs this long until its voltage no longer shows the load before. */
export const REST_MS = 3_600_000;
/** A resting voltage changes slowly; asking it more often than this costs time and says nothing new. */
const ASK_EVERY_MS = 10 * 60_000;

/** More than this per hour, as a share of the capacity, is a load and no rest, however it was seen. */
const MOST_C_RATE = 0.01;

/** Carries a rest on by a sample. A pause is part of it only if the counters show that nothing much moved meanwhile. */
export function stepRest(rest: Rest | null, sample: PackSample, charge: ChargeState, facts: PackFacts): Rest | null {
  const { tsMs } = sample;
  const activity = activityOf(sample.currentMa, facts);
  if (activity === null) return rest !== null && tsMs - rest.lastTsMs <= gapLimitMs(facts) ? rest : null;
  if (activity !== 'idle') return null;
  const movedMah = charge.inMah + charge.outMah;
  const begun = { sinceTsMs: tsMs, lastTsMs: tsMs, movedMah: toThousandth(movedMah), askedTsMs: null };
  if (rest === null) return begun;
  if (tsMs - rest.lastTsMs > gapLimitMs(facts)) {
    const isBridged = charge.brokenTsMs === null || charge.brokenTsMs <= rest.lastTsMs;
    const hours = (tsMs - rest.sinceTsMs) / 3_600_000;
    const isQuiet = movedMah - rest.movedMah <= MOST_C_RATE * facts.nominalCapacityMah * hours;
    if (!isBridged || !isQuiet) return begun;
  }
  return { ...rest, lastTsMs: tsMs };
}

/** True if the rest is long enough for its voltage to be asked, and has not been asked lately. */
export function mayAsk(rest: Rest): boolean {
  if (rest.lastTsMs - rest.sinceTsMs < REST_MS) return false;
  return rest.askedTsMs === null || rest.lastTsMs - rest.askedTsMs >= ASK_EVERY_MS;
}
