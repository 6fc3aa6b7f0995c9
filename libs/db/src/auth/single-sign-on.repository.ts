import {
  type AuditAction,
  DOMAIN_PROOF_LABEL,
  MAX_SIGN_IN_DOMAINS,
  type SaveSignInProvider,
  type SignInDomainDto,
  type SignInProviderDto,
} from '@packwatch/contracts';
import { randomBytes } from 'node:crypto';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { unlessTaken } from '../connection/constraints.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

interface ProviderRow {
  issuer: string;
  client_id: string;
  client_secret_sealed: Uint8Array;
  default_role: SignInProviderDto['defaultRole'];
  required: boolean;
  enabled: boolean;
  created_at: Date;
  updated_at: Date;
  version: number;
}

interface DomainRow {
  domain: string;
  token: string;
  verified_at: Date | null;
  created_at: Date;
}

export interface SealedProvider extends SignInProviderDto {
  readonly clientSecretSealed: Uint8Array;
}

/** `secret_wanted`: there is none yet, or the one there is was given for another issuer or client. */
export type SaveProviderRefusal = 'moved' | 'secret_wanted';

/** How the people of an organisation sign in by its own provider. Takes a pool of role `api`. */
export class SingleSignOnRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async provider(organisationId: string): Promise<SealedProvider | null> {
    return inTenant(this.#pool, organisationId, (client) => readProvider(client, ''));
  }

  /** By name. */
  async domains(organisationId: string): Promise<SignInDomainDto[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<DomainRow>(
        'SELECT domain, token, verified_at, created_at FROM sign_in_domain ORDER BY domain',
      );
      return rows.map(fromDomain);
    });
  }

  /** `expected`: the version that the writer has seen, or that there was none; null: any. `sealed`: null keeps the secret that there is. */
  async save(
    organisationId: string,
    { issuer, clientId, defaultRole, required, enabled }: Omit<SaveSignInProvider, 'clientSecret'>,
    sealed: Uint8Array | null,
    expected: number | 'none' | null,
    actor: Actor,
  ): Promise<SignInProviderDto | SaveProviderRefusal> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const before = await readProvider(client, 'FOR UPDATE');
      if (expected !== null && expected !== (before?.version ?? 'none')) return 'moved';
      const isSame = before !== null && before.issuer === issuer && before.clientId === clientId;
      if (sealed === null && !isSame) return 'secret_wanted';
      // The first one at once with another first one: the index lets one of them through, and the other is the second.
      const { rowCount } = await client.query(
        `INSERT INTO single_sign_on (id, organisation_id, issuer, client_id, client_secret_sealed, default_role, required,
           enabled, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
         ON CONFLICT (organisation_id) DO UPDATE SET issuer = excluded.issuer, client_id = excluded.client_id,
           client_secret_sealed = excluded.client_secret_sealed, default_role = excluded.default_role,
           required = excluded.required, enabled = excluded.enabled, updated_at = excluded.updated_at, version = single_sign_on.version + 1
         WHERE $10`,
        [
          newId(),
          organisationId,
          issuer,
          clientId,
          sealed ?? before?.clientSecretSealed,
          defaultRole,
          required,
          enabled,
          actor.at,
          expected !== 'none',
        ],
      );
      if (rowCount === 0) return 'moved';
      const after = await readProvider(client, '');
      if (after === null) throw new Error('a provider just written is there');
      await writeAudit(client, organisationId, actor, {
        action: 'single_sign_on.save',
        target: `organisation:${organisationId}`,
        before: before && shown(before),
        after: { ...shown(after), newSecret: sealed !== null },
      });
      return shownProvider(after);
    });
  }

  /** Null: there was none. Its domains stay proven. */
  async remove(organisationId: string, actor: Actor): Promise<SignInProviderDto | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const before = await readProvider(client, 'FOR UPDATE');
      if (before === null) return null;
      await client.query('DELETE FROM single_sign_on');
      await writeAudit(client, organisationId, actor, {
        action: 'single_sign_on.remove',
        target: `organisation:${organisationId}`,
        before: shown(before),
      });
      return shownProvider(before);
    });
  }

  /** The same again changes nothing. */
  async addDomain(organisationId: string, domain: string, actor: Actor): Promise<SignInDomainDto | 'limit'> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<{ domain: string }>('SELECT domain FROM sign_in_domain');
      const isThere = rows.some((row) => row.domain === domain);
      if (!isThere && rows.length >= MAX_SIGN_IN_DOMAINS) return 'limit';
      const { rowCount } = await client.query(
        `INSERT INTO sign_in_domain (organisation_id, domain, token, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING`,
        [organisationId, domain, randomBytes(16).toString('hex'), actor.at],
      );
      if (rowCount === 1) await auditDomain(client, organisationId, 'sign_in_domain.add', domain, actor);
      const added = await readDomain(client, domain);
      if (added === null) throw new Error('a domain just written is there');
      return added;
    });
  }

  async domain(organisationId: string, domain: string): Promise<SignInDomainDto | null> {
    return inTenant(this.#pool, organisationId, (client) => readDomain(client, domain));
  }

  /** Its DNS has shown whose it is. `taken`: of another organisation, which has shown it first. Null: nobody named it. */
  async markVerified(organisationId: string, domain: string, actor: Actor): Promise<SignInDomainDto | 'taken' | null> {
    return unlessTaken(() =>
      inTenant(this.#pool, organisationId, async (client) => {
        const { rowCount } = await client.query(
          'UPDATE sign_in_domain SET verified_at = $2 WHERE domain = $1 AND verified_at IS NULL',
          [domain, actor.at],
        );
        if (rowCount === 1) await auditDomain(client, organisationId, 'sign_in_domain.verify', domain, actor);
        return readDomain(client, domain);
      }),
    );
  }

  async removeDomain(organisationId: string, domain: string, actor: Actor): Promise<boolean> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rowCount } = await client.query('DELETE FROM sign_in_domain WHERE domain = $1', [domain]);
      if (rowCount !== 1) return false;
      await auditDomain(client, organisationId, 'sign_in_domain.remove', domain, actor);
      return true;
    });
  }
}

