import { timingSafeEqual } from 'node:crypto';
import { type Pool, type PoolClient } from './pool.ts';
import { inTenant } from './transaction.ts';

/** What a request with an `Idempotency-Key` says of itself. */
export interface Once {
  readonly key: string;
  /** SHA-256 of who asks for what. */
  readonly digest: Uint8Array;
}

export interface OnceAnswer<T> {
  readonly answer: T;
  /** Nothing was done: it is the answer of the first time. */
  readonly isRepeated: boolean;
}

/** The key was used before for another request. */
export class IdempotencyKeyReused extends Error {
  constructor() {
    super('the Idempotency-Key was used for another request within the last 24 hours');
    this.name = 'IdempotencyKeyReused';
  }
}

/**
 * A tenant's transaction that happens once for each key within 24 hours: the answer is stored in the transaction that does the
 * work, so that there is never one without the other; who comes second waits, and gets the first one's answer. What `work`
 * answers is stored as JSON: nothing in it may be secret. Throwing in it leaves nothing behind.
 */
export async function inTenantOnce<T extends object>(
  pool: Pool,
  organisationId: string,
  once: Once | null,
  work: (client: PoolClient) => Promise<T>,
): Promise<OnceAnswer<T>> {
  return inTenant(pool, organisationId, async (client) => {
    if (once === null) return { answer: await work(client), isRepeated: false };
    const { key, digest } = once;
    await client.query(
      `DELETE FROM idempotent_answer WHERE organisation_id = $1 AND key = $2 AND created_at < now() - interval '24 hours'`,
      [organisationId, key],
    );
    const { rowCount } = await client.query(
      `INSERT INTO idempotent_answer (organisation_id, key, digest, created_at) VALUES ($1, $2, $3, now())
       ON CONFLICT DO NOTHING`,
      [organisationId, key, digest],
    );
    if (rowCount === 0) return { answer: await earlierAnswer<T>(client, organisationId, once), isRepeated: true };
    const answer = await work(client);
    await client.query('UPDATE idempotent_answer SET answer = $3 WHERE organisation_id = $1 AND key = $2', [
      organisationId,
      key,
      JSON.stringify(answer),
    ]);
    return { answer, isRepeated: false };
  });
}

async function earlierAnswer<T>(client: PoolClient, organisationId: string, { key, digest }: Once): Promise<T> {
  const { rows } = await client.query<{ digest: Buffer; answer: T }>(
    'SELECT digest, answer FROM idempotent_answer WHERE organisation_id = $1 AND key = $2',
    [organisationId, key],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an answer that is in the way is there');
  if (!timingSafeEqual(row.digest, digest)) throw new IdempotencyKeyReused();
  return row.answer;
}
