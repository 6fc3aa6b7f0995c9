import { type DemoFault } from '@packwatch/contracts';
import { randomAt } from '../lib/seeded-random.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Faults that a manifest gives to a pack come and go by the clock, so that a demo shows alarms opening and closing. A weak
 * cell and a lost sensor stay.
 */
const RHYTHM: Readonly<Record<DemoFault, { everyMs: number; lastsMs: number } | null>> = {
  weak_cell: null,
  sensor_loss: null,
  over_current: { everyMs: 2 * HOUR_MS, lastsMs: 3 * MINUTE_MS },
  gateway_outage: { everyMs: 4 * HOUR_MS, lastsMs: 20 * MINUTE_MS },
  short_circuit_trip: { everyMs: 24 * HOUR_MS, lastsMs: 15 * MINUTE_MS },
};

/** Whether a fault of the manifest is on at a moment; its place in the rhythm differs from pack to pack by the seed. */
export function isOnBySchedule(fault: DemoFault, seed: number, tMs: number): boolean {
  const rhythm = RHYTHM[fault];
  if (rhythm === null) return true;
  const offsetMs = Math.floor(randomAt(seed, 4711) * rhythm.everyMs);
  return (tMs + offsetMs) % rhythm.everyMs < rhythm.lastsMs;
}

/** The faults in force: those switched on by hand at all times, those of the manifest by their rhythm. */
export function faultsAt(
  fromManifest: readonly DemoFault[],
  byHand: ReadonlySet<DemoFault>,
  seed: number,
  tMs: number,
): ReadonlySet<DemoFault> {
  if (fromManifest.length === 0) return byHand;
  return new Set([...byHand, ...fromManifest.filter((fault) => isOnBySchedule(fault, seed, tMs))]);
}
