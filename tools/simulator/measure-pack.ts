import { type DemoFault } from '@packwatch/contracts';
import { type PackReading, STATE, SWITCH } from '../lib/pack-reading.ts';
import { randomBetween } from '../lib/seeded-random.ts';
import { type OcvCurve } from './ocv-curve.ts';
import { type PackState, cellVoltagesMv, packResistanceUohm } from './pack-model.ts';
import { type PackTraits, withFaults } from './pack-traits.ts';

const noise = (seed: number, tMs: number, channel: number, size: number) =>
  randomBetween(seed + channel * 7919, Math.round(tMs), -size, size);

/** What the devices of a pack show of its state: noise and offset of the measurement, and what a fault hides. */
export function measurePack(
  state: PackState,
  healthy: PackTraits,
  curve: OcvCurve,
  faults: ReadonlySet<DemoFault>,
): PackReading {
  const traits = withFaults(healthy, faults);
  const { seed } = traits;
  const { tMs, counters, protection, temperatureC } = state;
  const sensorLost = faults.has('sensor_loss');
  const trueMv = cellVoltagesMv(state, traits, curve);
  const stateBits =
    (protection.chargeBlock === 0 && !protection.shortCircuitLatch ? STATE.chargeOn : 0) |
    (protection.dischargeBlock === 0 && !protection.shortCircuitLatch ? STATE.loadOn : 0) |
    (protection.shortCircuitLatch ? STATE.shortCircuitLatch : 0);
  const switchBits = protection.shortCircuitLatch
    ? SWITCH.fuseOk | SWITCH.protectionTripped
    : SWITCH.fuseOk | SWITCH.mainSwitchOn;
  return {
    tsMs: tMs,
    voltageMv: Math.round(trueMv.reduce((sum, mv) => sum + mv, 0) + noise(seed, tMs, 1, 3)),
    currentMa: Math.round(state.currentMa + traits.currentOffsetMa + noise(seed, tMs, 2, 4)),
    bmsSocPct: (100 * counters.believedMah) / traits.nominalCapacityMah,
    bmsSohPct: 98.5,
    bmsResistanceUohm: Math.round(packResistanceUohm(traits, temperatureC)),
    temperature1C: sensorLost ? null : temperatureC + noise(seed, tMs, 3, 0.05),
    temperature2C: temperatureC - 0.8 + noise(seed, tMs, 4, 0.05),
    chargedMah: counters.chargedMah,
    dischargedMah: counters.dischargedMah,
    chargedMwh: counters.chargedMwh,
    dischargedMwh: counters.dischargedMwh,
    chargeBlock: protection.chargeBlock,
    dischargeBlock: protection.dischargeBlock,
    stateBits,
    fullCycles: Math.floor(counters.dischargedMah / traits.nominalCapacityMah),
    shortCircuitTrips: protection.shortCircuitTrips,
    overVoltageTrips: protection.overVoltageTrips,
    underVoltageTrips: protection.underVoltageTrips,
    cells: trueMv.map((mv, cell) =>
      sensorLost && cell === traits.cells.length - 1
        ? null
        : {
            voltageMv: Math.round(mv + noise(seed, tMs, 10 + cell, 0.8)),
            temperatureC: temperatureC + randomBetween(seed, 500 + cell, -0.6, 0.9) + noise(seed, tMs, 40 + cell, 0.05),
            balancing: state.balancing[cell] === true,
          },
    ),
    mainSwitch: { bits: switchBits, temperatureC: temperatureC + 1.5, trips: protection.shortCircuitTrips },
  };
}
