import { type PassportMonth } from '@packwatch/contracts';
import { type PoolClient } from '../connection/pool.ts';

const MS_PER_HOUR = 3_600_000;
const MILLI = 1_000;

interface Row {
  month: string;
  days: number;
  samples: number;
  temperature_min: number | null;
  temperature_max: number | null;
  cell_min: number | null;
  cell_max: number | null;
  voltage_min: number | null;
  voltage_max: number | null;
  current_min: number | null;
  current_max: number | null;
  charge_in: number | null;
  charge_out: number | null;
  energy_in: number | null;
  energy_out: number | null;
}

/** A roll-up of days or of quarters, as the months take it. */
const part = (table: string, condition: string): string => `
  SELECT bucket, samples,
    least(temperature_1_min_centi_c, temperature_2_min_centi_c, (SELECT min(t) FROM unnest(cell_temperature_min_centi_c) t)) AS t_min,
    greatest(temperature_1_max_centi_c, temperature_2_max_centi_c, (SELECT max(t) FROM unnest(cell_temperature_max_centi_c) t)) AS t_max,
    (SELECT min(v) FROM unnest(cell_voltage_min_mv) v) AS c_min, (SELECT max(v) FROM unnest(cell_voltage_max_mv) v) AS c_max,
    voltage_min_mv, voltage_max_mv, current_min_ma, current_max_ma,
    charge_in_ma_ms, charge_out_ma_ms, energy_in_mw_ms, energy_out_mw_ms
  FROM series.${table} WHERE pack_id = $1 AND ${condition}`;

/**
 * A pack month by month (UTC), oldest first: from the roll-ups of its days, and of the quarters of days that have none yet.
 * Needs the tenant's own pack.
 */
export async function monthsOf(client: PoolClient, packId: number): Promise<PassportMonth[]> {
  const { rows } = await client.query<Row>(
    `WITH bucket AS (
       ${part('rollup_1d', 'true')}
       UNION ALL
       ${part('rollup_15m', `bucket >= coalesce((SELECT max(bucket) + INTERVAL '1 day' FROM series.rollup_1d WHERE pack_id = $1), '-infinity')`)}
     )
     SELECT to_char(bucket AT TIME ZONE 'UTC', 'YYYY-MM') AS month,
       count(DISTINCT (bucket AT TIME ZONE 'UTC')::date) AS days, sum(samples)::float8 AS samples,
       min(t_min) AS temperature_min, max(t_max) AS temperature_max, min(c_min) AS cell_min, max(c_max) AS cell_max,
       min(voltage_min_mv) AS voltage_min, max(voltage_max_mv) AS voltage_max,
       min(current_min_ma) AS current_min, max(current_max_ma) AS current_max,
       sum(charge_in_ma_ms)::float8 AS charge_in, sum(charge_out_ma_ms)::float8 AS charge_out,
       sum(energy_in_mw_ms)::float8 AS energy_in, sum(energy_out_mw_ms)::float8 AS energy_out
     FROM bucket GROUP BY 1 ORDER BY 1`,
    [packId],
  );
  return rows.map(toMonth);
}

function toMonth(row: Row): PassportMonth {
  return {
    month: row.month,
    days: row.days,
    samples: row.samples,
    temperatureC: { min: centi(row.temperature_min), max: centi(row.temperature_max) },
    cellVoltageMv: { min: row.cell_min, max: row.cell_max },
    voltageMv: { min: row.voltage_min, max: row.voltage_max },
    currentMa: { min: row.current_min, max: row.current_max },
    chargedAh: hours(row.charge_in),
    dischargedAh: hours(row.charge_out),
    chargedWh: hours(row.energy_in),
    dischargedWh: hours(row.energy_out),
  };
}

const centi = (value: number | null): number | null => (value === null ? null : value / 100);

/** From thousandths times milliseconds to whole units times hours, to a thousandth: what is behind is no knowledge. */
const hours = (milliMs: number | null): number => Math.round((milliMs ?? 0) / MS_PER_HOUR) / MILLI;