async function readProvider(client: PoolClient, lock: '' | 'FOR UPDATE'): Promise<SealedProvider | null> {
  const { rows } = await client.query<ProviderRow>(
    `SELECT issuer, client_id, client_secret_sealed, default_role, required, enabled, created_at, updated_at, version
     FROM single_sign_on ${lock}`,
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    issuer: row.issuer,
    clientId: row.client_id,
    clientSecretSealed: row.client_secret_sealed,
    defaultRole: row.default_role,
    required: row.required,
    enabled: row.enabled,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  };
}

async function readDomain(client: PoolClient, domain: string): Promise<SignInDomainDto | null> {
  const { rows } = await client.query<DomainRow>(
    'SELECT domain, token, verified_at, created_at FROM sign_in_domain WHERE domain = $1',
    [domain],
  );
  return rows[0] ? fromDomain(rows[0]) : null;
}

const auditDomain = (client: PoolClient, organisationId: string, action: AuditAction, domain: string, actor: Actor) =>
  writeAudit(client, organisationId, actor, { action, target: `domain:${domain}` });

const fromDomain = ({ domain, token, verified_at, created_at }: DomainRow): SignInDomainDto => ({
  domain,
  verifiedAt: verified_at?.toISOString() ?? null,
  record: { name: `${DOMAIN_PROOF_LABEL}.${domain}`, value: `packwatch-domain-verification=${token}` },
  createdAt: created_at.toISOString(),
});

const shown = ({ issuer, clientId, defaultRole, required, enabled }: SealedProvider) => ({
  issuer,
  clientId,
  defaultRole,
  required,
  enabled,
});

/** Without the secret. */
function shownProvider({ clientSecretSealed: _, ...provider }: SealedProvider): SignInProviderDto {
  return provider;
}
