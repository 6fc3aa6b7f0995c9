import { NO_CELL } from './cell-bytes.ts';

/** What one poll of a pack says, in the units and whole numbers in which it is stored. Null: not read. */
export interface TelemetryReadings {
  readonly registerMapId: number | null;
  readonly voltageMv: number | null;
  /** Positive while charging. */
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
  /** One entry per cell in series order; null where no cell of the pack is polled. */
  readonly cellVoltagesMv: readonly (number | null)[] | null;
  readonly cellTemperaturesCentiC: readonly (number | null)[] | null;
  /** Bit n: cell n is balancing. It says nothing of a cell whose voltage is null. */
  readonly cellBalancingMask: number | null;
}

/** When and of which pack a poll was, and what the fold made of it. */
export interface StoredPoll {
  readonly packId: number;
  readonly tsMs: number;
  readonly receivedMs: number;
  /** Cloud SOC, fraction, and one standard deviation; they belong to the fold, not to the poll's content. */
  readonly soc: number | null;
  readonly socSigma: number | null;
}

export interface TelemetryRow extends TelemetryReadings, StoredPoll {}

/** `cells`: see `cell-bytes.ts`. */
export type ColumnType = 'int2' | 'int4' | 'int8' | 'float4' | 'timestamptz' | 'cells';

/** The columns of `series.telemetry` that one poll fills, in the order in which they are copied. */
export const TELEMETRY_COLUMNS = [
  { column: 'ts', key: 'tsMs', type: 'timestamptz' },
  { column: 'received_at', key: 'receivedMs', type: 'timestamptz' },
  { column: 'charged_mah', key: 'chargedMah', type: 'int8' },
  { column: 'discharged_mah', key: 'dischargedMah', type: 'int8' },
  { column: 'charged_mwh', key: 'chargedMwh', type: 'int8' },
  { column: 'discharged_mwh', key: 'dischargedMwh', type: 'int8' },
  { column: 'pack_id', key: 'packId', type: 'int4' },
  { column: 'register_map_id', key: 'registerMapId', type: 'int4' },
  { column: 'voltage_mv', key: 'voltageMv', type: 'int4' },
  { column: 'current_ma', key: 'currentMa', type: 'int4' },
  { column: 'bms_soc_milli_pct', key: 'bmsSocMilliPct', type: 'int4' },
  { column: 'bms_resistance_uohm', key: 'bmsResistanceUohm', type: 'int4' },
  { column: 'cell_balancing_mask', key: 'cellBalancingMask', type: 'int4' },
  { column: 'soc', key: 'soc', type: 'float4' },
  { column: 'soc_sigma', key: 'socSigma', type: 'float4' },
  { column: 'short_circuit_trips', key: 'shortCircuitTrips', type: 'int4' },
  { column: 'over_voltage_trips', key: 'overVoltageTrips', type: 'int4' },
  { column: 'under_voltage_trips', key: 'underVoltageTrips', type: 'int4' },
  { column: 'full_cycles', key: 'fullCycles', type: 'int4' },
  { column: 'bms_soh_permille', key: 'bmsSohPermille', type: 'int2' },
  { column: 'state_bits', key: 'stateBits', type: 'int2' },
  { column: 'switch_bits', key: 'switchBits', type: 'int2' },
  { column: 'charge_block', key: 'chargeBlock', type: 'int2' },
  { column: 'discharge_block', key: 'dischargeBlock', type: 'int2' },
  { column: 'temperature_1_centi_c', key: 'temperature1CentiC', type: 'int2' },
  { column: 'temperature_2_centi_c', key: 'temperature2CentiC', type: 'int2' },
  { column: 'cell_voltages_mv', key: 'cellVoltagesMv', type: 'cells' },
  { column: 'cell_temperatures_centi_c', key: 'cellTemperaturesCentiC', type: 'cells' },
] as const satisfies readonly { column: string; key: keyof TelemetryRow; type: ColumnType }[];

const RANGES: Record<'int2' | 'int4' | 'int8', { min: number; max: number }> = {
  int2: { min: -32_768, max: 32_767 },
  int4: { min: -2_147_483_648, max: 2_147_483_647 },
  int8: { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
};
const CELL_RANGE = { min: NO_CELL + 1, max: RANGES.int2.max };

/** What a column of whole numbers can hold; a cell's for a column of cells. */
export function columnRange(key: keyof TelemetryReadings): { min: number; max: number } {
  const type = TELEMETRY_COLUMNS.find((column) => column.key === key)?.type;
  if (type === 'int2' || type === 'int4' || type === 'int8') return RANGES[type];
  if (type === 'cells') return CELL_RANGE;
  throw new Error(`${key} is not a column of whole numbers`);
}

const NOT_CONTENT: ReadonlySet<string> = new Set(['packId', 'tsMs', 'receivedMs', 'registerMapId', 'soc', 'socSigma']);
const CONTENT_KEYS = TELEMETRY_COLUMNS.map((column) => column.key).filter((key) => !NOT_CONTENT.has(key));

/**
 * True if two polls read the same values. When it arrived, which map decoded it and what the fold made of it are no part
 * of that: a repeat of the same frames stays a repeat after a map's correction that changes none of them.
 */
export function sameReadings(a: TelemetryReadings, b: TelemetryReadings): boolean {
  return CONTENT_KEYS.every((key) => sameValue(a[key as keyof TelemetryReadings], b[key as keyof TelemetryReadings]));
}

/**
 * Both polls as one, if they contradict each other in nothing; null if they do. A reading that only one of them has is in
 * it; cells are taken place by place, and a cell balances if either says so.
 */
export function completeReadings(a: TelemetryReadings, b: TelemetryReadings): TelemetryReadings | null {
  const whole: Record<string, Value> = { registerMapId: a.registerMapId ?? b.registerMapId };
  for (const key of CONTENT_KEYS as readonly (keyof TelemetryReadings)[]) {
    const both = key === 'cellBalancingMask' ? eitherMask(a[key], b[key]) : eitherValue(a[key], b[key]);
    if (both === undefined) return null;
    whole[key] = both;
  }
  // Every key of the readings is one of content, or the map.
  return whole as unknown as TelemetryReadings;
}

const eitherMask = (a: number | null, b: number | null): number | null => (a === null || b === null ? (a ?? b) : a | b);

/** Undefined: they contradict each other. */
function eitherValue(a: Value, b: Value): Value | undefined {
  if (a === null || b === null) return a ?? b;
  if (typeof a !== 'object' || typeof b !== 'object') return a === b ? a : undefined;
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  const isSame = shorter.every((value, i) => value === null || (longer[i] ?? null) === null || value === longer[i]);
  return isSame ? longer.map((value, i) => value ?? shorter[i] ?? null) : undefined;
}

type Value = number | null | readonly (number | null)[];

function sameValue(a: Value, b: Value): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
