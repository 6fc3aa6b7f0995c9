import { type DemoFault } from '@packwatch/contracts';
import { randomBetween, seedOf } from '../lib/seeded-random.ts';
import { type CellTraits } from './cell-model.ts';
import { type ThermalTraits, thermalTraits } from './thermal.ts';

/** What a pack is like; all of it follows from its name and size. */
export interface PackTraits {
  readonly seed: number;
  readonly nominalCapacityMah: number;
  readonly cells: readonly CellTraits[];
  readonly thermal: ThermalTraits;
  /** Error of the current measurement, within the data sheet's 0.04 % of 125 A. */
  readonly currentOffsetMa: number;
  /** The management system's own draw, which its shunt does not see. */
  readonly selfConsumptionMa: number;
  readonly weakCell: number;
}

/** A good 100 Ah LFP cell has about half a milliohm; smaller ones have more. */
const RESISTANCE_UOHM_MAH = 0.5e3 * 100_000;

export function packTraits(pack: { uid: string; cellsInSeries: number; nominalCapacityMah: number }): PackTraits {
  const seed = seedOf(pack.uid);
  const cells = Array.from({ length: pack.cellsInSeries }, (_, cell) => ({
    capacityMah: pack.nominalCapacityMah * randomBetween(seed, 100 + cell, 0.99, 1.03),
    resistanceUohm: (RESISTANCE_UOHM_MAH / pack.nominalCapacityMah) * randomBetween(seed, 200 + cell, 0.92, 1.1),
    selfDischargeMa: (pack.nominalCapacityMah / 100_000) * randomBetween(seed, 300 + cell, 1, 4),
  }));
  return {
    seed,
    nominalCapacityMah: pack.nominalCapacityMah,
    cells,
    thermal: thermalTraits(pack.cellsInSeries, pack.nominalCapacityMah),
    currentOffsetMa: randomBetween(seed, 1, -40, 40),
    selfConsumptionMa: randomBetween(seed, 2, 8, 25),
    weakCell: Math.floor(randomBetween(seed, 3, 0, pack.cellsInSeries)),
  };
}

/** The same pack with what its faults change in it: a weak cell has lost capacity, resists more and loses charge. */
export function withFaults(traits: PackTraits, faults: ReadonlySet<DemoFault>): PackTraits {
  if (!faults.has('weak_cell')) return traits;
  const cells = traits.cells.map((cell, place) =>
    place !== traits.weakCell
      ? cell
      : {
          capacityMah: cell.capacityMah * 0.8,
          resistanceUohm: cell.resistanceUohm * 3,
          selfDischargeMa: cell.selfDischargeMa * 15,
        },
  );
  return { ...traits, cells };
}
