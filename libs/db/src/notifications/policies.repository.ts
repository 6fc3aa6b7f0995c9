import { type AuditAction, MAX_POLICIES, type PolicyDto, type PolicyFields } from '@packwatch/contracts';
import { writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { type NotificationActor } from './channels.repository.ts';

interface Row {
  id: string;
  name: string;
  enabled: boolean;
  min_severity: PolicyDto['minSeverity'];
  site_ids: string[];
  group_ids: string[];
  tags: string[];
  group_seconds: number;
  repeat_minutes: number | null;
  time_zone: string;
  quiet_from: string | null;
  quiet_to: string | null;
  steps: PolicyDto['steps'];
  created_at: Date;
  updated_at: Date;
  version: number;
}

const COLUMNS = `id, name, enabled, min_severity, site_ids, group_ids, tags, group_seconds, repeat_minutes, time_zone, quiet_from,
  quiet_to, steps, created_at, updated_at, version`;

/** `unknown`: where in the fields something is named that this organisation has not. Null: there is no such policy. */
export type PolicyOutcome =
  | { readonly policy: PolicyDto }
  | { readonly conflict: 'version_moved' | 'limit_reached' }
  | { readonly unknown: readonly string[] }
  | null;

/** Which alarms go where. What is changed is in the audit log. Takes a pool of role `api`. */
export class PoliciesRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** By name. */
  async list(organisationId: string): Promise<PolicyDto[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(`SELECT ${COLUMNS} FROM notification_policy ORDER BY name, id`);
      return rows.map(toDto);
    });
  }

  async find(organisationId: string, id: string): Promise<PolicyDto | null> {
    return inTenant(this.#pool, organisationId, (client) => findOne(client, id));
  }

  async create(organisationId: string, fields: PolicyFields, actor: NotificationActor): Promise<PolicyOutcome> {
    return this.#write(organisationId, async (client) => {
      const unknown = await unknownIn(client, fields);
      if (unknown.length > 0) return { unknown };
      const { rows } = await client.query<{ count: number }>('SELECT count(*) FROM notification_policy');
      if ((rows[0]?.count ?? 0) >= MAX_POLICIES) return { conflict: 'limit_reached' };
      const id = newId();
      await client.query(
        `INSERT INTO notification_policy (name, enabled, min_severity, site_ids, tags, group_seconds, repeat_minutes, time_zone,
           quiet_from, quiet_to, steps, group_ids, updated_at, created_at, id, organisation_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14, $15)`,
        [...valuesOf(fields), actor.at, id, organisationId],
      );
      return settled(client, organisationId, id, 'policy.create', null, actor);
    });
  }

  /** `expected`: the version that the writer has seen; null: any. */
  async save(
    organisationId: string,
    id: string,
    expected: number | null,
    fields: PolicyFields,
    actor: NotificationActor,
  ): Promise<PolicyOutcome> {
    return this.#write(organisationId, async (client) => {
      const before = await findOne(client, id);
      if (before === null) return null;
      if (expected !== null && expected !== before.version) return { conflict: 'version_moved' };
      const unknown = await unknownIn(client, fields);
      if (unknown.length > 0) return { unknown };
      await client.query(
        `UPDATE notification_policy SET name = $1, enabled = $2, min_severity = $3, site_ids = $4, tags = $5, group_seconds = $6,
           repeat_minutes = $7, time_zone = $8, quiet_from = $9, quiet_to = $10, steps = $11, group_ids = $12,
           updated_at = $13, version = version + 1
         WHERE id = $14`,
        [...valuesOf(fields), actor.at, id],
      );
      return settled(client, organisationId, id, 'policy.save', before, actor);
    });
  }

  /** What was still due by it is not told. */
  async remove(organisationId: string, id: string, actor: NotificationActor): Promise<PolicyDto | null> {
    return this.#write(organisationId, async (client) => {
      const before = await findOne(client, id);
      if (before === null) return null;
      await client.query('DELETE FROM notification_policy WHERE id = $1', [id]);
      await audit(client, organisationId, actor, 'policy.delete', id, before, null);
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

const valuesOf = (fields: PolicyFields): unknown[] => [
  fields.name,
  fields.enabled,
  fields.minSeverity,
  fields.siteIds,
  fields.tags,
  fields.groupSeconds,
  fields.repeatMinutes,
  fields.quietHours?.timeZone ?? 'UTC',
  fields.quietHours?.from ?? null,
  fields.quietHours?.to ?? null,
  JSON.stringify(fields.steps),
  fields.groupIds,
];

async function unknownIn(client: PoolClient, { siteIds, groupIds, steps }: PolicyFields): Promise<string[]> {
  const channelIds = [...new Set(steps.flatMap((step) => step.channelIds))];
  const idsOf = async (text: string, ids: readonly string[]): Promise<string[]> => {
    const { rows } = await client.query<{ id: string }>(text, [ids]);
    return rows.map(({ id }) => id);
  };
  // Whoever takes a site or a group away waits for this transaction, and so finds the policy.
  const known = new Set([
    ...(await idsOf('SELECT id FROM site WHERE id = ANY ($1::uuid[]) ORDER BY id FOR KEY SHARE', siteIds)),
    ...(await idsOf('SELECT id FROM pack_group WHERE id = ANY ($1::uuid[]) ORDER BY id FOR KEY SHARE', groupIds)),
    ...(await idsOf('SELECT id FROM notification_channel WHERE id = ANY ($1::uuid[])', channelIds)),
  ]);
  return [
    ...siteIds.flatMap((id, i) => (known.has(id) ? [] : [`siteIds.${i}`])),
    ...groupIds.flatMap((id, i) => (known.has(id) ? [] : [`groupIds.${i}`])),
    ...steps.flatMap((step, i) =>
      step.channelIds.flatMap((id, j) => (known.has(id) ? [] : [`steps.${i}.channelIds.${j}`])),
    ),
  ];
}

async function settled(
  client: PoolClient,
  organisationId: string,
  id: string,
  action: AuditAction,
  before: PolicyDto | null,
  actor: NotificationActor,
): Promise<PolicyOutcome> {
  const policy = await findOne(client, id);
  if (policy === null) throw new Error(`policy ${id} is gone from the transaction that wrote it`);
  await audit(client, organisationId, actor, action, id, before, policy);
  return { policy };
}

async function findOne(client: PoolClient, id: string): Promise<PolicyDto | null> {
  const { rows } = await client.query<Row>(`SELECT ${COLUMNS} FROM notification_policy WHERE id = $1`, [id]);
  return rows[0] === undefined ? null : toDto(rows[0]);
}

async function audit(
  client: PoolClient,
  organisationId: string,
  actor: NotificationActor,
  action: AuditAction,
  id: string,
  before: PolicyDto | null,
  after: PolicyDto | null,
): Promise<void> {
  await writeAudit(client, organisationId, actor, { action, target: `policy:${id}`, before, after });
}

const toDto = (row: Row): PolicyDto => ({
  id: row.id,
  name: row.name,
  enabled: row.enabled,
  minSeverity: row.min_severity,
  siteIds: row.site_ids,
  groupIds: row.group_ids,
  tags: row.tags,
  groupSeconds: row.group_seconds,
  repeatMinutes: row.repeat_minutes,
  quietHours:
    row.quiet_from === null || row.quiet_to === null
      ? null
      : { from: row.quiet_from, to: row.quiet_to, timeZone: row.time_zone },
  steps: row.steps,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  version: row.version,
});
