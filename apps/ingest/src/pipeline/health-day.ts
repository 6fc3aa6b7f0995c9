import { type HealthDay } from '@packwatch/db';
import { packHealth, type PackFacts, type PackState } from '@packwatch/domain';
import { utcDay } from './utc-day.ts';

/** What a day's last state says of the pack's health. A pure projection, so that a refold writes the same. */
export function healthDay(packId: number, tsMs: number, state: PackState, facts: PackFacts): HealthDay {
  const { capacity, resistance, efc, energyEfficiency, cells } = packHealth(state, facts);
  const day = utcDay(tsMs);
  return {
    packId,
    day,
    tsMs,
    capacityMah: capacity.capacityMah,
    capacitySigmaMah: capacity.sigmaMah,
    sohPct: capacity.sohPct,
    atLeastMah: capacity.atLeastMah,
    confidence: capacity.confidence,
    windows: capacity.windows,
    resistanceMohm: resistance.pack.mohm,
    resistanceSigmaMohm: resistance.pack.sigmaMohm,
    efc,
    energyEfficiency: energyEfficiency?.share ?? null,
    imbalanceMah: cells.imbalanceMah,
    weakCells: cells.weak.map(({ cell }) => cell),
    closedWindows: capacity.receipts.filter(({ toTsMs }) => utcDay(toTsMs) === day),
  };
}
