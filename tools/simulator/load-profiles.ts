import { type DemoManifest } from '@packwatch/contracts';
import { randomAt, randomBetween, smoothNoise } from '../lib/seeded-random.ts';

export type LoadProfile = Exclude<DemoManifest['packs'][number]['drive'], 'replay'>;

/**
 * What load and charger together want from a pack, as a C-rate, positive = charging. It depends on seed, time and the
 * state of charge (equipment stops before the pack is empty), on nothing else.
 */
export type Demand = (seed: number, tMs: number, soc: number) => number;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const hourOfDay = (tMs: number) => (tMs % DAY_MS) / HOUR_MS;
const dayOf = (tMs: number) => Math.floor(tMs / DAY_MS);
/** Days since 1970 began with a Thursday. 0 = Monday. */
const weekday = (tMs: number) => (dayOf(tMs) + 3) % 7;
const between = (hour: number, from: number, to: number) => hour >= from && hour < to;

/** Sun by day behind passing clouds, a household with an evening peak and short heavy appliances. */
const solarStorage: Demand = (seed, tMs, soc) => {
  const hour = hourOfDay(tMs);
  const sun = Math.max(0, Math.sin((Math.PI * (hour - 6)) / 13));
  const clearDay = randomBetween(seed, dayOf(tMs), 0.45, 1);
  const cloud = 1 - 0.5 * Math.max(0, smoothNoise(seed + 1, tMs, 6 * MINUTE_MS));
  const charge = between(hour, 6, 19) ? 0.38 * sun * clearDay * cloud : 0;
  if (soc < 0.12) return charge;
  const base = 0.035 + 0.01 * smoothNoise(seed + 2, tMs, 20 * MINUTE_MS);
  const evening = between(hour, 17, 22.5) ? 0.09 : 0;
  const appliance = randomAt(seed + 3, Math.floor(tMs / (3 * MINUTE_MS))) < 0.06 ? 0.25 : 0;
  return charge - base - evening - appliance;
};

/** Two shifts of driving and lifting on working days with charging in the breaks; the charger at night. */
const forklift: Demand = (seed, tMs, soc) => {
  const hour = hourOfDay(tMs);
  const atWork = weekday(tMs) < 5 && (between(hour, 5, 13) || between(hour, 13.5, 21));
  const inBreak = between(hour, 8.5, 9) || between(hour, 16.5, 17.25);
  if (!atWork || inBreak || soc < 0.15) return 0.45;
  const move = randomAt(seed, Math.floor(tMs / 20_000));
  if (move < 0.35) return -0.02;
  if (move < 0.85) return -randomBetween(seed + 1, Math.floor(tMs / 20_000), 0.1, 0.35);
  if (move < 0.94) return -randomBetween(seed + 2, Math.floor(tMs / 10_000), 0.45, 0.9);
  return 0.12;
};

/** On float for nearly always; a test discharge once a day, and now and then a real power cut. */
const backup: Demand = (seed, tMs, soc) => {
  const testHour = 2 + Math.floor(randomAt(seed, 0) * 4);
  const testing = between(hourOfDay(tMs), testHour, testHour + 0.4);
  const powerCut = randomAt(seed + 1, Math.floor(tMs / HOUR_MS)) < 0.012;
  if ((testing || powerCut) && soc > 0.3) return -0.32 - 0.03 * smoothNoise(seed + 2, tMs, 2 * MINUTE_MS);
  return 0.15;
};

/** Trips by day, longer ones at the weekend, shore power in the evening and at night. */
const boat: Demand = (seed, tMs, soc) => {
  const hour = hourOfDay(tMs);
  const weekend = weekday(tMs) >= 5;
  const leaves = randomBetween(seed, dayOf(tMs), 8, 12);
  const lasts = randomBetween(seed + 1, dayOf(tMs), weekend ? 3 : 0, weekend ? 6 : 3);
  if (between(hour, leaves, leaves + lasts)) {
    if (soc < 0.15) return -0.01;
    const throttle = 0.5 + 0.5 * smoothNoise(seed + 2, tMs, 8 * MINUTE_MS);
    return -0.02 - 0.3 * throttle;
  }
  const onShorePower = hour >= 18 || hour < 7;
  return onShorePower ? 0.2 : -0.008;
};

export const LOAD_PROFILES: Readonly<Record<LoadProfile, Demand>> = {
  solar_storage: solarStorage,
  forklift,
  backup,
  boat,
};
