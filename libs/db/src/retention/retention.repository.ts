import { type PoolClient } from '../connection/pool.ts';

/** How long an organisation keeps what, in days. */
export interface RetentionSettings {
  readonly organisationId: string;
  readonly rawDays: number;
  readonly rollupDays: number;
  readonly archiveDays: number;
  readonly quarantineDays: number;
}

export async function readRetention(client: PoolClient): Promise<RetentionSettings[]> {
  const { rows } = await client.query<RetentionSettings>(
    `SELECT id AS "organisationId", raw_retention_days AS "rawDays", rollup_retention_days AS "rollupDays",
            archive_retention_days AS "archiveDays", quarantine_retention_days AS "quarantineDays"
     FROM organisation ORDER BY id`,
  );
  return rows;
}

/** Says, before the first row goes, from when on an organisation's telemetry is whole. Only ever moves forward. */
export async function advanceRawCut(client: PoolClient, organisationId: string, cutMs: number): Promise<void> {
  await client.query(
    `INSERT INTO series.raw_cut AS c (organisation_id, cut_at) VALUES ($1, $2)
     ON CONFLICT (organisation_id) DO UPDATE SET cut_at = greatest(c.cut_at, excluded.cut_at)`,
    [organisationId, new Date(cutMs)],
  );
}

export type CutTable = 'telemetry' | 'rollup_15m' | 'rollup_1d' | 'upload' | 'bus_health' | 'gateway_clock';

/** Drops the chunks of a hypertable that are older than `beforeMs` as a whole. Answers with how many. */
export async function dropChunksBefore(client: PoolClient, table: CutTable, beforeMs: number): Promise<number> {
  const { rows } = await client.query<{ dropped: number }>('SELECT series.drop_chunks_before($1, $2) AS dropped', [
    table,
    new Date(beforeMs),
  ]);
  return rows[0]?.dropped ?? 0;
}

/** Tables that are cut a pack or a gateway at a time. */
const KEYED = {
  telemetry: { table: 'series.telemetry', key: 'pack_id', time: 'ts' },
  rollup_15m: { table: 'series.rollup_15m', key: 'pack_id', time: 'bucket' },
  rollup_1d: { table: 'series.rollup_1d', key: 'pack_id', time: 'bucket' },
  health_day: { table: 'pack_health_day', key: 'pack_id', time: 'ts' },
  bus_health: { table: 'series.bus_health', key: 'gateway_id', time: 'hour' },
  gateway_clock: { table: 'series.gateway_clock', key: 'gateway_id', time: 'hour' },
} as const;
export type KeyedTable = keyof typeof KEYED;
/** Of a pack, or of a gateway. */
export type KeptId = number | string;

/** The next packs (or gateways) of an organisation after `afterId`, and which of them have rows before `beforeMs`. */
export async function findOldKeys(
  client: PoolClient,
  name: KeyedTable,
  organisationId: string,
  beforeMs: number,
  page: { readonly afterId: KeptId | null; readonly limit: number },
): Promise<{ lastId: KeptId | null; old: KeptId[] }> {
  const { table, key, time } = KEYED[name];
  const [owner, type] = key === 'pack_id' ? ['pack', 'int'] : ['gateway', 'uuid'];
  const { rows } = await client.query<{ id: KeptId; old: boolean }>(
    // Aggregated, so that each is a look into the index, chunk by chunk, rather than a join that reads everything.
    `SELECT o.id, (SELECT min(t.${time}) FROM ${table} t WHERE t.${key} = o.id AND t.${time} < $2) IS NOT NULL AS old
     FROM (SELECT id FROM ${owner} WHERE organisation_id = $1 AND ($3::text IS NULL OR id > $3::${type})
           ORDER BY id LIMIT $4) o ORDER BY o.id`,
    [organisationId, new Date(beforeMs), page.afterId, page.limit],
  );
  return { lastId: rows.at(-1)?.id ?? null, old: rows.filter((row) => row.old).map(({ id }) => id) };
}

/** Deletes the oldest rows of a pack or gateway before `beforeMs`, about `limit`. Answers with how many. */
export async function deleteKeyedBefore(
  client: PoolClient,
  name: KeyedTable,
  id: KeptId,
  beforeMs: number,
  limit: number,
): Promise<number> {
  const { table, key, time } = KEYED[name];
  const { rows } = await client.query<{ last: Date | null }>(
    `SELECT max(${time}) AS last FROM (
       SELECT ${time} FROM ${table} WHERE ${key} = $1 AND ${time} < $2 ORDER BY ${time} LIMIT $3) oldest`,
    [id, new Date(beforeMs), limit],
  );
  const last = rows[0]?.last;
  if (last === null || last === undefined) return 0;
  // By a range and not by keys: that is what leaves every other chunk alone.
  const deleted = await client.query(`DELETE FROM ${table} WHERE ${key} = $1 AND ${time} <= $2`, [id, last]);
  return deleted.rowCount ?? 0;
}

