import { idleCurrentMa } from '../fold/activity.ts';
import { type PackFacts } from '../fold/pack-facts.ts';

/** Charge that the current showed since the counters last moved, mAh. */
export interface Standstill {
  readonly stillInMah: number;
  readonly stillOutMah: number;
}

export const MOVING: Standstill = { stillInMah: 0, stillOutMah: 0 };

/** Coarse counters step by less, as a share of the capacity. At 1C it takes 72 s, at a tenth of it 12 minutes. */
const FROZEN_SHARE = 0.02;
/** Polls a minute apart may each meet a pulse with nothing after it: two of them prove nothing. */
const LEAST_STEPS = 2.5;

/** True where so much has flowed that counters which have not moved are frozen. */
export function isFrozen(still: Standstill, { nominalCapacityMah }: PackFacts): boolean {
  return totalOf(still) > FROZEN_SHARE * nominalCapacityMah;
}

/** With what the newest pause between two polls showed: enough only if others before it showed as much. */
export function afterPause(before: Standstill, seen: Standstill, facts: PackFacts): Standstill {
  const after: Standstill = {
    stillInMah: before.stillInMah + seen.stillInMah,
    stillOutMah: before.stillOutMah + seen.stillOutMah,
  };
  if (!isFrozen(after, facts) || totalOf(after) >= LEAST_STEPS * totalOf(seen)) return rounded(after, 1);
  return rounded(after, (FROZEN_SHARE * facts.nominalCapacityMah) / totalOf(after));
}

const totalOf = ({ stillInMah, stillOutMah }: Standstill): number => stillInMah + stillOutMah;

/** To 10 µAh, downwards: more digits would only fill the checkpoint. */
const rounded = ({ stillInMah, stillOutMah }: Standstill, share: number): Standstill => ({
  stillInMah: Math.floor(stillInMah * share * 100) / 100,
  stillOutMah: Math.floor(stillOutMah * share * 100) / 100,
});

/** Counters need not move at such a current: it may be the sensor's offset. */
export function isTooLittle(beforeMa: number | null, nowMa: number | null, facts: PackFacts): boolean {
  const idleMa = idleCurrentMa(facts);
  return Math.abs(beforeMa ?? 0) <= idleMa && Math.abs(nowMa ?? 0) <= idleMa;
}
