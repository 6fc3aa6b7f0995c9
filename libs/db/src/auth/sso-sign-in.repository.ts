import { type MemberRole } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inAuth } from './in-auth.ts';
import { strongestRole } from './member-roles.ts';

/** The provider that speaks for the people of a domain. */
export interface DomainProvider {
  readonly organisationId: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecretSealed: Uint8Array;
}

const PROVIDER = `SELECT s.organisation_id AS "organisationId", s.issuer, s.client_id AS "clientId",
    s.client_secret_sealed AS "clientSecretSealed" FROM public.single_sign_on s`;

/** Signing in by a provider, before there is a tenant. Takes a pool of role `auth`. */
export class SsoSignInRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Of the organisation that has proven this domain; null: none has, or it has no provider that is on. */
  async providerOfDomain(domain: string): Promise<DomainProvider | null> {
    const { rows } = await this.#pool.query<DomainProvider>(
      `${PROVIDER} JOIN public.sign_in_domain d ON d.organisation_id = s.organisation_id
       WHERE d.domain = $1 AND d.verified_at IS NOT NULL AND s.enabled`,
      [domain],
    );
    return rows[0] ?? null;
  }

  async providerOf(organisationId: string): Promise<DomainProvider | null> {
    const { rows } = await this.#pool.query<DomainProvider>(`${PROVIDER} WHERE s.organisation_id = $1 AND s.enabled`, [
      organisationId,
    ]);
    return rows[0] ?? null;
  }

  /** Whether the organisation has proven this domain: only then its provider may speak for an address. */
  async hasProven(organisationId: string, domain: string): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      `SELECT 1 FROM public.sign_in_domain WHERE organisation_id = $1 AND domain = $2 AND verified_at IS NOT NULL`,
      [organisationId, domain],
    );
    return rowCount === 1;
  }

  /** The role with which somebody of this address would come in: their own, that of an invitation, or the one for newcomers. */
  async roleFor(organisationId: string, email: string, now: Date): Promise<MemberRole | null> {
    return (await place(this.#pool, organisationId, email, now)).role;
  }

  /**
   * Whoever made a login with this address and never showed that it is theirs loses it to whom it belongs: their password,
   * second factor and sessions go.
   */
  async takeBack(userId: string): Promise<void> {
    await inAuth(this.#pool, async (client) => {
      await client.query('DELETE FROM auth.session WHERE "userId" = $1', [userId]);
      await client.query('DELETE FROM auth.account WHERE "userId" = $1', [userId]);
      await client.query('DELETE FROM auth."twoFactor" WHERE "userId" = $1', [userId]);
      await client.query('UPDATE auth."user" SET "emailVerified" = true, "twoFactorEnabled" = false WHERE id = $1', [
        userId,
      ]);
    });
  }

  /** Makes them a member unless they are. Null: nobody lets them in. */
  async join(organisationId: string, userId: string, email: string, actor: Actor): Promise<MemberRole | null> {
    return inAuth(this.#pool, async (client) => {
      const { isMember, invitationId, role } = await place(client, organisationId, email, actor.at, userId);
      if (isMember || role === null) return role;
      await client.query(
        `INSERT INTO auth.member (id, "organizationId", "userId", role, "createdAt") VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ("organizationId", "userId") DO NOTHING`,
        [newId(), organisationId, userId, role, actor.at],
      );
      if (invitationId !== null) {
        await client.query(`UPDATE auth.invitation SET status = 'accepted', "tokenHash" = NULL WHERE id = $1`, [
          invitationId,
        ]);
      }
      await writeAudit(client, organisationId, actor, {
        action: 'member.join',
        target: `member:${userId}`,
        after: { email, role, by: invitationId === null ? 'single sign-on' : 'single sign-on, invited' },
      });
      return role;
    });
  }
}

interface Place {
  readonly isMember: boolean;
  readonly invitationId: string | null;
  readonly role: MemberRole | null;
}

async function place(
  db: Pool | PoolClient,
  organisationId: string,
  email: string,
  now: Date,
  userId: string | null = null,
): Promise<Place> {
  const { rows } = await db.query<{
    member: string | null;
    invitation_id: string | null;
    invited: string | null;
    fallback: string | null;
  }>(
    `SELECT
       (SELECT m.role FROM auth.member m JOIN auth."user" u ON u.id = m."userId"
        WHERE m."organizationId" = $1 AND (u.id = $4 OR ($4 IS NULL AND u.email = $2))) AS member,
       i.id AS invitation_id, i.role AS invited,
       (SELECT default_role FROM public.single_sign_on WHERE organisation_id = $1) AS fallback
     FROM (SELECT 1) AS one LEFT JOIN LATERAL (
       SELECT id, role FROM auth.invitation
       WHERE "organizationId" = $1 AND email = $2 AND status = 'pending' AND "expiresAt" > $3
       ORDER BY "createdAt" DESC LIMIT 1) AS i ON true`,
    [organisationId, email, now, userId],
  );
  const [found] = rows;
  const member = strongestRole(found?.member ?? null);
  const role = member ?? strongestRole(found?.invited ?? null) ?? strongestRole(found?.fallback ?? null);
  return { isMember: member !== null, invitationId: found?.invitation_id ?? null, role };
}
