import { type AuditEntryDto } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

export interface AuditFilter {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly target?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

/** Reads the audit log, which nobody can change. Takes a pool of role `api`. */
export class AuditRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** One page of those before the entry `before`, newest first, and whether more follow. */
  async list(
    organisationId: string,
    filter: AuditFilter,
    { before, limit }: { readonly before: number | undefined; readonly limit: number },
  ): Promise<{ items: AuditEntryDto[]; more: boolean }> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Omit<AuditEntryDto, 'at'> & { at: Date }>(
        `SELECT id, at, actor, action, target, before, after, origin FROM audit_log
         WHERE ($1::text IS NULL OR actor = $1)
           AND ($2::text IS NULL OR action = $2 OR starts_with(action, $2 || '.'))
           AND ($3::text IS NULL OR target = $3)
           AND ($4::timestamptz IS NULL OR at >= $4) AND ($5::timestamptz IS NULL OR at < $5)
           AND ($6::bigint IS NULL OR id < $6)
         ORDER BY id DESC LIMIT $7`,
        [
          filter.actor ?? null,
          filter.action ?? null,
          filter.target ?? null,
          filter.from ?? null,
          filter.to ?? null,
          before ?? null,
          limit + 1,
        ],
      );
      const items = rows.slice(0, limit).map((row) => ({ ...row, at: row.at.toISOString() }));
      return { items, more: rows.length > limit };
    });
  }
}
