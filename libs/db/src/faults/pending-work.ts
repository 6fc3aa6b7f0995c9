import { type Pool } from '../connection/pool.ts';
import { inTransaction } from '../connection/transaction.ts';
import { findMarkedPacks } from '../ingest/rollup.repository.ts';

const MANY = 1_000;

/** What is still to be done behind the acknowledgements. */
export interface PendingWork {
  /** Packs with rows that the fold has not seen. */
  readonly dirtyPacks: number;
  /** Packs with finished buckets of roll-ups to be built anew. The running bucket keeps its mark until it is finished. */
  readonly markedPacks: number;
  readonly openOutbox: number;
  readonly pendingDeliveries: number;
}

/** Needs a connection that row-level security lets through. */
export async function pendingWork(pool: Pool): Promise<PendingWork> {
  const { rows } = await pool.query<Omit<PendingWork, 'markedPacks'>>(
    `SELECT (SELECT count(*) FROM pack_state WHERE dirty_from IS NOT NULL) AS "dirtyPacks",
            (SELECT count(*) FROM outbox WHERE done_at IS NULL) AS "openOutbox",
            (SELECT count(*) FROM delivery WHERE status = 'pending') AS "pendingDeliveries"`,
  );
  const [work] = rows;
  if (!work) throw new Error('the question was not answered');
  const marked = await inTransaction(pool, (client) => findMarkedPacks(client, MANY));
  return { ...work, markedPacks: marked.length };
}

export interface RaisedAlarm {
  readonly id: string;
  readonly packId: number;
  readonly detectedLate: boolean;
}

/** Every alarm that is not withdrawn. */
export async function raisedAlarms(pool: Pool): Promise<RaisedAlarm[]> {
  const { rows } = await pool.query<RaisedAlarm>(
    `SELECT id, pack_id AS "packId", detected_late AS "detectedLate" FROM alarm WHERE status <> 'withdrawn' ORDER BY raised_at`,
  );
  return rows;
}

/** Why samples of these packs went to quarantine, and how many of them. */
export async function quarantinedByReason(pool: Pool, gatewayId: string): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ reason: string; count: number }>(
    'SELECT reason, count(*) AS count FROM quarantine WHERE gateway_id = $1 GROUP BY reason',
    [gatewayId],
  );
  return new Map(rows.map(({ reason, count }) => [reason, count]));
}
