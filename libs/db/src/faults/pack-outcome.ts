import { type Pool } from '../connection/pool.ts';

/** Everything of a pack that must not depend on the order in which its samples arrived. */
export interface PackOutcome {
  readonly rows: number;
  /** MD5 over all rows of telemetry with SOC and band, but for when they were received. */
  readonly telemetry: string;
  /** MD5 over its roll-ups. */
  readonly rollups: string;
  readonly state: unknown;
  /** Rule, part, raised, cleared, peak of each alarm that is not withdrawn. */
  readonly alarms: readonly unknown[];
}

/** Needs a connection that row-level security lets through. */
export async function packOutcome(pool: Pool, packId: number): Promise<PackOutcome> {
  const { rows } = await pool.query<PackOutcome>(
    `SELECT
       (SELECT count(*) FROM series.telemetry WHERE pack_id = $1) AS rows,
       (SELECT md5(string_agg((to_jsonb(t) - 'pack_id' - 'received_at')::text, E'\\n' ORDER BY t.ts))
          FROM series.telemetry t WHERE t.pack_id = $1) AS telemetry,
       (SELECT md5(string_agg((to_jsonb(r) - 'pack_id')::text, E'\\n' ORDER BY r.days, r.bucket)) FROM (
          SELECT 0 AS days, q.* FROM series.rollup_15m q WHERE q.pack_id = $1
          UNION ALL SELECT 1, d.* FROM series.rollup_1d d WHERE d.pack_id = $1) r) AS rollups,
       (SELECT to_jsonb(s) - 'pack_id' - 'received_at' - 'dirty_version' FROM pack_state s WHERE s.pack_id = $1) AS state,
       (SELECT coalesce(jsonb_agg(jsonb_build_array(a.rule_id, a.part, a.status, a.raised_at, a.cleared_at, a.peak_value,
                 a.severity, a.signal) ORDER BY a.raised_at, a.rule_id, a.part), '[]')
          FROM alarm a WHERE a.pack_id = $1 AND a.status <> 'withdrawn') AS alarms`,
    [packId],
  );
  const [outcome] = rows;
  if (!outcome) throw new Error('the question was not answered');
  return outcome;
}
