import { type Pool } from '../connection/pool.ts';

/**
 * Packs with live values and nothing else, for benchmarks of what shows a whole fleet; some in each hundred are silent,
 * charging, discharging or in alarm. Needs the owner's connection; call `settleTables` once all are made.
 */
export async function createLiveFleet(pool: Pool, organisationId: string, count: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO pack (uid, organisation_id, name, serial)
       SELECT gen_random_uuid(), $1, format('Vehicle %s', lpad(i::text, 7, '0')), format('SN%s', i)
       FROM generate_series(1, $2::int) i`,
      [organisationId, count],
    );
    await client.query(
      `INSERT INTO pack_fact (id, organisation_id, pack_id, valid_from, chemistry, model, cells_in_series, nominal_capacity_mah)
       SELECT gen_random_uuid(), $1, id, '2020-01-01Z', 'lfp', '24-115', 8, 115000 FROM pack WHERE name LIKE 'Vehicle %' AND organisation_id = $1`,
      [organisationId],
    );
    await client.query(
      `INSERT INTO pack_state (pack_id, organisation_id, ts, received_at, voltage_mv, current_ma, bms_soc_milli_pct, soc,
         soc_sigma, temperature_min_centi_c, temperature_max_centi_c, cell_min_mv, cell_max_mv, activity)
       SELECT id, $1, now() - CASE WHEN id % 25 = 0 THEN INTERVAL '1 day' ELSE make_interval(secs => id % 60) END, now(),
         26000 + id % 900, id * 7919 % 80000 - 40000, id * 31 % 100000, id * 31 % 1000 / 1000.0, 0.02, 1900 + id % 300,
         2300 + id % 400, 3250 + id % 40, 3300 + id % 40, (ARRAY['charging', 'discharging', 'idle'])[1 + id % 3]
       FROM pack WHERE name LIKE 'Vehicle %' AND organisation_id = $1`,
      [organisationId],
    );
    await client.query(
      `WITH rule AS (
         INSERT INTO alarm_rule (id, organisation_id, name) VALUES (gen_random_uuid(), $1, 'Of the fleet') RETURNING id
       )
       INSERT INTO alarm (id, organisation_id, pack_id, rule_id, rule_version, part, severity, signal, status, raised_at,
                          detected_at, detected_late)
       SELECT gen_random_uuid(), $1, p.id, rule.id, 1, 'pack', 'warning', 'pack.voltage_mv', 'open', now(), now(), false
       FROM pack p, rule WHERE p.name LIKE 'Vehicle %' AND p.organisation_id = $1 AND p.id % 100 = 0`,
      [organisationId],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** What autovacuum would have done some minutes later. */
export async function settleTables(pool: Pool): Promise<void> {
  await pool.query(
    'VACUUM ANALYZE pack, pack_fact, pack_state, alarm, series.telemetry, series.rollup_15m, series.rollup_1d',
  );
}

/** The least that a figure over a whole fleet can cost: every live row is read once, by the owner, without any join. */
export async function readEveryLiveRow(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*) FILTER (WHERE activity = 'charging' AND ts > now() - INTERVAL '1 hour') AS n FROM pack_state`,
  );
  return rows[0]?.n ?? 0;
}
