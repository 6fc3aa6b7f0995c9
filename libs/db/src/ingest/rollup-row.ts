/** A stored roll-up of 15 minutes or of a UTC day, in whole numbers; libs/domain says what each of them means. */
export interface RollupRow {
  readonly packId: number;
  readonly bucketMs: number;
  readonly samples: number;
  readonly measured: Readonly<Record<MeasuredKey, MeasuredValues | null>>;
  readonly stepped: Readonly<Record<SteppedKey, SteppedValues | null>>;
  readonly socSigmaPpm: { readonly max: number; readonly last: number } | null;
  readonly charge: { readonly inMaMs: number; readonly outMaMs: number } | null;
  readonly energy: { readonly inMwMs: number; readonly outMwMs: number } | null;
  readonly activity: { readonly chargingMs: number; readonly dischargingMs: number; readonly idleMs: number } | null;
  readonly worstCell: number | null;
  readonly cellVoltageMv: CellValues | null;
  readonly cellTemperatureCentiC: CellValues | null;
  readonly cellBalancing: { readonly n: number; readonly on: readonly number[] } | null;
}

export interface SteppedValues {
  readonly min: number;
  readonly max: number;
  readonly last: number;
}

export interface MeasuredValues extends SteppedValues {
  readonly sum: number;
  readonly n: number;
}

export interface CellValues {
  readonly min: readonly (number | null)[];
  readonly max: readonly (number | null)[];
  readonly last: readonly (number | null)[];
  readonly sum: readonly number[];
  readonly n: readonly number[];
}

/** Key in a row, and the stem and unit its columns are named by: `voltage` + `_max_` + `mv`. */
export const MEASURED_COLUMNS = [
  { key: 'voltageMv', stem: 'voltage', unit: 'mv', type: 'int4' },
  { key: 'currentMa', stem: 'current', unit: 'ma', type: 'int4' },
  { key: 'bmsSocMilliPct', stem: 'bms_soc', unit: 'milli_pct', type: 'int4' },
  { key: 'socPpm', stem: 'soc', unit: 'ppm', type: 'int4' },
  { key: 'bmsResistanceUohm', stem: 'bms_resistance', unit: 'uohm', type: 'int4' },
  { key: 'cellSpreadMv', stem: 'cell_spread', unit: 'mv', type: 'int4' },
  { key: 'bmsSohPermille', stem: 'bms_soh', unit: 'permille', type: 'int2' },
  { key: 'temperature1CentiC', stem: 'temperature_1', unit: 'centi_c', type: 'int2' },
  { key: 'temperature2CentiC', stem: 'temperature_2', unit: 'centi_c', type: 'int2' },
] as const;
export type MeasuredKey = (typeof MEASURED_COLUMNS)[number]['key'];

export const STEPPED_COLUMNS = [
  { key: 'chargedMah', stem: 'charged_mah', type: 'int8' },
  { key: 'dischargedMah', stem: 'discharged_mah', type: 'int8' },
  { key: 'chargedMwh', stem: 'charged_mwh', type: 'int8' },
  { key: 'dischargedMwh', stem: 'discharged_mwh', type: 'int8' },
  { key: 'shortCircuitTrips', stem: 'short_circuit_trips', type: 'int4' },
  { key: 'overVoltageTrips', stem: 'over_voltage_trips', type: 'int4' },
  { key: 'underVoltageTrips', stem: 'under_voltage_trips', type: 'int4' },
  { key: 'fullCycles', stem: 'full_cycles', type: 'int4' },
  { key: 'stateBits', stem: 'state_bits', type: 'int2' },
  { key: 'switchBits', stem: 'switch_bits', type: 'int2' },
  { key: 'chargeBlock', stem: 'charge_block', type: 'int2' },
  { key: 'dischargeBlock', stem: 'discharge_block', type: 'int2' },
] as const;
export type SteppedKey = (typeof STEPPED_COLUMNS)[number]['key'];

const CELL_COLUMNS = [
  { key: 'cellVoltageMv', stem: 'cell_voltage', unit: 'mv' },
  { key: 'cellTemperatureCentiC', stem: 'cell_temperature', unit: 'centi_c' },
] as const;

type Value = number | null | readonly (number | null)[];

export interface RollupColumn {
  readonly column: string;
  readonly type: 'timestamptz' | 'int2' | 'int4' | 'int8' | 'int2[]' | 'int4[]' | 'int8[]';
  readonly get: (row: RollupRow) => Value;
}

const plain = (column: string, type: RollupColumn['type'], get: RollupColumn['get']): RollupColumn => ({
  column,
  type,
  get,
});

