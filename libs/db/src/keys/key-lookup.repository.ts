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
const FIND = `SELECT encode(hash, 'hex') AS hex, id, organisation_id AS "organisationId", name, prefix, scopes,
    expires_at AS "expiresAt", revoked_at AS "revokedAt", last_used_at AS "lastUsedAt"
  FROM public.api_key WHERE hash = ANY ($1::bytea[])`;

const hexOf = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');

/** Whose key it is, before there is a tenant. Takes a pool of role `auth`. */
export class KeyLookupRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** In the order of the hashes; null where there is no such key. */
  async find(hashes: readonly Uint8Array[]): Promise<(FoundKey | null)[]> {
    const values = [hashes.map((hash) => Buffer.from(hash))];
    const { rows } = await this.#pool.query<FoundKey & { hex: string }>({ name: 'pw_find_keys', text: FIND, values });
    const found = new Map(rows.map(({ hex, ...key }) => [hex, key]));
    return hashes.map((hash) => found.get(hexOf(hash)) ?? null);
  }

  /** Written unless it was within `notWithinMs` before. */
  async noteUse(id: string, at: Date, notWithinMs: number): Promise<void> {
    await this.#pool.query(
      'UPDATE public.api_key SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= $3)',
      [id, at, new Date(at.getTime() - notWithinMs)],
    );
  }
}
