import { type PackFacts } from '../fold/pack-facts.ts';

/** A u32 counter of 0.01 Ah starts again after this many mAh (smartpro map, registers 206–209). */
const COUNTER_WRAP_MAH = 4_294_967_296 * 10;

/** One count of such a counter, mAh: what two readings may differ by with no current at all. */
export const COUNTER_STEP_MAH = 10;

/**
 * No pack is charged or discharged faster for long (125 A are 6C of the smallest pack that carries them); a counter that says
 * so was replaced, not counted up.
 */
export const MAX_C_RATE = 6;

/** No more than this many capacities can flow one way, net, between two readings, however far apart they are. */
const MAX_NET_CAPACITIES = 1.5;

export interface CounterReading {
  readonly tsMs: number;
  readonly chargedMah: number;
  readonly dischargedMah: number;
}

/** Charge that went in and came out between two readings, mAh. */
export interface CountedCharge {
  readonly inMah: number;
  readonly outMah: number;
}

/**
 * Charge between two readings of a device's own counters. Null if a counter went back (a reset) or moved in a way no pack
 * can: then the counters prove nothing about the time between. A counter that passed its end (wrapped) is not a reset.
 */
export function countedCharge(from: CounterReading, to: CounterReading, facts: PackFacts): CountedCharge | null {
  const hours = (to.tsMs - from.tsMs) / 3_600_000;
  const maxMah = MAX_C_RATE * facts.nominalCapacityMah * hours + 2 * COUNTER_STEP_MAH;
  const inMah = counted(from.chargedMah, to.chargedMah, maxMah);
  const outMah = counted(from.dischargedMah, to.dischargedMah, maxMah);
  if (inMah === null || outMah === null) return null;
  const maxNetMah = MAX_NET_CAPACITIES * facts.nominalCapacityMah + 2 * COUNTER_STEP_MAH;
  return Math.abs(inMah - outMah) <= maxNetMah ? { inMah, outMah } : null;
}

/** How far a counter moved, back or on, mAh: the shorter way where it may have passed its end. */
export function counterChange(fromMah: number, toMah: number): number {
  const change = toMah - fromMah;
  if (change > COUNTER_WRAP_MAH / 2) return change - COUNTER_WRAP_MAH;
  return change < -COUNTER_WRAP_MAH / 2 ? change + COUNTER_WRAP_MAH : change;
}

function counted(fromMah: number, toMah: number, maxMah: number): number | null {
  const upMah = toMah >= fromMah ? toMah - fromMah : toMah + COUNTER_WRAP_MAH - fromMah;
  return upMah >= 0 && upMah <= maxMah ? upMah : null;
}