/** Every column of a roll-up table, in the order in which it is copied. */
export const ROLLUP_COLUMNS: readonly RollupColumn[] = [
  plain('bucket', 'timestamptz', (row) => row.bucketMs),
  plain('pack_id', 'int4', (row) => row.packId),
  plain('samples', 'int4', (row) => row.samples),
  plain('charge_in_ma_ms', 'int8', (row) => row.charge?.inMaMs ?? null),
  plain('charge_out_ma_ms', 'int8', (row) => row.charge?.outMaMs ?? null),
  plain('energy_in_mw_ms', 'int8', (row) => row.energy?.inMwMs ?? null),
  plain('energy_out_mw_ms', 'int8', (row) => row.energy?.outMwMs ?? null),
  plain('charging_ms', 'int4', (row) => row.activity?.chargingMs ?? null),
  plain('discharging_ms', 'int4', (row) => row.activity?.dischargingMs ?? null),
  plain('idle_ms', 'int4', (row) => row.activity?.idleMs ?? null),
  plain('soc_sigma_max_ppm', 'int4', (row) => row.socSigmaPpm?.max ?? null),
  plain('soc_sigma_last_ppm', 'int4', (row) => row.socSigmaPpm?.last ?? null),
  plain('worst_cell', 'int2', (row) => row.worstCell),
  plain('cell_balancing_n', 'int4', (row) => row.cellBalancing?.n ?? null),
  plain('cell_balancing_on', 'int4[]', (row) => row.cellBalancing?.on ?? null),
  ...MEASURED_COLUMNS.flatMap(({ key, stem, unit, type }) => [
    plain(`${stem}_sum_${unit}`, 'int8', (row) => row.measured[key]?.sum ?? null),
    plain(`${stem}_n`, 'int4', (row) => row.measured[key]?.n ?? null),
    ...(['min', 'max', 'last'] as const).map((of) =>
      plain(`${stem}_${of}_${unit}`, type, (row) => row.measured[key]?.[of] ?? null),
    ),
  ]),
  ...STEPPED_COLUMNS.flatMap(({ key, stem, type }) =>
    (['min', 'max', 'last'] as const).map((of) =>
      plain(`${stem}_${of}`, type, (row) => row.stepped[key]?.[of] ?? null),
    ),
  ),
  ...CELL_COLUMNS.flatMap(({ key, stem, unit }) => [
    plain(`${stem}_sum_${unit}`, 'int8[]', (row) => row[key]?.sum ?? null),
    plain(`${stem}_n`, 'int4[]', (row) => row[key]?.n ?? null),
    ...(['min', 'max', 'last'] as const).map((of) =>
      plain(`${stem}_${of}_${unit}`, 'int2[]', (row) => row[key]?.[of] ?? null),
    ),
  ]),
];

const PLACES = new Map(ROLLUP_COLUMNS.map(({ column }, place) => [column, place]));

/** A row read in the order of `ROLLUP_COLUMNS`, with times as unix ms and wide numbers as doubles. */
export function rollupFromValues(values: readonly Value[]): RollupRow {
  const at = (column: string): Value => {
    const place = PLACES.get(column);
    if (place === undefined) throw new Error(`there is no column ${column}`);
    return values[place] ?? null;
  };
  const number = (column: string): number => {
    const value = at(column);
    return typeof value === 'number' ? value : 0;
  };
  const array = (column: string): (number | null)[] => {
    const value = at(column);
    return typeof value === 'object' && value !== null ? [...value] : [];
  };
  const has = <T>(column: string, value: T): T | null => (at(column) === null ? null : value);
  const stepped = (stem: string, unit = '') => ({
    min: number(`${stem}_min${unit}`),
    max: number(`${stem}_max${unit}`),
    last: number(`${stem}_last${unit}`),
  });
  const cells = (stem: string, unit: string): CellValues | null =>
    has(`${stem}_n`, {
      min: array(`${stem}_min_${unit}`),
      max: array(`${stem}_max_${unit}`),
      last: array(`${stem}_last_${unit}`),
      sum: array(`${stem}_sum_${unit}`).map((sum) => sum ?? 0),
      n: array(`${stem}_n`).map((n) => n ?? 0),
    });
  return {
    packId: number('pack_id'),
    bucketMs: number('bucket'),
    samples: number('samples'),
    measured: Object.fromEntries(
      MEASURED_COLUMNS.map(({ key, stem, unit }) => [
        key,
        has(`${stem}_n`, {
          sum: number(`${stem}_sum_${unit}`),
          n: number(`${stem}_n`),
          ...stepped(stem, `_${unit}`),
        }),
      ]),
    ) as Record<MeasuredKey, MeasuredValues | null>,
    stepped: Object.fromEntries(
      STEPPED_COLUMNS.map(({ key, stem }) => [key, has(`${stem}_last`, stepped(stem))]),
    ) as Record<SteppedKey, SteppedValues | null>,
    socSigmaPpm: has('soc_sigma_max_ppm', { max: number('soc_sigma_max_ppm'), last: number('soc_sigma_last_ppm') }),
    charge: has('charge_in_ma_ms', { inMaMs: number('charge_in_ma_ms'), outMaMs: number('charge_out_ma_ms') }),
    energy: has('energy_in_mw_ms', { inMwMs: number('energy_in_mw_ms'), outMwMs: number('energy_out_mw_ms') }),
    activity: has('charging_ms', {
      chargingMs: number('charging_ms'),
      dischargingMs: number('discharging_ms'),
      idleMs: number('idle_ms'),
    }),
    worstCell: has('worst_cell', number('worst_cell')),
    cellVoltageMv: cells('cell_voltage', 'mv'),
    cellTemperatureCentiC: cells('cell_temperature', 'centi_c'),
    cellBalancing: has('cell_balancing_n', {
      n: number('cell_balancing_n'),
      on: array('cell_balancing_on').map((on) => on ?? 0),
    }),
  };
}
