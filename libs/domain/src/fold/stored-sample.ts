import { type PackSample } from './pack-sample.ts';

/** A poll as it is stored: whole numbers in the units of the names; null where nothing was read. */
export interface StoredReadings {
  readonly voltageMv: number | null;
  readonly currentMa: number | null;
  readonly bmsSocMilliPct: number | null;
  readonly bmsSohPermille: number | null;
  readonly bmsResistanceUohm: number | null;
  readonly chargedMah: number | null;
  readonly dischargedMah: number | null;
  readonly chargedMwh: number | null;
  readonly dischargedMwh: number | null;
  readonly temperature1CentiC: number | null;
  readonly temperature2CentiC: number | null;
  readonly chargeBlock: number | null;
  readonly dischargeBlock: number | null;
  readonly stateBits: number | null;
  readonly switchBits: number | null;
  readonly fullCycles: number | null;
  readonly shortCircuitTrips: number | null;
  readonly overVoltageTrips: number | null;
  readonly underVoltageTrips: number | null;
  readonly cellVoltagesMv: readonly (number | null)[] | null;
  readonly cellTemperaturesCentiC: readonly (number | null)[] | null;
  /** Bit n: cell n is balancing; null: not known. */
  readonly cellBalancingMask: number | null;
}

/**
 * A poll as the domain sees it. It is always made from what is stored, never from the decoded values: so a refold or a
 * back-test years later sees the same sample, to the bit, as the live fold did.
 */
export function storedSample(tsMs: number, readings: StoredReadings): PackSample {
  const cellVoltagesMv = readings.cellVoltagesMv ?? [];
  return {
    tsMs,
    voltageMv: readings.voltageMv,
    currentMa: readings.currentMa,
    bmsSoc: scaled(readings.bmsSocMilliPct, 100_000),
    bmsSohPct: scaled(readings.bmsSohPermille, 10),
    bmsResistanceUohm: readings.bmsResistanceUohm,
    chargedMah: readings.chargedMah,
    dischargedMah: readings.dischargedMah,
    chargedMwh: readings.chargedMwh,
    dischargedMwh: readings.dischargedMwh,
    temperature1C: scaled(readings.temperature1CentiC, 100),
    temperature2C: scaled(readings.temperature2CentiC, 100),
    chargeBlock: readings.chargeBlock,
    dischargeBlock: readings.dischargeBlock,
    stateBits: readings.stateBits,
    switchBits: readings.switchBits,
    fullCycles: readings.fullCycles,
    shortCircuitTrips: readings.shortCircuitTrips,
    overVoltageTrips: readings.overVoltageTrips,
    underVoltageTrips: readings.underVoltageTrips,
    cellVoltagesMv,
    cellTemperaturesC: (readings.cellTemperaturesCentiC ?? []).map((value) => scaled(value, 100)),
    cellBalancing: cellVoltagesMv.map((voltageMv, index) => isBalancing(readings.cellBalancingMask, index, voltageMv)),
  };
}

const scaled = (value: number | null, per: number): number | null => (value === null ? null : value / per);

// A cell that did not answer has no voltage and says nothing of its balancing.
function isBalancing(mask: number | null, index: number, voltageMv: number | null): boolean | null {
  return mask === null || voltageMv === null ? null : ((mask >>> index) & 1) === 1;
}
