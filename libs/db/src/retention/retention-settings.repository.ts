import { type RetentionSettingsDto } from '@packwatch/contracts';
import { writeAudit } from '../audit/write-audit.ts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

const SELECTED = `SELECT raw_retention_days AS "rawDays", rollup_retention_days AS "rollupDays",
  archive_retention_days AS "archiveDays", quarantine_retention_days AS "quarantineDays" FROM organisation WHERE id = $1`;

/** How long an organisation keeps what, as its owners set it. Takes a pool of role `api`. */
export class RetentionSettingsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Undefined: there is no such organisation. */
  async find(organisationId: string): Promise<RetentionSettingsDto | undefined> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<RetentionSettingsDto>(SELECTED, [organisationId]);
      return rows[0];
    });
  }

  /** Sets all periods, with what they were in the audit log. Undefined: there is no such organisation. */
  async set(
    organisationId: string,
    settings: RetentionSettingsDto,
    actor: string,
  ): Promise<RetentionSettingsDto | undefined> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<RetentionSettingsDto>(`${SELECTED} FOR UPDATE`, [organisationId]);
      const [before] = rows;
      if (before === undefined) return undefined;
      const { rawDays, rollupDays, archiveDays, quarantineDays } = settings;
      await client.query(
        `UPDATE organisation SET raw_retention_days = $2, rollup_retention_days = $3, archive_retention_days = $4,
           quarantine_retention_days = $5 WHERE id = $1`,
        [organisationId, rawDays, rollupDays, archiveDays, quarantineDays],
      );
      const change = { action: 'retention.set', target: 'retention', before, after: settings } as const;
      await writeAudit(client, organisationId, { by: actor }, change);
      return settings;
    });
  }
}
