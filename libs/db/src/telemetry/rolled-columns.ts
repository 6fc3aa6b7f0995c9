import { type SeriesSignalName } from '@packwatch/contracts';
import { type SignalColumn } from './signal-columns.ts';

/**
 * A column as roll-ups keep it: SQL over a roll-up `r`, and over raw rows `t` where there is no roll-up yet; in stored
 * whole numbers, of which `per` make one of the signal's unit. `mean` is sum and number of readings, or the last of them.
 */
export interface RolledColumn {
  readonly per: number;
  readonly isMean: boolean;
  /** least, greatest, sum (or last), number of readings (or 1) */
  readonly rolled: readonly [string, string, string, string];
  readonly raw: string;
}

const measured = (stem: string, unit: string, per: number, raw: string): RolledColumn => ({
  per,
  isMean: true,
  rolled: [`r.${stem}_min_${unit}`, `r.${stem}_max_${unit}`, `r.${stem}_sum_${unit}`, `r.${stem}_n`],
  raw,
});

const stepped = (stem: string): RolledColumn => ({
  per: 1,
  isMean: false,
  rolled: [`r.${stem}_min`, `r.${stem}_max`, `r.${stem}_last`, '1'],
  raw: `t.${stem}`,
});

const PACK: Partial<Record<SeriesSignalName, RolledColumn>> = {
  'pack.voltage_mv': measured('voltage', 'mv', 1, 't.voltage_mv'),
  'pack.current_ma': measured('current', 'ma', 1, 't.current_ma'),
  'pack.soc_pct': measured('soc', 'ppm', 10_000, 'round(t.soc::float8 * 1000000)::int'),
  'pack.bms_soc_pct': measured('bms_soc', 'milli_pct', 1_000, 't.bms_soc_milli_pct'),
  'pack.bms_soh_pct': measured('bms_soh', 'permille', 10, 't.bms_soh_permille'),
  'pack.bms_resistance_uohm': measured('bms_resistance', 'uohm', 1, 't.bms_resistance_uohm'),
  'pack.temperature_1_c': measured('temperature_1', 'centi_c', 100, 't.temperature_1_centi_c'),
  'pack.temperature_2_c': measured('temperature_2', 'centi_c', 100, 't.temperature_2_centi_c'),
  'pack.charged_mah': stepped('charged_mah'),
  'pack.discharged_mah': stepped('discharged_mah'),
  'pack.charged_mwh': stepped('charged_mwh'),
  'pack.discharged_mwh': stepped('discharged_mwh'),
  'pack.charge_block': stepped('charge_block'),
  'pack.discharge_block': stepped('discharge_block'),
  'pack.state_bits': stepped('state_bits'),
  'pack.full_cycles': stepped('full_cycles'),
  'pack.short_circuit_trips': stepped('short_circuit_trips'),
  'pack.over_voltage_trips': stepped('over_voltage_trips'),
  'pack.under_voltage_trips': stepped('under_voltage_trips'),
};

const cells = (stem: string, unit: string, per: number, index: number, raw: string): RolledColumn => {
  const { rolled } = measured(stem, unit, per, raw);
  const [min, max, sum, n] = rolled.map((sql) => `${sql}[${index}]`) as [string, string, string, string];
  return { per, isMean: true, rolled: [min, max, sum, n], raw };
};

/** SQL arrays count from 1. */
const CELL: Partial<Record<SeriesSignalName, (index: number) => RolledColumn>> = {
  'cell.voltage_mv': (index) =>
    cells('cell_voltage', 'mv', 1, index, `series.cell_value(t.cell_voltages_mv, ${index - 1})`),
  'cell.temperature_c': (index) =>
    cells('cell_temperature', 'centi_c', 100, index, `series.cell_value(t.cell_temperatures_centi_c, ${index - 1})`),
  'cell.balancing': (index) => ({
    per: 1,
    isMean: true,
    // A mask that was read speaks of every cell, also of those behind the last one polled.
    rolled: [
      `(coalesce(r.cell_balancing_on[${index}], 0) = r.cell_balancing_n)::int`,
      `sign(r.cell_balancing_n) * least(coalesce(r.cell_balancing_on[${index}], 0), 1)`,
      `coalesce(r.cell_balancing_on[${index}], 0)`,
      'r.cell_balancing_n',
    ],
    raw: `(t.cell_balancing_mask >> ${index - 1}) & 1`,
  }),
};

/** How roll-ups keep these columns; null if there is one among them that they do not keep. */
export function rolledColumns(columns: readonly SignalColumn[]): RolledColumn[] | null {
  const rolled = columns.flatMap(({ signal, part }) => {
    const cell = part.startsWith('cell:') ? Number(part.slice('cell:'.length)) + 1 : null;
    return (cell === null ? PACK[signal] : CELL[signal]?.(cell)) ?? [];
  });
  return rolled.length === columns.length ? rolled : null;
}
