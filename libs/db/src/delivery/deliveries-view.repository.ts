import { type AuditTarget, type DeliveryDetail, type DeliveryItem, MAX_REDELIVERIES } from '@packwatch/contracts';
import { writeAudit } from '../audit/write-audit.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

export interface DeliveryPosition {
  readonly createdAt: string;
  readonly id: string;
}

export interface DeliveryFilter {
  readonly status?: DeliveryItem['status'] | undefined;
  readonly kind?: DeliveryItem['kind'] | undefined;
  readonly alarmId?: string | undefined;
  readonly targetId?: string | undefined;
  /** The page after this one, newest first. */
  readonly before?: DeliveryPosition | undefined;
  readonly limit: number;
}

export interface RedeliveryRange {
  readonly from: Date;
  readonly to: Date;
  readonly kind?: DeliveryItem['kind'] | undefined;
  readonly targetId?: string | undefined;
}

interface By {
  readonly at: Date;
  readonly actor: string;
}

interface Row {
  id: string;
  kind: DeliveryItem['kind'];
  target_id: string;
  target_name: string | null;
  recipient: string;
  event: string;
  alarm_id: string | null;
  alarm_ids: string[];
  status: DeliveryItem['status'];
  attempts: number;
  due_at: Date | null;
  last_error: string | null;
  response_status: number | null;
  created_at: Date;
  /** With its microseconds: the page after it begins exactly there. */
  created_text: string;
  finished_at: Date | null;
  payload: unknown;
}

const SELECTED = `d.id, d.kind, d.target_id, coalesce(c.name, w.url) AS target_name, d.recipient, d.payload ->> 'type' AS event, d.alarm_id, d.alarm_ids,
  d.status, d.attempts, d.due_at, d.last_error, d.response_status, d.created_at, d.created_at::text AS created_text, d.finished_at`;
const FROM = `delivery d
  LEFT JOIN notification_channel c ON c.id = d.target_id
  LEFT JOIN webhook_endpoint w ON w.id = d.target_id`;

/** What an organisation sees of its deliveries, and has made once more. Takes a pool of role `api`. */
export class DeliveriesViewRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** One page, newest first, and where the next one begins. */
  async list(
    organisationId: string,
    filter: DeliveryFilter,
  ): Promise<{ items: DeliveryItem[]; next: DeliveryPosition | null }> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(
        `SELECT ${SELECTED} FROM ${FROM}
         WHERE ($1::text IS NULL OR d.status::text = $1) AND ($2::text IS NULL OR d.kind = $2)
           AND ($3::uuid IS NULL OR d.alarm_ids @> ARRAY[$3::uuid])
           AND ($4::timestamptz IS NULL OR (d.created_at, d.id) < ($4, $5::uuid))
           AND ($7::uuid IS NULL OR d.target_id = $7)
         ORDER BY d.created_at DESC, d.id DESC LIMIT $6`,
        [
          filter.status ?? null,
          filter.kind ?? null,
          filter.alarmId ?? null,
          filter.before?.createdAt ?? null,
          filter.before?.id ?? null,
          filter.limit + 1,
          filter.targetId ?? null,
        ],
      );
      const page = rows.slice(0, filter.limit);
      const last = rows.length > filter.limit ? page.at(-1) : undefined;
      return { items: page.map(toItem), next: last ? { createdAt: last.created_text, id: last.id } : null };
    });
  }

  async find(organisationId: string, id: string): Promise<DeliveryDetail | undefined> {
    return inTenant(this.#pool, organisationId, (client) => findOne(client, id));
  }

  /**
   * Makes a finished delivery due at once, with all its attempts before it; one that is still under way stays as it is.
   * Undefined: there is no such delivery.
   */
  async redeliver(organisationId: string, id: string, by: By): Promise<DeliveryDetail | undefined> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rowCount } = await client.query(
        `UPDATE delivery SET status = 'pending', attempts = 0, due_at = $2, finished_at = NULL
         WHERE id = $1 AND status <> 'pending'`,
        [id, by.at],
      );
      if (rowCount === 1) await audit(client, organisationId, by, `delivery:${id}`, null);
      return findOne(client, id);
    });
  }

  /** The same for given-up deliveries that were made from `from` until before `to`, oldest first. Answers how many. */
  async redeliverRange(organisationId: string, range: RedeliveryRange, by: By): Promise<number> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rowCount } = await client.query(
        `UPDATE delivery SET status = 'pending', attempts = 0, due_at = $1, finished_at = NULL
         WHERE id IN (
           SELECT id FROM delivery
           WHERE status = 'failed' AND created_at >= $2 AND created_at < $3
             AND ($4::text IS NULL OR kind = $4) AND ($5::uuid IS NULL OR target_id = $5)
           ORDER BY created_at, id LIMIT $6)`,
        [by.at, range.from, range.to, range.kind ?? null, range.targetId ?? null, MAX_REDELIVERIES],
      );
      const count = rowCount ?? 0;
      if (count > 0) await audit(client, organisationId, by, 'delivery', { ...range, count });
      return count;
    });
  }
}

async function findOne(client: PoolClient, id: string): Promise<DeliveryDetail | undefined> {
  const { rows } = await client.query<Row>(`SELECT ${SELECTED}, d.payload FROM ${FROM} WHERE d.id = $1`, [id]);
  const [row] = rows;
  return row && { ...toItem(row), payload: row.payload };
}

async function audit(client: PoolClient, organisationId: string, by: By, target: AuditTarget, after: object | null) {
  await writeAudit(client, organisationId, { by: by.actor }, { action: 'delivery.redeliver', target, after });
}

const toItem = (row: Row): DeliveryItem => ({
  id: row.id,
  kind: row.kind,
  target: { id: row.target_id, name: row.target_name },
  recipient: row.recipient === '' ? null : row.recipient,
  event: row.event,
  alarmId: row.alarm_id,
  alarmIds: row.alarm_ids,
  status: row.status,
  attempts: row.attempts,
  dueAt: row.due_at?.toISOString() ?? null,
  lastError: row.last_error,
  responseStatus: row.response_status,
  createdAt: row.created_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
});
