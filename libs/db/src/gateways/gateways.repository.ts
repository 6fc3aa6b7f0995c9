import { type GatewayDto } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

/** Keyset position: the page after this gateway in the order (name, id). */
export interface GatewayPosition {
  readonly name: string;
  readonly id: string;
}

interface Row {
  id: string;
  name: string;
  site_id: string | null;
  site_name: string | null;
  last_received_at: Date | null;
  skew_ms: number | null;
  packs: number;
  unassigned: number;
}

const SELECT_GATEWAY = `SELECT g.id, g.name, site.id AS site_id, site.name AS site_name, s.last_received_at, s.skew_ms,
           (SELECT count(DISTINCT a.pack_id) FROM assignment a WHERE a.gateway_id = g.id AND a.valid_to IS NULL) AS packs,
           (SELECT count(*) FROM unassigned_address u WHERE u.gateway_id = g.id) AS unassigned
         FROM gateway g
         LEFT JOIN site ON site.id = g.site_id
         LEFT JOIN gateway_state s ON s.gateway_id = g.id`;

/** Reads gateways with what ingest last saw of them. */
export class GatewaysRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** One page in the order (name, id), and whether more follow. */
  async list(
    organisationId: string,
    page: { after?: GatewayPosition | undefined; limit: number },
  ): Promise<{ items: GatewayDto[]; more: boolean }> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(
        `${SELECT_GATEWAY}
         WHERE ($1::text IS NULL OR (g.name, g.id) > ($1, $2::uuid))
         ORDER BY g.name, g.id
         LIMIT $3`,
        [page.after?.name ?? null, page.after?.id ?? null, page.limit + 1],
      );
      return { items: rows.slice(0, page.limit).map(fromRow), more: rows.length > page.limit };
    });
  }

  /** One gateway; null if this organisation has none of that id. */
  async find(organisationId: string, id: string): Promise<GatewayDto | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(`${SELECT_GATEWAY} WHERE g.id = $1`, [id]);
      return rows[0] ? fromRow(rows[0]) : null;
    });
  }
}

const fromRow = (row: Row): GatewayDto => ({
  id: row.id,
  name: row.name,
  site: row.site_id !== null && row.site_name !== null ? { id: row.site_id, name: row.site_name } : null,
  lastReceivedAt: row.last_received_at?.toISOString() ?? null,
  skewMs: row.skew_ms,
  packs: row.packs,
  unassignedAddresses: row.unassigned,
});
