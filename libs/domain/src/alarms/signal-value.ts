import { type PackSample } from '../fold/pack-sample.ts';

/** What rules may look at: a validated sample and what the fold made of it. */
export interface SignalSource {
  readonly sample: PackSample;
  /** Cloud SOC, fraction 0…1. */
  readonly soc: number | null;
}

type PackSignal = (source: SignalSource) => number | null;
type CellSignal = (sample: PackSample) => readonly (number | boolean | null)[];

const PACK_SIGNALS: ReadonlyMap<string, PackSignal> = new Map<string, PackSignal>([
  ['pack.voltage_mv', ({ sample }) => sample.voltageMv],
  ['pack.current_ma', ({ sample }) => sample.currentMa],
  ['pack.soc_pct', ({ soc }) => percent(soc)],
  ['pack.bms_soc_pct', ({ sample }) => percent(sample.bmsSoc)],
  ['pack.bms_soh_pct', ({ sample }) => sample.bmsSohPct],
  ['pack.bms_resistance_uohm', ({ sample }) => sample.bmsResistanceUohm],
  ['pack.temperature_1_c', ({ sample }) => sample.temperature1C],
  ['pack.temperature_2_c', ({ sample }) => sample.temperature2C],
  ['pack.charged_mah', ({ sample }) => sample.chargedMah],
  ['pack.discharged_mah', ({ sample }) => sample.dischargedMah],
  ['pack.charged_mwh', ({ sample }) => sample.chargedMwh],
  ['pack.discharged_mwh', ({ sample }) => sample.dischargedMwh],
  ['pack.charge_block', ({ sample }) => sample.chargeBlock],
  ['pack.discharge_block', ({ sample }) => sample.dischargeBlock],
  ['pack.state_bits', ({ sample }) => sample.stateBits],
  ['pack.full_cycles', ({ sample }) => sample.fullCycles],
  ['pack.short_circuit_trips', ({ sample }) => sample.shortCircuitTrips],
  ['pack.over_voltage_trips', ({ sample }) => sample.overVoltageTrips],
  ['pack.under_voltage_trips', ({ sample }) => sample.underVoltageTrips],
]);

const CELL_SIGNALS: ReadonlyMap<string, CellSignal> = new Map<string, CellSignal>([
  ['cell.voltage_mv', (sample) => sample.cellVoltagesMv],
  ['cell.temperature_c', (sample) => sample.cellTemperaturesC],
  ['cell.balancing', (sample) => sample.cellBalancing],
]);

/** True if rules can watch a signal of this name. */
export function isSignal(name: string): boolean {
  return PACK_SIGNALS.has(name) || CELL_SIGNALS.has(name);
}

/** A pack signal's value in its own unit; null if it was not read. */
export function packSignalValue(name: string, source: SignalSource): number | null {
  return PACK_SIGNALS.get(name)?.(source) ?? null;
}

/** A cell signal's readings, one per cell in series order (true is 1, false 0); null if the name is no cell signal. */
export function cellSignalValues(name: string, source: SignalSource): readonly (number | boolean | null)[] | null {
  return CELL_SIGNALS.get(name)?.(source.sample) ?? null;
}

function percent(fraction: number | null): number | null {
  return fraction === null ? null : fraction * 100;
}
