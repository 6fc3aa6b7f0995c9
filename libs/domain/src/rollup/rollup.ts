export const ROLLUP_MS = 900_000;
export const DAY_MS = 86_400_000;

/** Signals of which a roll-up keeps the mean, in the whole numbers in which they are counted. */
export const MEASURED_SIGNALS = [
  'voltageMv',
  'currentMa',
  'bmsSocMilliPct',
  'socPpm',
  'bmsResistanceUohm',
  'cellSpreadMv',
  'bmsSohPermille',
  'temperature1CentiC',
  'temperature2CentiC',
] as const;
export type MeasuredSignal = (typeof MEASURED_SIGNALS)[number];

/** Counters and codes: a mean of them would say nothing. */
export const STEPPED_SIGNALS = [
  'chargedMah',
  'dischargedMah',
  'chargedMwh',
  'dischargedMwh',
  'shortCircuitTrips',
  'overVoltageTrips',
  'underVoltageTrips',
  'fullCycles',
  'stateBits',
  'switchBits',
  'chargeBlock',
  'dischargeBlock',
] as const;
export type SteppedSignal = (typeof STEPPED_SIGNALS)[number];

export interface Stepped {
  readonly min: number;
  readonly max: number;
  readonly last: number;
}

export interface Measured extends Stepped {
  /** Of all readings, and how many there were: every reading counts the same, however long it held. */
  readonly sum: number;
  readonly n: number;
}

/** Columnar, one entry per cell in series order; null where the cell was never read (its `n` and `sum` are 0). */
export interface MeasuredCells {
  readonly min: readonly (number | null)[];
  readonly max: readonly (number | null)[];
  readonly last: readonly (number | null)[];
  readonly sum: readonly number[];
  readonly n: readonly number[];
}

/** What was stored of a pack within 15 minutes or a UTC day. Whole numbers throughout; null: nothing was read. */
export interface Rollup {
  /** Its first millisecond, unix. */
  readonly bucketMs: number;
  readonly samples: number;
  readonly measured: Readonly<Record<MeasuredSignal, Measured | null>>;
  readonly stepped: Readonly<Record<SteppedSignal, Stepped | null>>;
  readonly socSigmaPpm: { readonly max: number; readonly last: number } | null;
  /** Current over time, mA·ms, each direction by itself; / 3,600,000 = mAh. Time that nothing speaks for is not in it. */
  readonly charge: { readonly inMaMs: number; readonly outMaMs: number } | null;
  /** Power, rounded to mW, over time, mW·ms. */
  readonly energy: { readonly inMwMs: number; readonly outMwMs: number } | null;
  readonly activity: { readonly chargingMs: number; readonly dischargingMs: number; readonly idleMs: number } | null;
  /** 0-based: farthest from the mean in the poll with the greatest spread, the earliest of equals. */
  readonly worstCell: number | null;
  readonly cellVoltageMv: MeasuredCells | null;
  readonly cellTemperatureCentiC: MeasuredCells | null;
  /** `on[c]` of the `n` polls that spoke of balancing found cell c at it. */
  readonly cellBalancing: { readonly n: number; readonly on: readonly number[] } | null;
}

/** A stored poll, as far as roll-ups look at it; in the units and whole numbers in which it is stored. */
export interface RollupReadings {
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
  readonly cellBalancingMask: number | null;
}

/** What the fold made of a poll. Taken as a 32-bit float, which is how it is stored. */
export interface RollupOutputs {
  readonly soc: number | null;
  readonly socSigma: number | null;
}

/** The 15-minute bucket of a time, as its first millisecond. */
export const rollupBucketMs = (tsMs: number): number => Math.floor(tsMs / ROLLUP_MS) * ROLLUP_MS;

/** The UTC day of a time, as its first millisecond. */
export const dayBucketMs = (tsMs: number): number => Math.floor(tsMs / DAY_MS) * DAY_MS;
