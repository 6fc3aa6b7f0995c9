import { columnRange, type TelemetryReadings } from '@packwatch/db';
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

type WholeColumn = Exclude<keyof TelemetryReadings, 'registerMapId' | 'cellBalancingMask'>;

/** How one signal is stored as a whole number. */
interface StoredSignal {
  readonly signal: string;
  readonly slot: number;
  readonly perUnit: number;
  readonly min: number;
  readonly max: number;
}

function stored(signal: string, column: WholeColumn, perUnit = 1): StoredSignal {
  const slot = PACK_SLOTS.get(signal) ?? CELL_SLOTS.get(signal);
  if (slot === undefined) throw new Error(`${signal} has no place among the values of a take`);
  return { signal, slot, perUnit, ...columnRange(column) };
}

const VOLTAGE = stored('pack.voltage_mv', 'voltageMv');
const CURRENT = stored('pack.current_ma', 'currentMa');
const SOC = stored('pack.bms_soc_pct', 'bmsSocMilliPct', 1_000);
const SOH = stored('pack.bms_soh_pct', 'bmsSohPermille', 10);
const RESISTANCE = stored('pack.bms_resistance_uohm', 'bmsResistanceUohm');
const CHARGED_AH = stored('pack.charged_mah', 'chargedMah');
const DISCHARGED_AH = stored('pack.discharged_mah', 'dischargedMah');
const CHARGED_WH = stored('pack.charged_mwh', 'chargedMwh');
const DISCHARGED_WH = stored('pack.discharged_mwh', 'dischargedMwh');
const TEMPERATURE_1 = stored('pack.temperature_1_c', 'temperature1CentiC', 100);
const TEMPERATURE_2 = stored('pack.temperature_2_c', 'temperature2CentiC', 100);
const CHARGE_BLOCK = stored('pack.charge_block', 'chargeBlock');
const DISCHARGE_BLOCK = stored('pack.discharge_block', 'dischargeBlock');
const STATE_BITS = stored('pack.state_bits', 'stateBits');
const SWITCH_BITS = stored('switch.state_bits', 'switchBits');
const FULL_CYCLES = stored('pack.full_cycles', 'fullCycles');
const SHORT_CIRCUITS = stored('pack.short_circuit_trips', 'shortCircuitTrips');
const OVER_VOLTAGES = stored('pack.over_voltage_trips', 'overVoltageTrips');
const UNDER_VOLTAGES = stored('pack.under_voltage_trips', 'underVoltageTrips');
const CELL_VOLTAGE = stored('cell.voltage_mv', 'cellVoltagesMv');
const CELL_TEMPERATURE = stored('cell.temperature_c', 'cellTemperaturesCentiC', 100);
const BALANCING_SLOT = CELL_SLOTS.get('cell.balancing') ?? 0;

/** The mask is 32 bits wide: more cells in one string do not exist on these buses. */
const MASK_CELLS = 32;

/**
 * Decoded values as the whole numbers that are stored. `onUnstorable` hears of a value that its column can't hold; the
 * reading is then null, as one that was not read.
 */
export function toReadings(
  taken: TakenValues,
  onUnstorable: (signal: string, value: number) => void,
): TelemetryReadings {
  const { values, base, cellCount } = taken;
  const whole = (as: StoredSignal, at = base): number | null => {
    const value = values[at + as.slot] ?? NaN;
    if (Number.isNaN(value)) return null;
    // Adding 0 makes a rounded −0 the 0 that comes back from the database.
    const number = Math.round(value * as.perUnit) + 0;
    if (number >= as.min && number <= as.max) return number;
    onUnstorable(as.signal, value);
    return null;
  };
  const cells = (as: StoredSignal): (number | null)[] | null => {
    if (cellCount === 0) return null;
    const column: (number | null)[] = [];
    for (let cell = 0; cell < cellCount; cell++) column.push(whole(as, cellBase(base, cell)));
    return column;
  };

  return {
    registerMapId: taken.registerMapId,
    voltageMv: whole(VOLTAGE),
    currentMa: whole(CURRENT),
    bmsSocMilliPct: whole(SOC),
    bmsSohPermille: whole(SOH),
    bmsResistanceUohm: whole(RESISTANCE),
    chargedMah: whole(CHARGED_AH),
    dischargedMah: whole(DISCHARGED_AH),
    chargedMwh: whole(CHARGED_WH),
    dischargedMwh: whole(DISCHARGED_WH),
    temperature1CentiC: whole(TEMPERATURE_1),
    temperature2CentiC: whole(TEMPERATURE_2),
    chargeBlock: whole(CHARGE_BLOCK),
    dischargeBlock: whole(DISCHARGE_BLOCK),
    stateBits: whole(STATE_BITS),
    switchBits: whole(SWITCH_BITS),
    fullCycles: whole(FULL_CYCLES),
    shortCircuitTrips: whole(SHORT_CIRCUITS),
    overVoltageTrips: whole(OVER_VOLTAGES),
    underVoltageTrips: whole(UNDER_VOLTAGES),
    cellVoltagesMv: cells(CELL_VOLTAGE),
    cellTemperaturesCentiC: cells(CELL_TEMPERATURE),
    cellBalancingMask: balancingMask(taken),
  };
}

/** Where the values of a cell begin, in a take that begins at `base`. */
export const cellBase = (base: number, cell: number): number => base + PACK_SLOT_COUNT + cell * CELL_SLOT_COUNT;

function balancingMask({ values, base, cellCount }: TakenValues): number | null {
  let mask: number | null = null;
  for (let cell = 0; cell < Math.min(cellCount, MASK_CELLS); cell++) {
    const balancing = values[cellBase(base, cell) + BALANCING_SLOT] ?? NaN;
    if (Number.isNaN(balancing)) continue;
    mask = (mask ?? 0) | (balancing === 0 ? 0 : 1 << cell);
  }
  return mask;
}
