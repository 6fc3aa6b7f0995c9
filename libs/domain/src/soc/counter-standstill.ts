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

/** True where so much has flowed that counters which have not moved are frozen. */
export function isFrozen({ stillInMah, stillOutMah }: Standstill, { nominalCapacityMah }: PackFacts): boolean {
  return stillInMah + stillOutMah > FROZEN_SHARE * nominalCapacityMah;
}

/** Counters need not move at such a current: it may be the sensor's offset. */
export function isTooLittle(beforeMa: number | null, nowMa: number | null, facts: PackFacts): boolean {
  const idleMa = idleCurrentMa(facts);
  return Math.abs(beforeMa ?? 0) <= idleMa && Math.abs(nowMa ?? 0) <= idleMa;
}
