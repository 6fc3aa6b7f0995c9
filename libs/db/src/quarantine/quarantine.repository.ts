import { type QuarantineList, type QuarantineReason } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

type QuarantineItem = QuarantineList['items'][number];

export interface QuarantineFilter {
  readonly gatewayId?: string | undefined;
  readonly reason?: QuarantineReason | undefined;
  /** The page after this id, newest first. */
  readonly beforeId?: number | undefined;
  readonly limit: number;
}

interface Row extends Omit<QuarantineItem, 'id' | 'gateway' | 'receivedAt' | 'upload'> {
  id: number;
  gateway_id: string;
  gateway_name: string;
  upload_id: string;
  received_at: Date;
}

/** Reads what ingest refused, with its reason. */
export class QuarantineRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** One page, newest first, and whether more follow. */
  async list(organisationId: string, filter: QuarantineFilter): Promise<{ items: QuarantineItem[]; more: boolean }> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(
        `SELECT q.id, q.gateway_id, g.name AS gateway_name, q.upload_id, q.index, q.received_at, q.reason, q.detail, q.item
         FROM quarantine q JOIN gateway g ON g.id = q.gateway_id
         WHERE ($1::uuid IS NULL OR q.gateway_id = $1)
           AND ($2::text IS NULL OR q.reason = $2)
           AND ($3::bigint IS NULL OR q.id < $3)
         ORDER BY q.id DESC
         LIMIT $4`,
        [filter.gatewayId ?? null, filter.reason ?? null, filter.beforeId ?? null, filter.limit + 1],
      );
      const items = rows
        .slice(0, filter.limit)
        .map(({ gateway_id, gateway_name, upload_id, received_at, id, ...row }) => ({
          ...row,
          id: String(id),
          gateway: { id: gateway_id, name: gateway_name },
          upload: upload_id,
          receivedAt: received_at.toISOString(),
        }));
      return { items, more: rows.length > filter.limit };
    });
  }
}
