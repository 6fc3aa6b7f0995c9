/** What the management system counts by its own shunt. The numbers never go back. */
export interface PackCounters {
  readonly chargedMah: number;
  readonly dischargedMah: number;
  readonly chargedMwh: number;
  readonly dischargedMwh: number;
  /** Its idea of the charge in the pack: drifts with its current offset until the next full charge. */
  readonly believedMah: number;
  /** How long the pack has looked full, s. */
  readonly fullS: number;
}

const FULL_AFTER_S = 300;

/** Counts `dtS` seconds of a measured current (mA, positive = charging) at a pack voltage (mV). */
export function stepCounters(
  before: PackCounters,
  currentMa: number,
  voltageMv: number,
  looksFull: boolean,
  capacityMah: number,
  dtS: number,
): PackCounters {
  const mah = (currentMa * dtS) / 3600;
  const mwh = (mah * voltageMv) / 1000;
  const fullS = looksFull ? before.fullS + dtS : 0;
  const believedMah = fullS >= FULL_AFTER_S ? capacityMah : before.believedMah + mah;
  return {
    chargedMah: before.chargedMah + Math.max(0, mah),
    dischargedMah: before.dischargedMah + Math.max(0, -mah),
    chargedMwh: before.chargedMwh + Math.max(0, mwh),
    dischargedMwh: before.dischargedMwh + Math.max(0, -mwh),
    believedMah: Math.min(capacityMah, Math.max(0, believedMah)),
    fullS,
  };
}
