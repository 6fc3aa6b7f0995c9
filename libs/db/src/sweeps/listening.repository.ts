import { type Pool, type PoolClient } from '../connection/pool.ts';

/** A service that said nothing for longer than this was away. */
export const AWAY_AFTER_MS = 60_000;

const INGEST = 'ingest';

/** Says that ingest takes uploads; after a break it has been up since now. */
export async function recordListening(pool: Pool, nowMs: number): Promise<void> {
  await pool.query(
    `INSERT INTO listening AS l (service, up_since, seen_at) VALUES ($1, $2, $2)
     ON CONFLICT (service) DO UPDATE SET
       up_since = CASE WHEN l.seen_at < $2::timestamptz - $3 * interval '1 ms' THEN $2 ELSE l.up_since END,
       seen_at = greatest(l.seen_at, $2)`,
    [INGEST, new Date(nowMs), AWAY_AFTER_MS],
  );
}

/** Since when uploads are taken; `down`: they are not; null: nobody ever said. */
export async function listeningSince(client: PoolClient, nowMs: number): Promise<number | 'down' | null> {
  const { rows } = await client.query<{ upSince: Date; seenAt: Date }>(
    'SELECT up_since AS "upSince", seen_at AS "seenAt" FROM listening WHERE service = $1',
    [INGEST],
  );
  const row = rows[0];
  if (row === undefined) return null;
  return nowMs - row.seenAt.getTime() > AWAY_AFTER_MS ? 'down' : row.upSince.getTime();
}
