/** Signals by their place in this list, which is part of the stored versions: only ever add to its end. */
export const SIGNALS: readonly string[] = [
  'pack.voltage_mv',
  'pack.current_ma',
  'pack.soc_pct',
  'pack.bms_soc_pct',
  'pack.bms_soh_pct',
  'pack.bms_resistance_uohm',
  'pack.temperature_1_c',
  'pack.temperature_2_c',
  'pack.charged_mah',
  'pack.discharged_mah',
  'pack.charged_mwh',
  'pack.discharged_mwh',
  'pack.charge_block',
  'pack.discharge_block',
  'pack.state_bits',
  'pack.full_cycles',
  'pack.short_circuit_trips',
  'pack.over_voltage_trips',
  'pack.under_voltage_trips',
  'pack.soc_sigma_pct',
  'pack.soc_drift_pct',
  'pack.capacity_pct',
  'pack.imbalance_pct',
  'cell.voltage_mv',
  'cell.temperature_c',
  'cell.balancing',
  'cell.deviation_mv',
  'pack.resistance_mohm',
];

/** A signal's place, or its name if it is none of them. */
export function packSignal(signal: string): string | number {
  const place = SIGNALS.indexOf(signal);
  return place === -1 ? signal : place;
}

/** The signal that was packed. */
export function unpackSignal(packed: unknown): string {
  return typeof packed === 'number' ? (SIGNALS[packed] ?? '') : String(packed);
}