/** What was heard of slaves, addresses and serial numbers that have said nothing since. */
export async function deleteUnheardBefore(
  client: PoolClient,
  organisationId: string,
  cuts: { readonly slavesMs: number; readonly unassignedMs: number },
): Promise<number> {
  let deleted = 0;
  for (const [table, column, ms] of [
    ['bus_slave_state', 'last_poll_at', cuts.slavesMs],
    ['unassigned_address', 'last_seen_at', cuts.unassignedMs],
    ['unassigned_serial', 'last_seen_at', cuts.unassignedMs],
  ] as const) {
    const { rowCount } = await client.query(`DELETE FROM ${table} WHERE organisation_id = $1 AND ${column} < $2`, [
      organisationId,
      new Date(ms),
    ]);
    deleted += rowCount ?? 0;
  }
  return deleted;
}

/** Reports of buses that nobody could read. */
export async function deleteUnreadableReportsBefore(client: PoolClient, beforeMs: number): Promise<number> {
  const deleted = await client.query('DELETE FROM series.bus_report WHERE unreadable AND recorded_at < $1', [
    new Date(beforeMs),
  ]);
  return deleted.rowCount ?? 0;
}

/** The same for the envelopes of an organisation's gateways. */
export async function deleteEnvelopesBefore(
  client: PoolClient,
  organisationId: string,
  beforeMs: number,
  limit: number,
): Promise<number> {
  const deleted = await client.query(
    `DELETE FROM series.upload u USING (
       SELECT e.gateway_id, e.received_at FROM gateway g JOIN series.upload e ON e.gateway_id = g.id
       WHERE g.organisation_id = $1 AND e.received_at < $2 LIMIT $3
     ) old
     WHERE u.gateway_id = old.gateway_id AND u.received_at = old.received_at AND u.received_at < $2`,
    [organisationId, new Date(beforeMs), limit],
  );
  return deleted.rowCount ?? 0;
}

export async function deleteQuarantineBefore(
  client: PoolClient,
  organisationId: string,
  beforeMs: number,
  limit: number,
): Promise<number> {
  const deleted = await client.query(
    `DELETE FROM quarantine WHERE id IN (
       SELECT id FROM quarantine WHERE organisation_id = $1 AND received_at < $2 ORDER BY received_at LIMIT $3)`,
    [organisationId, new Date(beforeMs), limit],
  );
  return deleted.rowCount ?? 0;
}

/** Receipts of all organisations: what comes again after this is found as a duplicate by its samples. */
export async function deleteReceiptsBefore(client: PoolClient, beforeMs: number, limit: number): Promise<number> {
  const deleted = await client.query(
    `DELETE FROM receipt r USING (
       SELECT gateway_id, upload_id FROM receipt WHERE received_at < $1 ORDER BY received_at LIMIT $2 FOR UPDATE SKIP LOCKED
     ) old WHERE r.gateway_id = old.gateway_id AND r.upload_id = old.upload_id`,
    [new Date(beforeMs), limit],
  );
  return deleted.rowCount ?? 0;
}

/**
 * Of the ends of days keeps those of `dailyDays`, and one a week for `weeklyDays`, both counted back from each pack's
 * watermark, or from the oldest row that waits for a refold: what it begins from must not go before it has begun. One range of pack ids at a time; answers with the next id to go on from, null at the end.
 */
export async function pruneCheckpoints(
  client: PoolClient,
  keep: { readonly dailyDays: number; readonly weeklyDays: number },
  fromPackId: number,
  packs: number,
): Promise<number | null> {
  await client.query(
    `DELETE FROM pack_checkpoint c USING (
       SELECT d.pack_id, d.slot, least(s.ts, s.dirty_from, r.from_ts) - d.ts AS age,
              row_number() OVER (PARTITION BY d.pack_id, date_trunc('week', d.ts, 'UTC') ORDER BY d.ts DESC) AS place
       FROM pack_checkpoint d JOIN pack_state s ON s.pack_id = d.pack_id LEFT JOIN pack_refold r ON r.pack_id = d.pack_id
       WHERE d.pack_id >= $1 AND d.pack_id < $2 AND d.slot <> 'running'
     ) day
     WHERE c.pack_id = day.pack_id AND c.slot = day.slot
       AND (day.age > make_interval(days => $4) OR (day.age > make_interval(days => $3) AND day.place > 1))`,
    [fromPackId, fromPackId + packs, keep.dailyDays, keep.weeklyDays],
  );
  const { rows } = await client.query<{ next: number | null }>(
    'SELECT min(pack_id) AS next FROM pack_checkpoint WHERE pack_id >= $1',
    [fromPackId + packs],
  );
  return rows[0]?.next ?? null;
}
