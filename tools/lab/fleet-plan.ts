import { randomAt, seedOf } from '../lib/seeded-random.ts';
import { type LoadProfile } from '../simulator/load-profiles.ts';

export const CELLS = 8;
export const NOMINAL_MAH = 100_000;

/** One simulated life. */
export interface FleetPack {
  readonly name: string;
  readonly profile: LoadProfile;
  readonly days: number;
  readonly hasWeakCell: boolean;
  /** Share of the capacity that is gone when the life begins, and what goes on top in a year (√t). */
  readonly goneAtStart: number;
  readonly goneInYear: number;
  /** Days between two discharges to the very end, as a service does them; null: none. */
  readonly servicedEveryDays: number | null;
  /** Whether its gateway is now and then off for hours or days, and now and then uploads hours late. */
  readonly hasOutages: boolean;
}

const PROFILES = ['solar_storage', 'forklift', 'backup', 'boat'] as const;

/** Packs of every kind of use, a third of them new and the others worn; the `weak` ones are spread over all of them. */
export function fleetOf(packs: number, days: number, weak = Math.floor(packs / 10)): FleetPack[] {
  const everyWeak = weak === 0 ? Infinity : packs / weak;
  return Array.from({ length: packs }, (_, i) => ({
    name: `p${i}`,
    profile: PROFILES[i % PROFILES.length] ?? 'boat',
    days,
    // The last of each stretch of the fleet, so that every use has its share of them.
    hasWeakCell: Math.floor((i + 1) / everyWeak) > Math.floor(i / everyWeak),
    goneAtStart: (i % 3) * 0.06,
    goneInYear: 0.02 + 0.02 * randomAt(seedOf(`p${i}`), 77),
    servicedEveryDays: 75 + (i % 5) * 10,
    hasOutages: true,
  }));
}
