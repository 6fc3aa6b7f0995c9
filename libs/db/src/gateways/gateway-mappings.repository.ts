import { type MappingFormat } from '@packwatch/contracts';
import { writeAudit } from '../audit/write-audit.ts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

/** What the messages of a foreign gateway mean, as somebody saved it. */
export interface GatewayMappingVersion {
  readonly format: MappingFormat;
  /** From 1 on, by gateway and format; the newest is in force. */
  readonly version: number;
  readonly document: unknown;
  readonly createdAt: Date;
  readonly createdBy: string | null;
}

const COLUMNS = `format, version, document, created_at AS "createdAt", created_by AS "createdBy"`;

/** Mappings of formats 4 and 5. Versions are added and never changed. Documents are not judged here. */
export class GatewayMappingsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** All versions of all formats of a gateway, the newest of each format first. */
  async list(organisationId: string, gatewayId: string): Promise<GatewayMappingVersion[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<GatewayMappingVersion>(
        `SELECT ${COLUMNS} FROM gateway_mapping WHERE gateway_id = $1 AND organisation_id = $2
         ORDER BY format, version DESC`,
        [gatewayId, organisationId],
      );
      return rows;
    });
  }

  /** The next version, in force from now on; null if the organisation has no such gateway. */
  async add(
    organisationId: string,
    mapping: { gatewayId: string; format: MappingFormat; document: object; by: string | null },
  ): Promise<GatewayMappingVersion | null> {
    const { gatewayId, format, document, by } = mapping;
    return inTenant(this.#pool, organisationId, async (client) => {
      // Whoever saves at the same time waits here and gets the version after this one.
      const { rowCount } = await client.query(
        'SELECT 1 FROM gateway WHERE id = $1 AND organisation_id = $2 FOR UPDATE',
        [gatewayId, organisationId],
      );
      if (rowCount === 0) return null;
      const { rows } = await client.query<GatewayMappingVersion>(
        `INSERT INTO gateway_mapping (organisation_id, gateway_id, format, version, document, created_by)
         SELECT $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5 FROM gateway_mapping
         WHERE gateway_id = $2 AND format = $3
         RETURNING ${COLUMNS}`,
        [organisationId, gatewayId, format, JSON.stringify(document), by],
      );
      const [saved] = rows;
      if (saved === undefined) throw new Error('a mapping just written is there');
      const actor = { by: by ?? 'PackWatch', at: saved.createdAt };
      const after = { format, version: saved.version };
      await writeAudit(client, organisationId, actor, {
        action: 'mapping.save',
        target: `gateway:${gatewayId}`,
        after,
      });
      return saved;
    });
  }
}
