import { type CustomerDto } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

export type FleetCounts = NonNullable<CustomerDto['fleet']>;

/** What is in several fleets, one after the other: each is counted in a transaction that sees that one alone. */
export class FleetCountsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** By organisation. A newest sample before `silentBefore` means silence. */
  async of(organisationIds: readonly string[], silentBefore: Date): Promise<Map<string, FleetCounts>> {
    const counts = new Map<string, FleetCounts>();
    for (const organisationId of organisationIds) {
      counts.set(organisationId, await this.#one(organisationId, silentBefore));
    }
    return counts;
  }

  #one(organisationId: string, silentBefore: Date): Promise<FleetCounts> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Record<'packs' | 'silent' | 'critical' | 'warning' | 'info', number>>(
        `SELECT p.packs, p.in_service - p.speaking AS silent, a.critical, a.warning, a.info
         FROM (SELECT count(*) AS packs, count(*) FILTER (WHERE p.status = 'in_service') AS in_service,
                      count(*) FILTER (WHERE p.status = 'in_service' AND s.ts >= $1) AS speaking
               FROM pack p LEFT JOIN pack_state s ON s.pack_id = p.id) p,
              (SELECT count(*) FILTER (WHERE severity = 'critical') AS critical,
                      count(*) FILTER (WHERE severity = 'warning') AS warning,
                      count(*) FILTER (WHERE severity = 'info') AS info
               FROM alarm WHERE status = 'open') a`,
        [silentBefore],
      );
      const [row] = rows;
      if (!row) throw new Error('an aggregate without GROUP BY gives one row');
      const { packs, silent, critical, warning, info } = row;
      return { packs, silent, alarms: { critical, warning, info } };
    });
  }
}
