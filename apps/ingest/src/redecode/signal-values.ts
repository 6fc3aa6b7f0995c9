import { type TelemetryReadings } from '@packwatch/db';

/** One value of a poll, as people read it: in the signal's own unit. */
export interface SignalValue {
  readonly signal: string;
  /** `pack`, or `cell:<0-based place>`. */
  readonly part: string;
  readonly value: number | null;
}

type Column = Exclude<
  keyof TelemetryReadings,
  'registerMapId' | 'cellVoltagesMv' | 'cellTemperaturesCentiC' | 'cellBalancingMask'
>;

/** Every column of a pack, with its signal and how many stored units make one of the signal's. */
const PACK_SIGNALS: Record<Column, readonly [signal: string, perUnit: number]> = {
  voltageMv: ['pack.voltage_mv', 1],
  currentMa: ['pack.current_ma', 1],
  bmsSocMilliPct: ['pack.bms_soc_pct', 1_000],
  bmsSohPermille: ['pack.bms_soh_pct', 10],
  bmsResistanceUohm: ['pack.bms_resistance_uohm', 1],
  chargedMah: ['pack.charged_mah', 1],
  dischargedMah: ['pack.discharged_mah', 1],
  chargedMwh: ['pack.charged_mwh', 1],
  dischargedMwh: ['pack.discharged_mwh', 1],
  temperature1CentiC: ['pack.temperature_1_c', 100],
  temperature2CentiC: ['pack.temperature_2_c', 100],
  chargeBlock: ['pack.charge_block', 1],
  dischargeBlock: ['pack.discharge_block', 1],
  stateBits: ['pack.state_bits', 1],
  switchBits: ['switch.state_bits', 1],
  fullCycles: ['pack.full_cycles', 1],
  shortCircuitTrips: ['pack.short_circuit_trips', 1],
  overVoltageTrips: ['pack.over_voltage_trips', 1],
  underVoltageTrips: ['pack.under_voltage_trips', 1],
};
const PACK_COLUMNS = Object.entries(PACK_SIGNALS) as [Column, readonly [string, number]][];

/** Everything that a poll says, value by value; cells up to `cells` places. */
export function signalValues(readings: TelemetryReadings | null, cells: number): SignalValue[] {
  const values: SignalValue[] = [];
  for (const [column, [signal, perUnit]] of PACK_COLUMNS) {
    values.push({ signal, part: 'pack', value: scaled(readings?.[column], perUnit) });
  }
  for (let cell = 0; cell < cells; cell++) {
    const part = `cell:${cell}`;
    const voltage = readings?.cellVoltagesMv?.[cell] ?? null;
    const mask = voltage === null ? null : (readings?.cellBalancingMask ?? null);
    values.push({ signal: 'cell.voltage_mv', part, value: voltage });
    values.push({ signal: 'cell.temperature_c', part, value: scaled(readings?.cellTemperaturesCentiC?.[cell], 100) });
    values.push({ signal: 'cell.balancing', part, value: mask === null ? null : (mask >>> cell) & 1 });
  }
  return values;
}

const scaled = (value: number | null | undefined, perUnit: number): number | null =>
  value === null || value === undefined ? null : value / perUnit;

/** Places of the cells that either poll has. */
export const cellsOf = (...polls: readonly (TelemetryReadings | null)[]): number =>
  Math.max(
    0,
    ...polls.map((poll) => Math.max(poll?.cellVoltagesMv?.length ?? 0, poll?.cellTemperaturesCentiC?.length ?? 0)),
  );
