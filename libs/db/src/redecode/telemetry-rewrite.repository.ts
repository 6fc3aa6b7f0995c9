import { type PoolClient } from '../connection/pool.ts';

/** Deletes rows of one pack by their times. Whoever calls it holds the pack's lock and writes what stands there instead. */
export async function deleteTelemetry(client: PoolClient, packId: number, tsMs: readonly number[]): Promise<void> {
  if (tsMs.length === 0) return;
  await client.query(
    `DELETE FROM series.telemetry WHERE pack_id = $1 AND ts = ANY ($2::timestamptz[])
       AND ts BETWEEN $3::timestamptz AND $4::timestamptz`,
    [
      packId,
      tsMs.map((ms) => new Date(ms)),
      new Date(tsMs.reduce((a, b) => Math.min(a, b))),
      new Date(tsMs.reduce((a, b) => Math.max(a, b))),
    ],
  );
}

/**
 * Makes the live values those of the newest row, and the watermark its time; what the fold makes of it follows with the
 * refold. Where the watermark goes back, states and roll-ups that samples behind it went into are forgotten: they will come
 * again. The caller holds the pack's lock, and that of its roll-ups if the newest row is gone. Answers with the watermark.
 */
export async function refreshLiveState(client: PoolClient, packId: number): Promise<number | null> {
  const { rows } = await client.query<{ wentBack: boolean; newestMs: number | null }>(
    `WITH was AS (SELECT ts FROM pack_state WHERE pack_id = $1)
     UPDATE pack_state s SET ts = t.ts, received_at = t.received_at, voltage_mv = t.voltage_mv, current_ma = t.current_ma,
       bms_soc_milli_pct = t.bms_soc_milli_pct, soc = t.soc, soc_sigma = t.soc_sigma,
       temperature_min_centi_c = (SELECT min(v) FROM unnest(t.temperatures) v),
       temperature_max_centi_c = (SELECT max(v) FROM unnest(t.temperatures) v),
       cell_min_mv = (SELECT min(v) FROM unnest(series.cell_values(t.cell_voltages_mv)) v),
       cell_max_mv = (SELECT max(v) FROM unnest(series.cell_values(t.cell_voltages_mv)) v)
     FROM (SELECT 1) one LEFT JOIN (
       SELECT *, series.cell_values(cell_temperatures_centi_c) || ARRAY[temperature_1_centi_c, temperature_2_centi_c] AS temperatures
       FROM series.telemetry WHERE pack_id = $1 ORDER BY ts DESC LIMIT 1
     ) t ON true
     WHERE s.pack_id = $1
     RETURNING coalesce(s.ts < (SELECT ts FROM was), s.ts IS NULL) AS "wentBack",
               (extract(epoch FROM s.ts) * 1000)::float8 AS "newestMs"`,
    [packId],
  );
  const newestMs = rows[0]?.newestMs ?? null;
  if (rows[0]?.wentBack !== true) return newestMs;
  await client.query(
    `DELETE FROM pack_checkpoint c USING pack_state s
     WHERE c.pack_id = $1 AND s.pack_id = $1 AND (s.ts IS NULL OR c.ts > s.ts)`,
    [packId],
  );
  for (const [table, width] of [
    ['rollup_15m', '15 minutes'],
    ['rollup_1d', '1 day'],
    ['rollup_dirty', '1 day'],
  ]) {
    await client.query(
      `DELETE FROM series.${table} r USING pack_state s
       WHERE r.pack_id = $1 AND s.pack_id = $1 AND (s.ts IS NULL OR r.bucket > s.ts - $2::interval)
         ${table === 'rollup_dirty' ? 'AND r.is_day' : ''}`,
      [packId, width],
    );
  }
  return newestMs;
}
