import { type PackFacts } from '../fold/pack-facts.ts';
import { COUNTER_STEP_MAH } from './counter-charge.ts';
import { type ChargeState } from './integrate-charge.ts';

/** What is known of the time since the sample before. */
export interface CountedPause {
  /** The last time at which charge went unseen; null: never. */
  readonly brokenTsMs: number | null;
  /** Charge in and out together, mAh. */
  readonly movedMah: number;
}

export function countedPause(before: ChargeState | null, { inMah, outMah, brokenTsMs }: ChargeState): CountedPause {
  return { brokenTsMs, movedMah: before === null ? 0 : inMah - before.inMah + outMah - before.outMah };
}

/**
 * True where polls were missed and the device's own counters show that no more than `maxCRate` flowed meanwhile: a proof that was
 * building up goes on. Not over more than `mostMs`: two polls alone would be the whole proof.
 */
export function isBridged(
  pause: CountedPause | null,
  fromTsMs: number,
  tsMs: number,
  mostMs: number,
  maxCRate: number,
  { nominalCapacityMah }: PackFacts,
): boolean {
  if (pause === null || tsMs - fromTsMs > mostMs) return false;
  if (pause.brokenTsMs !== null && pause.brokenTsMs > fromTsMs) return false;
  const hours = (tsMs - fromTsMs) / 3_600_000;
  return Math.abs(pause.movedMah) <= maxCRate * nominalCapacityMah * hours + 2 * COUNTER_STEP_MAH;
}
