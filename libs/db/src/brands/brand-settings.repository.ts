import { createHash } from 'node:crypto';
import { type Brand } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { BRAND_COLUMNS, brandFromRow, type BrandRow } from './brand-row.ts';

export interface Logo {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly bytes: Uint8Array;
}

export interface BrandChange {
  readonly name: string;
  readonly colour: string;
  /** Left out: as it is; null: none. */
  readonly logo?: Logo | null | undefined;
}

/** What an organisation has set for itself. Takes a pool of role `api`. */
export class BrandSettingsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async own(organisationId: string): Promise<Brand | null> {
    return inTenant(this.#pool, organisationId, (client) => own(client));
  }

  async set(organisationId: string, { name, colour, logo }: BrandChange, actor: Actor): Promise<Brand> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const before = await own(client);
      const digest = logo ? createHash('sha256').update(logo.bytes).digest() : null;
      await client.query(
        `INSERT INTO brand (organisation_id, name, colour, logo, logo_type, logo_digest, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (organisation_id) DO UPDATE SET name = $2, colour = $3, changed_at = $7,
           logo = CASE WHEN $8 THEN brand.logo ELSE excluded.logo END,
           logo_type = CASE WHEN $8 THEN brand.logo_type ELSE excluded.logo_type END,
           logo_digest = CASE WHEN $8 THEN brand.logo_digest ELSE excluded.logo_digest END`,
        [
          organisationId,
          name,
          colour,
          logo ? logo.bytes : null,
          logo?.type ?? null,
          digest,
          actor.at,
          logo === undefined,
        ],
      );
      const after = await own(client);
      if (after === null) throw new Error('a brand just written is there');
      const [action, target] = ['organisation.brand', `organisation:${organisationId}`] as const;
      await writeAudit(client, organisationId, actor, { action, target, before, after });
      return after;
    });
  }

  /** False: there was none. */
  async remove(organisationId: string, actor: Actor): Promise<boolean> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const before = await own(client);
      if (before === null) return false;
      await client.query('DELETE FROM brand WHERE organisation_id = $1', [organisationId]);
      const [action, target] = ['organisation.brand', `organisation:${organisationId}`] as const;
      await writeAudit(client, organisationId, actor, { action, target, before });
      return true;
    });
  }
}

async function own(client: PoolClient): Promise<Brand | null> {
  const { rows } = await client.query<BrandRow>(`SELECT ${BRAND_COLUMNS} FROM brand b`);
  return rows[0] ? brandFromRow(rows[0]) : null;
}
