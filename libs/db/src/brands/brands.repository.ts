import { type Brand } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { BRAND_COLUMNS, brandFromRow, type BrandRow } from './brand-row.ts';

export interface StoredLogo {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** How what an organisation sees and sends looks. Takes a pool of role `auth` or `worker`; every statement names whose. */
export class BrandsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Its own, else that of the OEM that looks after it; null: PackWatch's. */
  async of(organisationId: string): Promise<Brand | null> {
    const { rows } = await this.#pool.query<BrandRow>(
      `SELECT ${BRAND_COLUMNS} FROM public.brand b
       WHERE b.organisation_id = $1
          OR b.organisation_id = (SELECT c.oem_id FROM public.oem_customer c WHERE c.organisation_id = $1)
       ORDER BY b.organisation_id = $1 DESC LIMIT 1`,
      [organisationId],
    );
    return rows[0] ? brandFromRow(rows[0]) : null;
  }

  /** By the SHA-256 of its bytes, as hex. */
  async logo(digest: string): Promise<StoredLogo | null> {
    const { rows } = await this.#pool.query<StoredLogo>(
      'SELECT logo_type AS type, logo AS bytes FROM public.brand WHERE logo_digest = $1 LIMIT 1',
      [Buffer.from(digest, 'hex')],
    );
    return rows[0] ?? null;
  }
}
