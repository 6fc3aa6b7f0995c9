import { type CreateGateway, type GatewayTokenDto, type UpdateGateway } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { unlessRefused } from '../connection/refused.ts';
import { newId } from '../connection/new-id.ts';
import { inTenantOnce, type Once, type OnceAnswer } from '../connection/once.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { stateTag } from '../connection/state-tag.ts';
import { inTenant } from '../connection/transaction.ts';
import { type NewGatewayToken } from '../provisioning/gateway-token.ts';
import { type ClaimCode } from './claim-code.ts';

interface GatewayFacts {
  readonly id: string;
  readonly name: string;
  readonly siteId: string | null;
}

interface TokenRow {
  id: string;
  prefix: string;
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
}

const TOKEN = 'id, prefix, created_at, expires_at, revoked_at';

/** What a writer of a gateway has to have seen: what people can change. */
export const gatewayTag = (name: string, siteId: string | null): string => stateTag({ name, siteId });

/** Gateways made and changed, their claim codes and tokens, each change with its audit entry. Takes a pool of role `api`. */
export class GatewayProvisioningRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** A gateway and a code for it. Repeated, the answer says so: then `claim` opens nothing. */
  async create(
    organisationId: string,
    { name, site }: CreateGateway,
    claim: ClaimCode,
    once: Once | null,
    actor: Actor,
  ): Promise<{ id: string; expiresAt: string; isRepeated: boolean } | 'no_site'> {
    const made = await unlessRefused<OnceAnswer<{ id: string; expiresAt: string }>, 'no_site'>((refuse) =>
      inTenantOnce(this.#pool, organisationId, once, async (client) => {
        if (!(await siteExists(client, site))) refuse('no_site');
        const id = newId();
        await client.query(
          'INSERT INTO gateway (id, organisation_id, site_id, name, created_at) VALUES ($1, $2, $3, $4, $5)',
          [id, organisationId, site, name, actor.at],
        );
        await addClaim(client, organisationId, id, claim, actor);
        await writeAudit(client, organisationId, actor, {
          action: 'gateway.create',
          target: `gateway:${id}`,
          after: { name, siteId: site },
        });
        return { id, expiresAt: claim.expiresAt.toISOString() };
      }),
    );
    return made === 'no_site' ? made : { ...made.answer, isRepeated: made.isRepeated };
  }

  /** `expected`: the tag of what the writer has seen; null: any. Null: there is no such gateway. */
  async update(
    organisationId: string,
    id: string,
    { name, site }: UpdateGateway,
    expected: string | null,
    actor: Actor,
  ): Promise<GatewayFacts | 'no_site' | 'moved' | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const before = await lockGateway(client, id);
      if (before === null) return null;
      if (expected !== null && expected !== gatewayTag(before.name, before.siteId)) return 'moved';
      if (!(await siteExists(client, site ?? null))) return 'no_site';
      const after = { id, name: name ?? before.name, siteId: site === undefined ? before.siteId : site };
      await client.query('UPDATE gateway SET name = $2, site_id = $3 WHERE id = $1', [id, after.name, after.siteId]);
      await writeAudit(client, organisationId, actor, {
        action: 'gateway.update',
        target: `gateway:${id}`,
        before,
        after,
      });
      return after;
    });
  }

  /** Another code for the same gateway; those before open nothing any more. Null: there is no such gateway. */
  async newClaim(organisationId: string, id: string, claim: ClaimCode, actor: Actor): Promise<true | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      if ((await lockGateway(client, id)) === null) return null;
      await client.query(
        'UPDATE gateway_claim SET expires_at = $2 WHERE gateway_id = $1 AND used_at IS NULL AND expires_at > $2',
        [id, actor.at],
      );
      await addClaim(client, organisationId, id, claim, actor);
      const after = { expiresAt: claim.expiresAt };
      await writeAudit(client, organisationId, actor, { action: 'gateway.claim-code', target: `gateway:${id}`, after });
      return true;
    });
  }

  /** Exchanges a code, once, for a token. Null: it was used meanwhile, or is over. */
  async claim(
    organisationId: string,
    hash: Uint8Array,
    token: NewGatewayToken,
    at: Date,
  ): Promise<{ id: string; name: string } | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<{ gateway_id: string }>(
        'UPDATE gateway_claim SET used_at = $2 WHERE hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING gateway_id',
        [hash, at],
      );
      const id = rows[0]?.gateway_id;
      const gateway = id === undefined ? null : await lockGateway(client, id);
      if (gateway === null) return null;
      const issued = await addToken(client, organisationId, gateway.id, token, at);
      await writeAudit(
        client,
        organisationId,
        { by: `gateway ${gateway.name}`, at },
        { action: 'gateway.claim', target: `gateway:${gateway.id}`, after: { token: issued.prefix } },
      );
      return { id: gateway.id, name: gateway.name };
    });
  }

  /** Tokens there are and were, the newest first; null: there is no such gateway. */
  async tokens(organisationId: string, id: string, now: Date): Promise<GatewayTokenDto[] | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const gateway = await client.query('SELECT 1 FROM gateway WHERE id = $1', [id]);
      if (gateway.rowCount === 0) return null;
      const { rows } = await client.query<TokenRow>(
        `SELECT ${TOKEN} FROM gateway_token WHERE gateway_id = $1 ORDER BY created_at DESC, id DESC`,
        [id],
      );
      return rows.map((row) => fromRow(row, now));
    });
  }

  /** A token beside those there are, which go on until `othersUntil` at most. Null: there is no such gateway. */
  async rotate(
    organisationId: string,
    id: string,
    token: NewGatewayToken,
    othersUntil: Date,
    actor: Actor,
  ): Promise<GatewayTokenDto | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      if ((await lockGateway(client, id)) === null) return null;
      await client.query(
        `UPDATE gateway_token SET expires_at = least(coalesce(expires_at, $2), $2)
         WHERE gateway_id = $1 AND revoked_at IS NULL`,
        [id, othersUntil],
      );
      const issued = await addToken(client, organisationId, id, token, actor.at);
      await writeAudit(client, organisationId, actor, {
        action: 'gateway.rotate-token',
        target: `gateway:${id}`,
        after: { token: issued.prefix, othersUntil },
      });
      return issued;
    });
  }

  /** From now on it opens nothing. Null: this gateway has no such token. */
  async revoke(organisationId: string, id: string, tokenId: string, actor: Actor): Promise<GatewayTokenDto | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<TokenRow>(
        `UPDATE gateway_token SET revoked_at = coalesce(revoked_at, $3) WHERE id = $2 AND gateway_id = $1 RETURNING ${TOKEN}`,
        [id, tokenId, actor.at],
      );
      if (!rows[0]) return null;
      const revoked = fromRow(rows[0], actor.at);
      await writeAudit(client, organisationId, actor, {
        action: 'gateway.revoke-token',
        target: `gateway:${id}`,
        after: { token: revoked.prefix, revokedAt: revoked.revokedAt },
      });
      return revoked;
    });
  }
}

