import { AsyncLocalStorage } from 'node:async_hooks';
import { timingSafeEqual } from 'node:crypto';
import { IdempotencyKeyReused, type Once } from './once.ts';
import { type Pool, type PoolClient } from './pool.ts';
import { inTenant } from './transaction.ts';

interface Scope {
  readonly organisationId: string;
  readonly once: Once;
  claimed: boolean;
}

/** Another request with the same key has done it meanwhile; nothing of this one is left. */
export class DoneBefore extends Error {
  readonly code = 'done-before';

  constructor() {
    super('another request with this Idempotency-Key has done it');
    this.name = 'DoneBefore';
  }
}

const scopes = new AsyncLocalStorage<Scope>();

/**
 * Claims the key of the request in the transaction that does its work: whoever writes the audit log calls this, so that there is
 * never one without the other. Who comes second waits for the first. @throws DoneBefore
 */
export async function claimKey(client: PoolClient, organisationId: string): Promise<void> {
  const scope = scopes.getStore();
  if (scope === undefined || scope.claimed || scope.organisationId !== organisationId) return;
  const { key, digest } = scope.once;
  const { rowCount } = await client.query(
    `INSERT INTO public.idempotent_answer (organisation_id, key, digest, created_at) VALUES ($1, $2, $3, now())
     ON CONFLICT DO NOTHING`,
    [organisationId, key, digest],
  );
  if (rowCount === 0) throw new DoneBefore();
  scope.claimed = true;
}

/** `lost`: it was done, and what was answered is not known (yet). Null: nothing was done by this key. */
export type KeptAnswer = { readonly answer: object } | 'lost' | null;

/** Answers of requests with an `Idempotency-Key`. Takes a pool of role `api`. */
export class OnceRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Runs `work`, whose first entry in the audit log claims the key. Answers whether one was written. */
  async run<T>(
    organisationId: string,
    once: Once,
    work: () => Promise<T>,
  ): Promise<{ readonly result: T; readonly claimed: boolean }> {
    const scope: Scope = { organisationId, once, claimed: false };
    const result = await scopes.run(scope, work);
    return { result, claimed: scope.claimed };
  }

  /** @throws IdempotencyKeyReused */
  async kept(organisationId: string, { key, digest }: Once): Promise<KeptAnswer> {
    return inTenant(this.#pool, organisationId, async (client) => {
      await client.query(
        `DELETE FROM idempotent_answer WHERE organisation_id = $1 AND key = $2 AND created_at < now() - interval '24 hours'`,
        [organisationId, key],
      );
      const { rows } = await client.query<{ digest: Buffer; answer: object | null }>(
        'SELECT digest, answer FROM idempotent_answer WHERE organisation_id = $1 AND key = $2',
        [organisationId, key],
      );
      const [row] = rows;
      if (row === undefined) return null;
      if (!timingSafeEqual(row.digest, digest)) throw new IdempotencyKeyReused();
      return row.answer === null ? 'lost' : { answer: row.answer };
    });
  }

  /** Nothing in it may be secret. */
  async keep(organisationId: string, { key }: Once, answer: object): Promise<void> {
    await inTenant(this.#pool, organisationId, (client) =>
      client.query('UPDATE idempotent_answer SET answer = $3 WHERE organisation_id = $1 AND key = $2', [
        organisationId,
        key,
        JSON.stringify(answer),
      ]),
    );
  }
}
