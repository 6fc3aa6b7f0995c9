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

  /** That of a person's organisations, where all of them look alike; null: PackWatch's. */
  async ofPerson(userId: string): Promise<Brand | null> {
    const { rows } = await this.#pool.query<BrandRow | { name: null }>(
      `SELECT DISTINCT ${BRAND_COLUMNS} FROM auth.member m LEFT JOIN LATERAL (
         SELECT * FROM public.brand own
         WHERE own.organisation_id = m."organizationId"
            OR own.organisation_id = (SELECT c.oem_id FROM public.oem_customer c WHERE c.organisation_id = m."organizationId")
         ORDER BY own.organisation_id = m."organizationId" DESC LIMIT 1
       ) b ON true
       WHERE m."userId" = $1 LIMIT 2`,
      [userId],
    );
    const [only, another] = rows;
    return only === undefined || another !== undefined || only.name === null ? null : brandFromRow(only);
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