async function lockGateway(client: PoolClient, id: string): Promise<GatewayFacts | null> {
  const { rows } = await client.query<GatewayFacts>(
    'SELECT id, name, site_id AS "siteId" FROM gateway WHERE id = $1 FOR UPDATE',
    [id],
  );
  return rows[0] ?? null;
}

async function siteExists(client: PoolClient, siteId: string | null): Promise<boolean> {
  if (siteId === null) return true;
  const { rowCount } = await client.query('SELECT 1 FROM site WHERE id = $1', [siteId]);
  return rowCount === 1;
}

async function addClaim(
  client: PoolClient,
  organisationId: string,
  gatewayId: string,
  { hash, expiresAt }: ClaimCode,
  { at }: Actor,
): Promise<void> {
  await client.query(
    `INSERT INTO gateway_claim (id, organisation_id, gateway_id, hash, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [newId(), organisationId, gatewayId, hash, at, expiresAt],
  );
}

async function addToken(
  client: PoolClient,
  organisationId: string,
  gatewayId: string,
  { prefix, hash }: NewGatewayToken,
  at: Date,
): Promise<GatewayTokenDto> {
  const { rows } = await client.query<TokenRow>(
    `INSERT INTO gateway_token (id, organisation_id, gateway_id, prefix, hash, created_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${TOKEN}`,
    [newId(), organisationId, gatewayId, prefix, hash, at],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a token just written is there');
  return fromRow(row, at);
}

function stateOf({ expires_at, revoked_at }: TokenRow, now: Date): GatewayTokenDto['state'] {
  if (revoked_at !== null) return 'revoked';
  if (expires_at === null) return 'active';
  return expires_at <= now ? 'expired' : 'expiring';
}

const fromRow = (row: TokenRow, now: Date): GatewayTokenDto => ({
  id: row.id,
  prefix: row.prefix,
  state: stateOf(row, now),
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
});
