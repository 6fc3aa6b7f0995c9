import {
  type AuditAction,
  MAX_WEBHOOKS,
  type SaveWebhook,
  SECRET_OVERLAP_HOURS,
  type WebhookDto,
} from '@packwatch/contracts';
import { writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

/** Who does something to an endpoint, and when by the server's clock. */
export interface WebhookActor {
  readonly by: string;
  readonly at: Date;
}

/** Null: this organisation has no such endpoint. */
export type WebhookOutcome = { readonly webhook: WebhookDto } | { readonly conflict: 'version_moved' } | null;

interface Row {
  id: string;
  url: string;
  description: string;
  event_types: string[];
  enabled: boolean;
  disabled_at: Date | null;
  disabled_reason: 'by_hand' | 'gone' | 'failing' | null;
  failing_since: Date | null;
  last_error: string | null;
  previous_secret_until: Date | null;
  created_at: Date;
  updated_at: Date;
  version: number;
}

const COLUMNS = `id, url, description, event_types, enabled, disabled_at, disabled_reason, failing_since, last_error,
  previous_secret_until, created_at, updated_at, version`;

/**
 * Webhook endpoints of an organisation. Secrets come in sealed and never go out. What is changed is in the audit log. Takes a
 * pool of role `api`.
 */
export class WebhooksRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The oldest first. */
  async list(organisationId: string): Promise<WebhookDto[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(`SELECT ${COLUMNS} FROM webhook_endpoint ORDER BY created_at, id`);
      return rows.map(toDto);
    });
  }

  async find(organisationId: string, id: string): Promise<WebhookDto | null> {
    return inTenant(this.#pool, organisationId, (client) => findOne(client, id));
  }

  /** Null: there are as many as there may be. */
  async create(
    organisationId: string,
    fields: Pick<SaveWebhook, 'url' | 'description' | 'eventTypes'> & { readonly secretSealed: Uint8Array },
    actor: WebhookActor,
  ): Promise<WebhookDto | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      // Two at once come one after the other, so that the bound holds.
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [organisationId]);
      const { rows } = await client.query<Row>(
        `INSERT INTO webhook_endpoint (id, organisation_id, url, description, event_types, secret_sealed, created_at, updated_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, $7 WHERE (SELECT count(*) FROM webhook_endpoint) < $8 RETURNING ${COLUMNS}`,
        [
          newId(),
          organisationId,
          fields.url,
          fields.description,
          fields.eventTypes,
          fields.secretSealed,
          actor.at,
          MAX_WEBHOOKS,
        ],
      );
      if (rows[0] === undefined) return null;
      const made = toDto(rows[0]);
      await audit(client, organisationId, actor, 'webhook.create', made.id, null, made);
      return made;
    });
  }

  /** Enabling it takes back whatever had switched it off. `expected`: the version that the writer has seen; null: any. */
  async save(
    organisationId: string,
    id: string,
    expected: number | null,
    fields: SaveWebhook,
    actor: WebhookActor,
  ): Promise<WebhookOutcome> {
    return this.#change(organisationId, id, expected, actor, 'webhook.save', async (client) => {
      await client.query(
        `UPDATE webhook_endpoint SET url = $2, description = $3, event_types = $4, enabled = $5,
           disabled_at = CASE WHEN $5 THEN NULL ELSE coalesce(disabled_at, $6) END,
           disabled_reason = CASE WHEN $5 THEN NULL ELSE coalesce(disabled_reason, 'by_hand') END,
           failing_since = CASE WHEN $5 AND NOT enabled OR url <> $2 THEN NULL ELSE failing_since END,
           last_error = CASE WHEN $5 AND NOT enabled OR url <> $2 THEN NULL ELSE last_error END
         WHERE id = $1`,
        [id, fields.url, fields.description, fields.eventTypes, fields.enabled, actor.at],
      );
    });
  }

  /** The secret that it had signs along for a day; one that signed along already ends. */
  async rotateSecret(
    organisationId: string,
    id: string,
    secretSealed: Uint8Array,
    actor: WebhookActor,
  ): Promise<WebhookOutcome> {
    return this.#change(organisationId, id, null, actor, 'webhook.rotate_secret', async (client) => {
      await client.query(
        `UPDATE webhook_endpoint SET previous_secret_sealed = secret_sealed,
           previous_secret_until = $2::timestamptz + $4 * interval '1 hour', secret_sealed = $3 WHERE id = $1`,
        [id, actor.at, secretSealed, SECRET_OVERLAP_HOURS],
      );
    });
  }

  /** What still waits to be sent to it is given up. Null: there is none. */
  async remove(organisationId: string, id: string, actor: WebhookActor): Promise<WebhookDto | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const before = await findOne(client, id);
      if (before === null) return null;
      await client.query('DELETE FROM webhook_endpoint WHERE id = $1', [id]);
      await audit(client, organisationId, actor, 'webhook.delete', id, before, null);
      return before;
    });
  }

  /** Makes a test event, due at once for this endpoint alone. Answers with its delivery; null: there is no such endpoint. */
  async test(organisationId: string, id: string, message: string, actor: WebhookActor): Promise<string | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      if ((await findOne(client, id)) === null) return null;
      const data = { endpointId: id, message };
      const { rows } = await client.query<{ id: number }>(
        `INSERT INTO outbox (organisation_id, kind, payload, created_at, done_at)
         VALUES ($1, 'webhook.test', $2, $3, $3) RETURNING id`,
        [organisationId, data, actor.at],
      );
      const deliveryId = newId();
      const payload = { type: 'webhook.test', timestamp: actor.at.toISOString(), data };
      await client.query(
        `INSERT INTO delivery (id, organisation_id, outbox_id, kind, target_id, payload, due_at, created_at)
         VALUES ($1, $2, $3, 'webhook', $4, $5, $6, $6)`,
        [deliveryId, organisationId, rows[0]?.id, id, payload, actor.at],
      );
      await audit(client, organisationId, actor, 'webhook.test', id, null, { deliveryId });
      return deliveryId;
    });
  }

  async #change(
    organisationId: string,
    id: string,
    expected: number | null,
    actor: WebhookActor,
    action: AuditAction,
    write: (client: PoolClient) => Promise<void>,
  ): Promise<WebhookOutcome> {
    return inTenant(this.#pool, organisationId, async (client) => {
      await client.query('SELECT 1 FROM webhook_endpoint WHERE id = $1 FOR UPDATE', [id]);
      const before = await findOne(client, id);
      if (before === null) return null;
      if (expected !== null && expected !== before.version) return { conflict: 'version_moved' };
      await write(client);
      await client.query('UPDATE webhook_endpoint SET version = version + 1, updated_at = $2 WHERE id = $1', [
        id,
        actor.at,
      ]);
      const after = await findOne(client, id);
      if (after === null) throw new Error(`webhook ${id} is gone from the transaction that wrote it`);
      await audit(client, organisationId, actor, action, id, before, after);
      return { webhook: after };
    });
  }
}

async function findOne(client: PoolClient, id: string): Promise<WebhookDto | null> {
  const { rows } = await client.query<Row>(`SELECT ${COLUMNS} FROM webhook_endpoint WHERE id = $1`, [id]);
  return rows[0] === undefined ? null : toDto(rows[0]);
}

async function audit(
  client: PoolClient,
  organisationId: string,
  actor: WebhookActor,
  action: AuditAction,
  id: string,
  before: WebhookDto | null,
  after: object | null,
): Promise<void> {
  await writeAudit(client, organisationId, actor, { action, target: `webhook:${id}`, before, after });
}

const toDto = (row: Row): WebhookDto => ({
  id: row.id,
  url: row.url,
  description: row.description,
  eventTypes: row.event_types,
  enabled: row.enabled,
  disabled:
    row.disabled_at === null || row.disabled_reason === null
      ? null
      : { at: row.disabled_at.toISOString(), reason: row.disabled_reason },
  failingSince: row.failing_since?.toISOString() ?? null,
  lastError: row.last_error,
  previousSecretUntil: row.previous_secret_until?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  version: row.version,
});
