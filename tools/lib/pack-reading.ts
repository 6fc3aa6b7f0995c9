/** What one LiPro measures. Null: it does not answer. */
export interface CellReading {
  readonly voltageMv: number;
  readonly temperatureC: number | null;
  readonly balancing: boolean;
}

/** What a SmartPro, its LiPros and its PowerPro hold in their registers at one moment. Null: "not available" there. */
export interface PackReading {
  readonly tsMs: number;
  readonly voltageMv: number;
  /** Positive while charging. */
  readonly currentMa: number;
  readonly bmsSocPct: number | null;
  readonly bmsSohPct: number | null;
  readonly bmsResistanceUohm: number | null;
  readonly temperature1C: number | null;
  readonly temperature2C: number | null;
  readonly chargedMah: number;
  readonly dischargedMah: number;
  readonly chargedMwh: number;
  readonly dischargedMwh: number;
  readonly chargeBlock: number;
  readonly dischargeBlock: number;
  readonly stateBits: number;
  readonly fullCycles: number;
  readonly shortCircuitTrips: number;
  readonly overVoltageTrips: number;
  readonly underVoltageTrips: number;
  readonly cells: readonly (CellReading | null)[];
  readonly mainSwitch: { readonly bits: number; readonly temperatureC: number; readonly trips: number };
}

/** Bits of register 132 of a SmartPro. */
export const STATE = { chargeOn: 1, loadOn: 2, auxOn: 4, shortCircuitLatch: 8, surgeEvent: 16 } as const;

/** Bits of register 100 of a PowerPro. */
export const SWITCH = { mainSwitchOn: 1, fuseOk: 2, protectionTripped: 4 } as const;

/** Values of registers 130 and 131: why charging or discharging is blocked. */
export const BLOCK = { none: 0, voltage: 1, current: 2, hot: 3, cold: 5 } as const;
