import {
  type AuditAction,
  type ChannelDto,
  type ChannelKind,
  type MailChoice,
  MAX_CHANNELS,
} from '@packwatch/contracts';
import { writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

/** Who does something to a channel or a policy, and when by the server's clock. */
export interface NotificationActor {
  readonly by: string;
  readonly at: Date;
}

/** What a channel's `config` holds: addresses of mail; of a chat the host alone, since its address is a secret. */
export type ChannelConfig = { readonly to: readonly string[] } | { readonly host: string };

interface Row {
  id: string;
  name: string;
  kind: ChannelKind;
  config: { to?: string[]; host?: string };
  enabled: boolean;
  off: MailChoice[];
  refused: ChannelDto['refused'];
  failing_since: Date | null;
  last_error: string | null;
  created_at: Date;
  updated_at: Date;
  version: number;
}

const COLUMNS = `id, name, kind, config, enabled, failing_since, last_error, created_at, updated_at, version,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('email', m.email, 'off', m.off) ORDER BY m.email), '[]') FROM mail_choice m
   WHERE cardinality(m.off) > 0 AND m.email IN (SELECT lower(jsonb_array_elements_text(config -> 'to')))) AS off,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('email', f.email, 'since',
     to_char(f.since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'lastError', f.last_error,
     'stopped', f.stopped_at IS NOT NULL) ORDER BY f.email), '[]') FROM mail_refusal f
   WHERE f.email IN (SELECT lower(jsonb_array_elements_text(config -> 'to')))) AS refused`;

/** Null: this organisation has no such channel. */
export type ChannelOutcome =
  | { readonly channel: ChannelDto }
  | { readonly conflict: 'version_moved' | 'wrong_kind' }
  | { readonly conflict: 'in_use'; readonly policies: readonly string[] }
  | null;

/** Where an organisation hears of alarms. What is changed is in the audit log. Takes a pool of role `api`. */
export class ChannelsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** By name. */
  async list(organisationId: string): Promise<ChannelDto[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(`SELECT ${COLUMNS} FROM notification_channel ORDER BY name, id`);
      return rows.map(toDto);
    });
  }

  async find(organisationId: string, id: string): Promise<ChannelDto | null> {
    return inTenant(this.#pool, organisationId, (client) => findOne(client, id));
  }

  /** Null: there are as many as there may be. */
  async create(
    organisationId: string,
    made: { name: string; kind: ChannelKind; config: ChannelConfig; addressSealed: Uint8Array | null },
    actor: NotificationActor,
  ): Promise<ChannelDto | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [organisationId]);
      const { rows } = await client.query<Row>(
        `INSERT INTO notification_channel (id, organisation_id, name, kind, config, address_sealed, created_at, updated_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, $7 WHERE (SELECT count(*) FROM notification_channel) < $8 RETURNING ${COLUMNS}`,
        [newId(), organisationId, made.name, made.kind, made.config, made.addressSealed, actor.at, MAX_CHANNELS],
      );
      if (rows[0] === undefined) return null;
      const channel = toDto(rows[0]);
      await audit(client, organisationId, actor, 'channel.create', channel.id, null, channel);
      return channel;
    });
  }

  /** `expected`: the version that the writer has seen; null: any. A new address is well until something fails. */
  async save(
    organisationId: string,
    id: string,
    expected: number | null,
    change: {
      name: string;
      enabled: boolean;
      address: { kinds: readonly ChannelKind[]; config: ChannelConfig; addressSealed: Uint8Array | null } | null;
    },
    actor: NotificationActor,
  ): Promise<ChannelOutcome> {
    return inTenant(this.#pool, organisationId, async (client) => {
      await client.query('SELECT 1 FROM notification_channel WHERE id = $1 FOR UPDATE', [id]);
      const before = await findOne(client, id);
      if (before === null) return null;
      if (expected !== null && expected !== before.version) return { conflict: 'version_moved' };
      const { address } = change;
      if (address !== null && !address.kinds.includes(before.kind)) return { conflict: 'wrong_kind' };
      await client.query(
        `UPDATE notification_channel SET name = $2, enabled = $3, config = coalesce($4, config),
           address_sealed = coalesce($5, address_sealed), version = version + 1, updated_at = $6,
           failing_since = CASE WHEN $4::jsonb IS NULL THEN failing_since END,
           last_error = CASE WHEN $4::jsonb IS NULL THEN last_error END
         WHERE id = $1`,
        [id, change.name, change.enabled, address?.config ?? null, address?.addressSealed ?? null, actor.at],
      );
      const channel = await findOne(client, id);
      if (channel === null) throw new Error(`channel ${id} is gone from the transaction that wrote it`);
      await audit(client, organisationId, actor, 'channel.save', id, before, channel);
      return { channel };
    });
  }

  /** Only one that no policy names. */
  async remove(organisationId: string, id: string, actor: NotificationActor): Promise<ChannelOutcome> {
    return inTenant(this.#pool, organisationId, async (client) => {
      // Whoever writes a policy meanwhile holds the same lock.
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [organisationId]);
      const before = await findOne(client, id);
      if (before === null) return null;
      const { rows } = await client.query<{ name: string }>(
        `SELECT name FROM notification_policy WHERE steps @> jsonb_build_array(jsonb_build_object('channelIds', jsonb_build_array($1::text)))
         ORDER BY name`,
        [id],
      );
      if (rows.length > 0) return { conflict: 'in_use', policies: rows.map(({ name }) => name) };
      await client.query('DELETE FROM notification_channel WHERE id = $1', [id]);
      await audit(client, organisationId, actor, 'channel.delete', id, before, null);
      return { channel: before };
    });
  }

  /** Makes a test message, due at once, for each of the channel's addresses. Answers with the deliveries; null: no such channel. */
  async test(organisationId: string, id: string, actor: NotificationActor): Promise<string[] | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const channel = await findOne(client, id);
      if (channel === null) return null;
      const data = { channelName: channel.name, by: actor.by };
      const { rows } = await client.query<{ id: number }>(
        `INSERT INTO outbox (organisation_id, kind, payload, created_at, done_at)
         VALUES ($1, 'channel.test', $2, $3, $3) RETURNING id`,
        [organisationId, data, actor.at],
      );
      const recipients = channel.kind === 'email' ? channel.to : [''];
      const ids = recipients.map(() => newId());
      await client.query(
        `INSERT INTO delivery (id, organisation_id, outbox_id, kind, target_id, recipient, payload, due_at, created_at)
         SELECT u.id, $2, $3, $4, $5, u.recipient, $6, $7, $7 FROM unnest($1::uuid[], $8::text[]) AS u (id, recipient)`,
        [
          ids,
          organisationId,
          rows[0]?.id,
          channel.kind === 'email' ? 'email' : 'chat',
          id,
          { type: 'channel.test', timestamp: actor.at.toISOString(), data },
          actor.at,
          recipients,
        ],
      );
      await audit(client, organisationId, actor, 'channel.test', id, null, { deliveryIds: ids });
      return ids;
    });
  }
}

async function findOne(client: PoolClient, id: string): Promise<ChannelDto | null> {
  const { rows } = await client.query<Row>(`SELECT ${COLUMNS} FROM notification_channel WHERE id = $1`, [id]);
  return rows[0] === undefined ? null : toDto(rows[0]);
}

async function audit(
  client: PoolClient,
  organisationId: string,
  actor: NotificationActor,
  action: AuditAction,
  id: string,
  before: ChannelDto | null,
  after: object | null,
): Promise<void> {
  await writeAudit(client, organisationId, actor, { action, target: `channel:${id}`, before, after });
}

const toDto = (row: Row): ChannelDto => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  to: row.config.to ?? [],
  host: row.config.host ?? null,
  enabled: row.enabled,
  off: row.off,
  refused: row.refused,
  failingSince: row.failing_since?.toISOString() ?? null,
  lastError: row.last_error,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  version: row.version,
});
