import { BENCH_PACK } from '../bench/replayed-polls.ts';
import { randomBetween } from '../lib/seeded-random.ts';
import { type PackReading, STATE, SWITCH } from '../lib/pack-reading.ts';

/** Any reading of the tests' pack: the same for the same seed and time. `isHigh`: above the alarm's level. */
export function anyReading(seed: number, tsMs: number, isHigh = false): PackReading {
  const slot = Math.floor(tsMs / 10);
  const currentMa = Math.round(randomBetween(seed, slot, -20_000, 20_000));
  const base = isHigh ? 3_600 : Math.round(randomBetween(seed, slot + 1, 3_250, 3_350));
  const cells = BENCH_PACK.cellAddresses.map((_, i) => ({
    voltageMv: base + (i % 3),
    temperatureC: 25,
    balancing: false,
  }));
  const hours = tsMs / 3_600_000;
  return {
    tsMs,
    voltageMv: cells.reduce((sum, { voltageMv }) => sum + voltageMv, 0),
    currentMa,
    bmsSocPct: 50,
    bmsSohPct: null,
    bmsResistanceUohm: null,
    temperature1C: 25,
    temperature2C: null,
    chargedMah: Math.floor((hours % 1000) * 10_000),
    dischargedMah: Math.floor((hours % 1000) * 9_000),
    chargedMwh: Math.floor((hours % 1000) * 260_000),
    dischargedMwh: Math.floor((hours % 1000) * 230_000),
    chargeBlock: 0,
    dischargeBlock: 0,
    stateBits: STATE.chargeOn | STATE.loadOn,
    fullCycles: 1,
    shortCircuitTrips: 0,
    overVoltageTrips: 0,
    underVoltageTrips: 0,
    cells,
    mainSwitch: { bits: SWITCH.mainSwitchOn | SWITCH.fuseOk, temperatureC: 25, trips: 0 },
  };
}
