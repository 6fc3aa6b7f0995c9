import { type AssignmentRecord } from '@packwatch/db';
import { type BlockReader, type CompiledMap } from '@packwatch/protocol';

/** Decoded values that are stored of a meter and a main switch, each with its place among the values of a take. */
export const PACK_SLOTS = slots([
  'pack.voltage_mv',
  'pack.current_ma',
  'pack.bms_soc_pct',
  'pack.bms_soh_pct',
  'pack.bms_resistance_uohm',
  'pack.charged_mah',
  'pack.discharged_mah',
  'pack.charged_mwh',
  'pack.discharged_mwh',
  'pack.temperature_1_c',
  'pack.temperature_2_c',
  'pack.charge_block',
  'pack.discharge_block',
  'pack.state_bits',
  'pack.full_cycles',
  'pack.short_circuit_trips',
  'pack.over_voltage_trips',
  'pack.under_voltage_trips',
  'switch.state_bits',
]);
/** What the meter says its serial number is: it tells whose values these are, and is not stored. */
const METER_SERIAL = 'device.serial';
export const SERIAL_SLOT = PACK_SLOTS.size;
export const PACK_SLOT_COUNT = PACK_SLOTS.size + 1;

/** The same of one cell; those of cell n stand behind those of the cells before it. */
export const CELL_SLOTS = slots(['cell.voltage_mv', 'cell.temperature_c', 'cell.balancing']);
export const CELL_SLOT_COUNT = CELL_SLOTS.size;

function slots(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, slot) => [name, slot]));
}

function belongs(name: string, role: AssignmentRecord['role']): boolean {
  if (role === 'cell') return CELL_SLOTS.has(name);
  if (name === METER_SERIAL) return role === 'meter';
  return PACK_SLOTS.has(name) && name.startsWith('switch.') === (role === 'switch');
}

/** How a block of a device fills the values of a take. */
export interface SlotReader {
  readonly reader: BlockReader;
  /** Where each of the reader's values goes. */
  readonly slots: readonly number[];
}

/** A gateway can ask for any block; what is remembered of them is bounded. */
const MAX_BLOCKS_PER_MAP = 1_000;
const cache = new WeakMap<CompiledMap, Map<string, SlotReader>>();

/** The reader of a block for a device in that role; made once per map and block. */
export function slotReader(
  map: CompiledMap,
  role: AssignmentRecord['role'],
  firstRegister: number,
  registerCount: number,
): SlotReader {
  let ofMap = cache.get(map);
  if (ofMap === undefined) cache.set(map, (ofMap = new Map<string, SlotReader>()));
  const key = `${role} ${firstRegister} ${registerCount}`;
  let known = ofMap.get(key);
  if (known === undefined) {
    const reader = map.blockReader(firstRegister, registerCount, (name) => belongs(name, role));
    const bySignal = role === 'cell' ? CELL_SLOTS : PACK_SLOTS;
    known = { reader, slots: reader.names.map((name) => bySignal.get(name) ?? SERIAL_SLOT) };
    if (ofMap.size >= MAX_BLOCKS_PER_MAP) ofMap.clear();
    ofMap.set(key, known);
  }
  return known;
}
