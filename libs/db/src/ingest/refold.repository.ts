import { type Pool, type PoolClient } from '../connection/pool.ts';

/** What a refold has to make anew: rows from `fromMs` to `toMs` came late or changed. */
export interface RefoldRange {
  readonly fromMs: number;
  /** Infinity: not known. */
  readonly toMs: number;
}

/** Some packs that wait for a refold, or whose refold was broken off; not those whose rows are still being copied. */
export async function findDirtyPacks(client: PoolClient, limit: number): Promise<number[]> {
  const { rows } = await client.query<{ packId: number }>(
    `SELECT w.pack_id AS "packId" FROM (
       SELECT pack_id FROM pack_refold UNION SELECT pack_id FROM pack_state WHERE dirty_from IS NOT NULL
     ) w WHERE NOT EXISTS (SELECT 1 FROM pack_carry c WHERE c.pack_id = w.pack_id AND c.done_at IS NULL)
     ORDER BY 1 LIMIT $1`,
    [limit],
  );
  return rows.map((row) => row.packId);
}

/** Work in transactions one after another, each committed when it resolves. */
export type InTransaction = <R>(work: (client: PoolClient) => Promise<R>) => Promise<R>;

/** "refo": keeps these locks apart from others of the same kind. */
const REFOLD_LOCK = 0x7265666f;

/**
 * Runs `work` as the only refold of a pack, over one connection; the lock goes with it, however it ends. Null: somebody
 * else is at it.
 */
export async function withRefoldLock<T>(
  pool: Pool,
  packId: number,
  work: (inTransaction: InTransaction) => Promise<T>,
): Promise<T | null> {
  const client = await pool.connect();
  // Unless all went well the connection is given up, and the lock with it.
  let failed: Error | undefined = new Error('a refold did not end');
  try {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS locked', [
      REFOLD_LOCK,
      packId,
    ]);
    if (rows[0]?.locked !== true) {
      failed = undefined;
      return null;
    }
    const result = await work(async (step) => {
      await client.query('BEGIN');
      try {
        const done = await step(client);
        await client.query('COMMIT');
        return done;
      } catch (error) {
        // A connection that is gone can't roll back, and needs not.
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
    await client.query('SELECT pg_advisory_unlock($1, $2)', [REFOLD_LOCK, packId]);
    failed = undefined;
    return result;
  } finally {
    client.release(failed);
  }
}

const RANGE = `(extract(epoch FROM from_ts) * 1000)::float8 AS "fromMs",
  CASE WHEN to_ts = 'infinity' THEN 'Infinity' ELSE (extract(epoch FROM to_ts) * 1000)::float8 END AS "toMs"`;

/**
 * Moves what is dirty of a pack into its refold, and answers with all that this refold has to make anew; null: nothing.
 * The caller holds the pack's lock: what comes late after this is dirty again, and so tells the refold of itself.
 */
export async function takeDirt(client: PoolClient, packId: number): Promise<RefoldRange | null> {
  await client.query(
    `INSERT INTO pack_refold AS r (pack_id, organisation_id, from_ts, to_ts, until_ts)
     SELECT pack_id, organisation_id, dirty_from, coalesce(dirty_to, 'infinity'), ts
     FROM pack_state WHERE pack_id = $1 AND dirty_from IS NOT NULL
     ON CONFLICT (pack_id) DO UPDATE SET from_ts = least(r.from_ts, excluded.from_ts),
       to_ts = greatest(r.to_ts, excluded.to_ts), until_ts = excluded.until_ts, updated_at = now()`,
    [packId],
  );
  await client.query('UPDATE pack_state SET dirty_from = NULL, dirty_to = NULL WHERE pack_id = $1', [packId]);
  const { rows } = await client.query<RefoldRange>(`SELECT ${RANGE} FROM pack_refold WHERE pack_id = $1`, [packId]);
  return rows[0] ?? null;
}

/** Says how far a refold has come, and answers with what became dirty since it began; null: nothing. */
export async function noteRefoldProgress(
  client: PoolClient,
  packId: number,
  progress: { readonly positionMs: number | null; readonly rows: number },
): Promise<{ readonly dirtyFromMs: number | null }> {
  await client.query('UPDATE pack_refold SET position_ts = $2, rows = $3, updated_at = now() WHERE pack_id = $1', [
    packId,
    progress.positionMs === null ? null : new Date(progress.positionMs),
    progress.rows,
  ]);
  const { rows } = await client.query<{ dirtyFromMs: number | null }>(
    `SELECT (extract(epoch FROM dirty_from) * 1000)::float8 AS "dirtyFromMs" FROM pack_state WHERE pack_id = $1`,
    [packId],
  );
  return rows[0] ?? { dirtyFromMs: null };
}

/** A refold that stopped early, since from there on everything was as it should be. When it ended is kept. */
export async function endRefold(client: PoolClient, packId: number): Promise<void> {
  await client.query(
    `WITH ended AS (DELETE FROM pack_refold WHERE pack_id = $1 RETURNING pack_id, organisation_id, started_at, rows)
     INSERT INTO refold_run (pack_id, organisation_id, started_at, ended_at, rows)
     SELECT pack_id, organisation_id, started_at, now(), rows FROM ended
     ON CONFLICT (pack_id) DO UPDATE SET started_at = excluded.started_at, ended_at = excluded.ended_at, rows = excluded.rows`,
    [packId],
  );
}

/** What the pack's newest row says now. `keepsDirt`: rows came late that this refold has not seen. */
export async function finishRefold(
  client: PoolClient,
  refold: {
    readonly packId: number;
    readonly keepsDirt: boolean;
    readonly soc: number | null;
    readonly socSigma: number | null;
    readonly activity: string | null;
    /** Why the SOC should not be trusted; null: it may. */
    readonly advice: { readonly reason: string } | null;
  },
): Promise<void> {
  await client.query(
    `UPDATE pack_state SET soc = $2, soc_sigma = $3, activity = $4, soc_advice = $6,
       dirty_from = CASE WHEN $5 THEN dirty_from END, dirty_to = CASE WHEN $5 THEN dirty_to END
     WHERE pack_id = $1`,
    [refold.packId, refold.soc, refold.socSigma, refold.activity, refold.keepsDirt, refold.advice?.reason ?? null],
  );
  await endRefold(client, refold.packId);
}
