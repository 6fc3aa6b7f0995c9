import {
  type AuditAction,
  MAX_REPORT_SUBSCRIPTIONS,
  type ReportSubscriptionDto,
  type ReportSubscriptionFields,
} from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

interface Row {
  id: string;
  channel_id: string;
  channel_name: string;
  period: 'day' | 'week';
  weekday: number;
  at: string;
  time_zone: string;
  enabled: boolean;
  next_at: Date;
  last_at: Date | null;
  version: number;
}

const SELECTED = `SELECT r.id, r.channel_id, c.name AS channel_name, r.period, r.weekday, r.at, r.time_zone, r.enabled,
    r.next_at, r.last_at, r.version
  FROM report_subscription r JOIN notification_channel c ON c.id = r.channel_id`;

/** `unknown_channel`: this organisation has none of that id. Null: it has no such subscription. */
export type ReportSubscriptionOutcome =
  ReportSubscriptionDto | 'unknown_channel' | 'limit_reached' | 'version_moved' | null;

/** Who gets the fleet report, each change with its audit entry. Takes a pool of role `api`. */
export class ReportSubscriptionsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async list(organisationId: string): Promise<ReportSubscriptionDto[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(`${SELECTED} ORDER BY c.name, r.id`);
      return rows.map(fromRow);
    });
  }

  async create(
    organisationId: string,
    fields: ReportSubscriptionFields,
    nextAt: Date,
    actor: Actor,
  ): Promise<ReportSubscriptionOutcome> {
    return this.#write(organisationId, async (client) => {
      if (!(await isChannel(client, fields.channelId))) return 'unknown_channel';
      const { rows } = await client.query<{ count: number }>('SELECT count(*) FROM report_subscription');
      if ((rows[0]?.count ?? 0) >= MAX_REPORT_SUBSCRIPTIONS) return 'limit_reached';
      const id = newId();
      await client.query(
        `INSERT INTO report_subscription (channel_id, period, weekday, at, time_zone, enabled, next_at, id, organisation_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [...valuesOf(fields), nextAt, id, organisationId],
      );
      return settled(client, organisationId, { id, action: 'report-subscription.create', before: null, actor });
    });
  }

  /** `expected`: the version that the writer has seen; null: any. */
  async save(
    organisationId: string,
    id: string,
    expected: number | null,
    { fields, nextAt, actor }: { fields: ReportSubscriptionFields; nextAt: Date; actor: Actor },
  ): Promise<ReportSubscriptionOutcome> {
    return this.#write(organisationId, async (client) => {
      const before = await byId(client, id);
      if (before === null) return null;
      if (expected !== null && expected !== before.version) return 'version_moved';
      if (!(await isChannel(client, fields.channelId))) return 'unknown_channel';
      await client.query(
        `UPDATE report_subscription SET channel_id = $1, period = $2, weekday = $3, at = $4, time_zone = $5, enabled = $6,
           next_at = $7, version = version + 1 WHERE id = $8`,
        [...valuesOf(fields), nextAt, id],
      );
      return settled(client, organisationId, { id, action: 'report-subscription.save', before, actor });
    });
  }

  async remove(organisationId: string, id: string, actor: Actor): Promise<ReportSubscriptionDto | null> {
    return this.#write(organisationId, async (client) => {
      const before = await byId(client, id);
      if (before === null) return null;
      await client.query('DELETE FROM report_subscription WHERE id = $1', [id]);
      const target = `report-subscription:${id}` as const;
      await writeAudit(client, organisationId, actor, { action: 'report-subscription.delete', target, before });
      return before;
    });
  }

  /** Writers come one after the other, and none while a channel goes. */
  #write<T>(organisationId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return inTenant(this.#pool, organisationId, async (client) => {
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [organisationId]);
      return work(client);
    });
  }
}

const valuesOf = (fields: ReportSubscriptionFields): unknown[] => [
  fields.channelId,
  fields.period,
  fields.weekday,
  fields.at,
  fields.timeZone,
  fields.enabled,
];

async function isChannel(client: PoolClient, id: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM notification_channel WHERE id = $1', [id]);
  return rowCount === 1;
}

async function settled(
  client: PoolClient,
  organisationId: string,
  done: { id: string; action: AuditAction; before: ReportSubscriptionDto | null; actor: Actor },
): Promise<ReportSubscriptionDto> {
  const after = await byId(client, done.id);
  if (after === null) throw new Error(`subscription ${done.id} is gone from the transaction that wrote it`);
  const { action, before } = done;
  await writeAudit(client, organisationId, done.actor, {
    action,
    target: `report-subscription:${done.id}`,
    before,
    after,
  });
  return after;
}

async function byId(client: PoolClient, id: string): Promise<ReportSubscriptionDto | null> {
  const { rows } = await client.query<Row>(`${SELECTED} WHERE r.id = $1`, [id]);
  return rows[0] ? fromRow(rows[0]) : null;
}

const fromRow = (row: Row): ReportSubscriptionDto => ({
  id: row.id,
  channelId: row.channel_id,
  channelName: row.channel_name,
  period: row.period,
  weekday: row.weekday,
  at: row.at,
  timeZone: row.time_zone,
  enabled: row.enabled,
  nextAt: row.next_at.toISOString(),
  lastAt: row.last_at?.toISOString() ?? null,
  version: row.version,
});
