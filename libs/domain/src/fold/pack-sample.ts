/**
 * One poll of a pack, scaled to the domain's units. `null` means "not read": never 0, never the last value.
 * Current is **positive while charging**, everywhere.
 */
export interface PackSample {
  /** The poll's start, unix ms. It is the sample's identity together with the pack. */
  readonly tsMs: number;
  readonly voltageMv: number | null;
  readonly currentMa: number | null;
  /** SOC as the BMS reports it, fraction 0…1. */
  readonly bmsSoc: number | null;
  readonly bmsSohPct: number | null;
  readonly bmsResistanceUohm: number | null;
  /** The device's own counters since its birth. They may wrap or be reset. */
  readonly chargedMah: number | null;
  readonly dischargedMah: number | null;
  readonly chargedMwh: number | null;
  readonly dischargedMwh: number | null;
  readonly temperature1C: number | null;
  readonly temperature2C: number | null;
  readonly chargeBlock: number | null;
  readonly dischargeBlock: number | null;
  readonly stateBits: number | null;
  readonly switchBits: number | null;
  readonly fullCycles: number | null;
  readonly shortCircuitTrips: number | null;
  readonly overVoltageTrips: number | null;
  readonly underVoltageTrips: number | null;
  /** One entry per cell in series order, or an empty array where no cell is polled. */
  readonly cellVoltagesMv: readonly (number | null)[];
  readonly cellTemperaturesC: readonly (number | null)[];
  readonly cellBalancing: readonly (boolean | null)[];
}

/** A poll that nobody answered, to build samples from: every reading is missing and no cell is polled. */
export const NOTHING_READ: Omit<PackSample, 'tsMs'> = {
  voltageMv: null,
  currentMa: null,
  bmsSoc: null,
  bmsSohPct: null,
  bmsResistanceUohm: null,
  chargedMah: null,
  dischargedMah: null,
  chargedMwh: null,
  dischargedMwh: null,
  temperature1C: null,
  temperature2C: null,
  chargeBlock: null,
  dischargeBlock: null,
  stateBits: null,
  switchBits: null,
  fullCycles: null,
  shortCircuitTrips: null,
  overVoltageTrips: null,
  underVoltageTrips: null,
  cellVoltagesMv: [],
  cellTemperaturesC: [],
  cellBalancing: [],
};
