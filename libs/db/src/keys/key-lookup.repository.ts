import { type Pool } from '../connection/pool.ts';

export interface FoundKey {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly prefix: string;
  /** As stored: a scope that this release does not know means nothing. */
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

/** Asked at every request with a key: by its name, so that it is parsed and planned once. */
const FIND = `SELECT id, organisation_id AS "organisationId", name, prefix, scopes, expires_at AS "expiresAt",
    revoked_at AS "revokedAt", last_used_at AS "lastUsedAt"
  FROM public.api_key WHERE hash = $1`;

/** Whose key it is, before there is a tenant. Takes a pool of role `auth`. */
export class KeyLookupRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async find(hash: Uint8Array): Promise<FoundKey | undefined> {
    const { rows } = await this.#pool.query<FoundKey>({ name: 'pw_find_key', text: FIND, values: [hash] });
    return rows[0];
  }

  /** Written unless it was within `notWithinMs` before. */
  async noteUse(id: string, at: Date, notWithinMs: number): Promise<void> {
    await this.#pool.query(
      'UPDATE public.api_key SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= $3)',
      [id, at, new Date(at.getTime() - notWithinMs)],
    );
  }
}
