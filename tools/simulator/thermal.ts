import { smoothNoise } from '../lib/seeded-random.ts';

const DAY_MS = 86_400_000;

export interface ThermalTraits {
  /** Heat that warms the pack by 1 K. */
  readonly heatCapacityJPerK: number;
  /** Heat given off for each K above the surroundings. */
  readonly lossWPerK: number;
}

/** About 2 kg and 1 kJ/(kg·K) for each 100 Ah cell, in a closed box that settles in some two hours. */
export function thermalTraits(cells: number, capacityMah: number): ThermalTraits {
  const heatCapacityJPerK = (cells * capacityMah * 20) / 1000;
  return { heatCapacityJPerK, lossWPerK: heatCapacityJPerK / 7200 };
}

/** Temperature after `dtS` seconds of constant heat and surroundings: the exact solution for one thermal mass. */
export function stepTemperature(
  temperatureC: number,
  ambientC: number,
  heatW: number,
  traits: ThermalTraits,
  dtS: number,
): number {
  const settledC = ambientC + heatW / traits.lossWPerK;
  return settledC + (temperatureC - settledC) * Math.exp((-dtS * traits.lossWPerK) / traits.heatCapacityJPerK);
}

/** Temperature around the packs of a site: warmest at 15 h UTC, colder and warmer spells of a few days. */
export function ambientC(siteSeed: number, tMs: number): number {
  const dayPart = (tMs / DAY_MS) % 1;
  const daily = 5 * Math.cos(2 * Math.PI * (dayPart - 15 / 24));
  return 17 + daily + 4 * smoothNoise(siteSeed, tMs, 3 * DAY_MS) + 0.5 * smoothNoise(siteSeed + 1, tMs, 1_800_000);
}
