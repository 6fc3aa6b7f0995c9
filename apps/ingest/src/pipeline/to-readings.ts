import { columnRange } from '@packwatch/db';
import { READING, READING_COUNT } from './sample-columns.ts';
import { CELL_SLOT_COUNT, CELL_SLOTS, PACK_SLOT_COUNT, PACK_SLOTS } from './signal-slots.ts';

/** What the slaves of a pack said in one sweep, decoded. */
export interface TakenValues {
  /** By the places of `signal-slots.ts`, from `base` on; NaN: not read, or not available. */
  readonly values: Float64Array;
  readonly base: number;
  /** Places of the cell arrays; 0 if no cell of the pack was polled. */
  readonly cellCount: number;
  readonly registerMapId: number | null;
}

/** A value that its column can't hold. */
export interface Unstorable {
  readonly signal: string;
  readonly value: number;
}

type WholeColumn = Exclude<keyof typeof READING, 'registerMapId' | 'cellBalancingMask'>;
type CellColumn = 'cellVoltagesMv' | 'cellTemperaturesCentiC';

/** How one signal is stored as a whole number. */
interface StoredSignal {
  readonly signal: string;
  readonly slot: number;
  /** Its place among the readings of a sample. */
  readonly place: number;
  readonly perUnit: number;
  readonly min: number;
  readonly max: number;
}

function stored(signal: string, column: WholeColumn | CellColumn, perUnit = 1): StoredSignal {
  const slot = PACK_SLOTS.get(signal) ?? CELL_SLOTS.get(signal);
  if (slot === undefined) throw new Error(`${signal} has no place among the values of a take`);
  const place = column === 'cellVoltagesMv' || column === 'cellTemperaturesCentiC' ? READING_COUNT : READING[column];
  return { signal, slot, place, perUnit, ...columnRange(column) };
}

const OF_PACK: readonly StoredSignal[] = [
  stored('pack.voltage_mv', 'voltageMv'),
  stored('pack.current_ma', 'currentMa'),
  stored('pack.bms_soc_pct', 'bmsSocMilliPct', 1_000),
  stored('pack.bms_soh_pct', 'bmsSohPermille', 10),
  stored('pack.bms_resistance_uohm', 'bmsResistanceUohm'),
  stored('pack.charged_mah', 'chargedMah'),
  stored('pack.discharged_mah', 'dischargedMah'),
  stored('pack.charged_mwh', 'chargedMwh'),
  stored('pack.discharged_mwh', 'dischargedMwh'),
  stored('pack.temperature_1_c', 'temperature1CentiC', 100),
  stored('pack.temperature_2_c', 'temperature2CentiC', 100),
  stored('pack.charge_block', 'chargeBlock'),
  stored('pack.discharge_block', 'dischargeBlock'),
  stored('pack.state_bits', 'stateBits'),
  stored('switch.state_bits', 'switchBits'),
  stored('pack.full_cycles', 'fullCycles'),
  stored('pack.short_circuit_trips', 'shortCircuitTrips'),
  stored('pack.over_voltage_trips', 'overVoltageTrips'),
  stored('pack.under_voltage_trips', 'underVoltageTrips'),
];
const CELL_VOLTAGE = stored('cell.voltage_mv', 'cellVoltagesMv');
const CELL_TEMPERATURE = stored('cell.temperature_c', 'cellTemperaturesCentiC', 100);
const BALANCING_SLOT = CELL_SLOTS.get('cell.balancing') ?? 0;

/** The mask is 32 bits wide: more cells in one string do not exist on these buses. */
const MASK_CELLS = 32;

/**
 * Puts decoded values as the whole numbers that are stored into `into`, from `at` on, as `sample-columns.ts` has them; NaN: not
 * read. A value that its column can't hold is as one that was not read, and goes to `unstorable`.
 */
export function writeReadings(into: Float64Array, at: number, taken: TakenValues, unstorable: Unstorable[]): void {
  const { values, base, cellCount, registerMapId } = taken;
  into[at + READING.registerMapId] = registerMapId ?? NaN;
  for (let i = 0; i < OF_PACK.length; i++) {
    const as = OF_PACK[i];
    if (as !== undefined) into[at + as.place] = whole(as, values[base + as.slot] ?? NaN, unstorable);
  }
  into[at + READING.cellBalancingMask] = balancingMask(values, base, cellCount);
  for (let cell = 0; cell < cellCount; cell++) {
    const from = cellBase(base, cell);
    const place = at + READING_COUNT + cell;
    into[place] = whole(CELL_VOLTAGE, values[from + CELL_VOLTAGE.slot] ?? NaN, unstorable);
    into[place + cellCount] = whole(CELL_TEMPERATURE, values[from + CELL_TEMPERATURE.slot] ?? NaN, unstorable);
  }
}

function whole(as: StoredSignal, value: number, unstorable: Unstorable[]): number {
  if (Number.isNaN(value)) return NaN;
  // Adding 0 makes a rounded −0 the 0 that comes back from the database.
  const number = Math.round(value * as.perUnit) + 0;
  if (number >= as.min && number <= as.max) return number;
  unstorable.push({ signal: as.signal, value });
  return NaN;
}

/** Where the values of a cell begin, in a take that begins at `base`. */
export const cellBase = (base: number, cell: number): number => base + PACK_SLOT_COUNT + cell * CELL_SLOT_COUNT;

function balancingMask(values: Float64Array, base: number, cellCount: number): number {
  let mask = NaN;
  for (let cell = 0; cell < cellCount && cell < MASK_CELLS; cell++) {
    const balancing = values[cellBase(base, cell) + BALANCING_SLOT] ?? NaN;
    if (Number.isNaN(balancing)) continue;
    mask = (Number.isNaN(mask) ? 0 : mask) | (balancing === 0 ? 0 : 1 << cell);
  }
  return mask;
}
