import { type PackSample } from './pack-sample.ts';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** The largest total a u32 counter of 0.01 Ah or 0.1 Wh can show, in mAh or mWh (2³² × 100). */
const COUNTER: Range = { min: 0, max: 4_294_967_296 * 100 };
const COUNT: Range = { min: 0, max: 4_294_967_295 };

/**
 * What a reading can be on any pack of this kind. Far wider than any limit a rule would watch, so that a true extreme is
 * never taken away; what lies outside is a broken wire or a wrong map and counts as not read.
 */
const PLAUSIBLE = {
  voltageMv: { min: 0, max: 1_000_000 },
  currentMa: { min: -5_000_000, max: 5_000_000 },
  bmsSoc: { min: -0.05, max: 1.05 },
  bmsSohPct: { min: 0, max: 200 },
  bmsResistanceUohm: { min: 0, max: 100_000_000 },
  chargedMah: COUNTER,
  dischargedMah: COUNTER,
  chargedMwh: COUNTER,
  dischargedMwh: COUNTER,
  temperature1C: { min: -100, max: 500 },
  temperature2C: { min: -100, max: 500 },
  chargeBlock: COUNT,
  dischargeBlock: COUNT,
  stateBits: COUNT,
  switchBits: COUNT,
  fullCycles: COUNT,
  shortCircuitTrips: COUNT,
  overVoltageTrips: COUNT,
  underVoltageTrips: COUNT,
} as const satisfies Partial<Record<keyof PackSample, Range>>;

type ScalarField = keyof typeof PLAUSIBLE;

const CELL_VOLTAGE_MV: Range = { min: 0, max: 10_000 };
const CELL_TEMPERATURE_C: Range = { min: -100, max: 500 };

const SCALARS = Object.entries(PLAUSIBLE) as [ScalarField, Range][];

type Draft = { -readonly [K in keyof PackSample]: PackSample[K] };

/**
 * The sample with every reading that is no number, infinite, impossible or `undefined` set to null, holes of its lists too, and
 * a list that is missing empty. A sample without any comes back as it is. Never throws.
 */
export function validateSample(sample: PackSample): PackSample {
  const clean = areAllReadings(sample) ? sample : withoutImpossible(sample);
  const cellVoltagesMv = validateCells(sample.cellVoltagesMv, CELL_VOLTAGE_MV);
  const cellTemperaturesC = validateCells(sample.cellTemperaturesC, CELL_TEMPERATURE_C);
  const cellBalancing = validateFlags(sample.cellBalancing);
  const isAsItWas =
    cellVoltagesMv === sample.cellVoltagesMv &&
    cellTemperaturesC === sample.cellTemperaturesC &&
    cellBalancing === sample.cellBalancing;
  return isAsItWas ? clean : { ...clean, cellVoltagesMv, cellTemperaturesC, cellBalancing };
}

/** One line a field: as a loop over their names it would be a tenth of the whole fold. */
function areAllReadings(s: PackSample): boolean {
  return (
    isReading(s.voltageMv, PLAUSIBLE.voltageMv) &&
    isReading(s.currentMa, PLAUSIBLE.currentMa) &&
    isReading(s.bmsSoc, PLAUSIBLE.bmsSoc) &&
    isReading(s.bmsSohPct, PLAUSIBLE.bmsSohPct) &&
    isReading(s.bmsResistanceUohm, PLAUSIBLE.bmsResistanceUohm) &&
    isReading(s.chargedMah, PLAUSIBLE.chargedMah) &&
    isReading(s.dischargedMah, PLAUSIBLE.dischargedMah) &&
    isReading(s.chargedMwh, PLAUSIBLE.chargedMwh) &&
    isReading(s.dischargedMwh, PLAUSIBLE.dischargedMwh) &&
    isReading(s.temperature1C, PLAUSIBLE.temperature1C) &&
    isReading(s.temperature2C, PLAUSIBLE.temperature2C) &&
    isReading(s.chargeBlock, PLAUSIBLE.chargeBlock) &&
    isReading(s.dischargeBlock, PLAUSIBLE.dischargeBlock) &&
    isReading(s.stateBits, PLAUSIBLE.stateBits) &&
    isReading(s.switchBits, PLAUSIBLE.switchBits) &&
    isReading(s.fullCycles, PLAUSIBLE.fullCycles) &&
    isReading(s.shortCircuitTrips, PLAUSIBLE.shortCircuitTrips) &&
    isReading(s.overVoltageTrips, PLAUSIBLE.overVoltageTrips) &&
    isReading(s.underVoltageTrips, PLAUSIBLE.underVoltageTrips)
  );
}

function withoutImpossible(sample: PackSample): Draft {
  const clean: Draft = { ...sample };
  for (const [field, range] of SCALARS) {
    if (!isReading(sample[field], range)) clean[field] = null;
  }
  return clean;
}

/** `undefined`, which only a caller without types can give, is within no range. */
function isReading(value: number | null | undefined, { min, max }: Range): boolean {
  return value === null || (value !== undefined && value >= min && value <= max);
}

/** Holes of a list are met by `Array.from`, and passed over by `map`. */
function validateCells(cells: readonly (number | null)[] | null | undefined, range: Range): readonly (number | null)[] {
  if (cells === null || cells === undefined) return [];
  for (let cell = 0; cell < cells.length; cell += 1) {
    if (!isReading(cells[cell], range)) return Array.from(cells, (each) => (isReading(each, range) ? each : null));
  }
  return cells;
}

function validateFlags(flags: readonly (boolean | null)[] | null | undefined): readonly (boolean | null)[] {
  if (flags === null || flags === undefined) return [];
  for (let cell = 0; cell < flags.length; cell += 1) {
    if (flags[cell] === undefined) return Array.from(flags, (each: boolean | null | undefined) => each ?? null);
  }
  return flags;
}
