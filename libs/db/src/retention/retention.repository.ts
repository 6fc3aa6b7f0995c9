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

export type CutTable = 'telemetry' | 'rollup_15m' | 'rollup_1d' | 'upload';

/** Drops the chunks of a hypertable that are older than `beforeMs` as a whole. Answers with how many. */
export async function dropChunksBefore(client: PoolClient, table: CutTable, beforeMs: number): Promise<number> {
  const { rows } = await client.query<{ dropped: number }>('SELECT series.drop_chunks_before($1, $2) AS dropped', [
    table,
    new Date(beforeMs),
  ]);
  return rows[0]?.dropped ?? 0;
}

export async function packsOf(client: PoolClient, organisationId: string): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>('SELECT id FROM pack WHERE organisation_id = $1 ORDER BY id', [
    organisationId,
  ]);
  return rows.map(({ id }) => id);
}

const TIME_COLUMN = { telemetry: 'ts', rollup_15m: 'bucket', rollup_1d: 'bucket' } as const;

/** Deletes the oldest rows of a pack before `beforeMs`, at most `limit`. Answers with how many. */
export async function deletePackRowsBefore(
  client: PoolClient,
  table: keyof typeof TIME_COLUMN,
  packId: number,
  beforeMs: number,
  limit: number,
): Promise<number> {
  const time = TIME_COLUMN[table];
  const { rows } = await client.query<{ last: Date | null }>(
    `SELECT max(${time}) AS last FROM (
       SELECT ${time} FROM series.${table} WHERE pack_id = $1 AND ${time} < $2 ORDER BY ${time} LIMIT $3) oldest`,
    [packId, new Date(beforeMs), limit],
  );
  const last = rows[0]?.last;
  if (last === null || last === undefined) return 0;
  // By a range and not by keys: that is what leaves every other chunk alone.
  const deleted = await client.query(`DELETE FROM series.${table} WHERE pack_id = $1 AND ${time} <= $2`, [
    packId,
    last,
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
 * watermark. One range of pack ids at a time; answers with the next id to go on from, null at the end.
 */
export async function pruneCheckpoints(
  client: PoolClient,
  keep: { readonly dailyDays: number; readonly weeklyDays: number },
  fromPackId: number,
  packs: number,
): Promise<number | null> {
  await client.query(
    `DELETE FROM pack_checkpoint c USING (
       SELECT d.pack_id, d.slot, s.ts - d.ts AS age,
              row_number() OVER (PARTITION BY d.pack_id, date_trunc('week', d.ts, 'UTC') ORDER BY d.ts DESC) AS place
       FROM pack_checkpoint d JOIN pack_state s ON s.pack_id = d.pack_id
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
