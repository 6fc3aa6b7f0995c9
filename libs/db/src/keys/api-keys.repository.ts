import { type ApiKeyDto, type KeyScope } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenantOnce, type Once, type OnceAnswer } from '../connection/once.ts';
import { inTenant } from '../connection/transaction.ts';
import { type NewApiKeySecret } from './api-key-secret.ts';

interface Row {
  id: string;
  name: string;
  prefix: string;
  scopes: KeyScope[];
  created_at: Date;
  created_by: string;
  expires_at: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
  replaces_id: string | null;
}

const COLUMNS = 'id, name, prefix, scopes, created_at, created_by, expires_at, revoked_at, last_used_at, replaces_id';

export interface NewApiKey {
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly expiresAt: Date | null;
}

/** `over`: it is expired or revoked already. Null: this organisation has no such key. */
export type RotateKeyResult = { readonly key: ApiKeyDto } | 'over' | null;

/** Keys of an organisation, each change with its audit entry. Takes a pool of role `api`. */
export class ApiKeysRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** All keys there ever were, the newest first. */
  async list(organisationId: string, now: Date): Promise<ApiKeyDto[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(`SELECT ${COLUMNS} FROM api_key ORDER BY created_at DESC, id DESC`);
      return rows.map((row) => fromRow(row, now));
    });
  }

  /** Null: this organisation has no such key. */
  async find(organisationId: string, id: string, now: Date): Promise<ApiKeyDto | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(`SELECT ${COLUMNS} FROM api_key WHERE id = $1`, [id]);
      return rows[0] ? fromRow(rows[0], now) : null;
    });
  }

  /** Repeated, the answer says so: then `secret` opens nothing. */
  async create(
    organisationId: string,
    key: NewApiKey,
    secret: NewApiKeySecret,
    once: Once | null,
    actor: Actor,
  ): Promise<OnceAnswer<ApiKeyDto>> {
    return inTenantOnce(this.#pool, organisationId, once, async (client) => {
      const created = await insert(client, organisationId, { ...key, replacesId: null }, secret, actor);
      await writeAudit(client, organisationId, actor, {
        action: 'key.create',
        target: `key:${created.id}`,
        after: shown(created),
      });
      return created;
    });
  }

  /**
   * A new key of the same name, scopes and end; the old one goes on until `oldUntil` at most. `mayRotate` says no where the
   * scopes are more than its caller may give: then nothing happens but what it throws.
   */
  async rotate(
    organisationId: string,
    id: string,
    oldUntil: Date,
    secret: NewApiKeySecret,
    actor: Actor,
    mayRotate: (old: ApiKeyDto) => void,
  ): Promise<RotateKeyResult> {
    return inTenant(this.#pool, organisationId, async (client): Promise<RotateKeyResult> => {
      const old = await lock(client, id, actor.at);
      if (old === null) return null;
      if (old.state === 'revoked' || old.state === 'expired') return 'over';
      mayRotate(old);
      const { name, scopes } = old;
      const expiresAt = old.expiresAt === null ? null : new Date(old.expiresAt);
      const created = await insert(client, organisationId, { name, scopes, expiresAt, replacesId: id }, secret, actor);
      await client.query('UPDATE api_key SET expires_at = least(coalesce(expires_at, $2), $2) WHERE id = $1', [
        id,
        oldUntil,
      ]);
      await writeAudit(client, organisationId, actor, {
        action: 'key.rotate',
        target: `key:${id}`,
        before: shown(old),
        after: { ...shown(created), oldUntil },
      });
      return { key: created };
    });
  }

  /** From now on it opens nothing. Revoking it again changes nothing. Null: this organisation has no such key. */
  async revoke(organisationId: string, id: string, actor: Actor): Promise<ApiKeyDto | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const old = await lock(client, id, actor.at);
      if (old === null || old.state === 'revoked') return old;
      const { rows } = await client.query<Row>(
        `UPDATE api_key SET revoked_at = $2 WHERE id = $1 RETURNING ${COLUMNS}`,
        [id, actor.at],
      );
      const revoked = one(rows, actor.at);
      await writeAudit(client, organisationId, actor, {
        action: 'key.revoke',
        target: `key:${id}`,
        before: shown(old),
        after: shown(revoked),
      });
      return revoked;
    });
  }
}

async function insert(
  client: PoolClient,
  organisationId: string,
  key: NewApiKey & { readonly replacesId: string | null },
  { prefix, hash }: NewApiKeySecret,
  { by, at }: Actor,
): Promise<ApiKeyDto> {
  const { rows } = await client.query<Row>(
    `INSERT INTO api_key (id, organisation_id, name, prefix, hash, scopes, created_at, created_by, expires_at, replaces_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING ${COLUMNS}`,
    [newId(), organisationId, key.name, prefix, hash, key.scopes, at, by, key.expiresAt, key.replacesId],
  );
  return one(rows, at);
}

async function lock(client: PoolClient, id: string, now: Date): Promise<ApiKeyDto | null> {
  const { rows } = await client.query<Row>(`SELECT ${COLUMNS} FROM api_key WHERE id = $1 FOR UPDATE`, [id]);
  return rows[0] ? fromRow(rows[0], now) : null;
}

function one(rows: readonly Row[], now: Date): ApiKeyDto {
  const [row] = rows;
  if (row === undefined) throw new Error('a row just written is there');
  return fromRow(row, now);
}

/** What the audit log says of a key: enough to know which, nothing that opens a door. */
const shown = ({ id, name, prefix, scopes, expiresAt, revokedAt }: ApiKeyDto) => ({
  id,
  name,
  prefix,
  scopes,
  expiresAt,
  revokedAt,
});

function stateOf(row: Row, now: Date): ApiKeyDto['state'] {
  if (row.revoked_at !== null) return 'revoked';
  if (row.expires_at === null) return 'active';
  return row.expires_at <= now ? 'expired' : 'expiring';
}

const fromRow = (row: Row, now: Date): ApiKeyDto => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  scopes: row.scopes,
  state: stateOf(row, now),
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  expiresAt: row.expires_at?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  replaces: row.replaces_id,
});
