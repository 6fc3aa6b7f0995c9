import { type SeriesSignalName } from '@packwatch/contracts';

/** One value of a telemetry row as SQL over `t`, in the unit of the signal. */
export interface SignalColumn {
  readonly signal: SeriesSignalName;
  /** `pack`, or `cell:<0-based index>`. */
  readonly part: string;
  readonly sql: string;
}

const SOC_DRIFT = '(t.bms_soc_milli_pct / 1000::float8 - t.soc * 100)';

// Literal SQL for literal names: nothing of a request ever becomes part of a statement.
const PACK_SQL: Record<Extract<SeriesSignalName, `pack.${string}`>, string> = {
  'pack.voltage_mv': 't.voltage_mv',
  'pack.current_ma': 't.current_ma',
  'pack.soc_pct': 't.soc * 100',
  'pack.bms_soc_pct': 't.bms_soc_milli_pct / 1000::float8',
  'pack.bms_soh_pct': 't.bms_soh_permille / 10::float8',
  'pack.bms_resistance_uohm': 't.bms_resistance_uohm',
  'pack.temperature_1_c': 't.temperature_1_centi_c / 100::float8',
  'pack.temperature_2_c': 't.temperature_2_centi_c / 100::float8',
  'pack.charged_mah': 't.charged_mah',
  'pack.discharged_mah': 't.discharged_mah',
  'pack.charged_mwh': 't.charged_mwh',
  'pack.discharged_mwh': 't.discharged_mwh',
  'pack.charge_block': 't.charge_block',
  'pack.discharge_block': 't.discharge_block',
  'pack.state_bits': 't.state_bits',
  'pack.full_cycles': 't.full_cycles',
  'pack.short_circuit_trips': 't.short_circuit_trips',
  'pack.over_voltage_trips': 't.over_voltage_trips',
  'pack.under_voltage_trips': 't.under_voltage_trips',
  'pack.soc_sigma_pct': 't.soc_sigma * 100',
  // As the fold reads it for rules: a wide band can tell the BMS that it is wrong only by what lies outside of ±2σ.
  'pack.soc_drift_pct': `CASE WHEN coalesce(t.soc_sigma, 0) <= 0.06 OR abs(${SOC_DRIFT}) > 200 * t.soc_sigma THEN ${SOC_DRIFT} END`,
};

const CELL_SQL: Record<Extract<SeriesSignalName, `cell.${string}`>, (index: number) => string> = {
  'cell.voltage_mv': (index) => `series.cell_value(t.cell_voltages_mv, ${index})`,
  'cell.temperature_c': (index) => `series.cell_value(t.cell_temperatures_centi_c, ${index}) / 100::float8`,
  'cell.deviation_mv': (index) => deviationSql(`series.cell_value(t.cell_voltages_mv, ${index})`),
  'cell.balancing': (index) => `(t.cell_balancing_mask >> ${index}) & 1`,
};

/** A cell's voltage less the mean of the others that were read, as the fold sees it. */
function deviationSql(own: string): string {
  return `(SELECT ${own} - (sum(mv) - ${own})::float8 / nullif(count(mv) - 1, 0) FROM unnest(series.cell_values(t.cell_voltages_mv)) mv)`;
}

const isCellSignal = (signal: SeriesSignalName): signal is keyof typeof CELL_SQL => signal in CELL_SQL;

/** The columns that `signals` stand for: one for each pack signal, one for each cell for each cell signal. */
export function signalColumns(signals: readonly SeriesSignalName[], cellsInSeries: number): SignalColumn[] {
  return [...new Set(signals)].flatMap((signal): SignalColumn[] => {
    if (!isCellSignal(signal)) return [{ signal, part: 'pack', sql: PACK_SQL[signal] }];
    const toSql = CELL_SQL[signal];
    return Array.from({ length: cellsInSeries }, (_, index) => ({
      signal,
      part: `cell:${index}`,
      sql: toSql(index),
    }));
  });
}
