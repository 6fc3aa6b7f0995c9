import { type MemberRole, type ThroughOem } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { type Pool } from '../connection/pool.ts';
import { inAuth } from './in-auth.ts';
import { strongestRole } from './member-roles.ts';
import { roleAtCustomers } from './oem-access.ts';

export interface Membership {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: MemberRole;
  /** Null: a member. Else this person is a member of the OEM that looks after the organisation, and of nothing more. */
  readonly oem: ThroughOem;
  /** Opens only for sessions that the provider of the organisation (or of the OEM, where it is through one) vouched for. */
  readonly byProviderOnly: boolean;
}

/**
 * Whether a session opens this. A provider vouches for its own organisation, with what that looks after, and for no other;
 * null: the session is by a password.
 */
export const opens = (
  ssoOrganisationId: string | null,
  { organisationId, oem, byProviderOnly }: Membership,
): boolean => (ssoOrganisationId === null ? !byProviderOnly : (oem?.id ?? organisationId) === ssoOrganisationId);

interface MembershipRow {
  id: string;
  name: string;
  role: string;
  oem_id: string | null;
  oem: string | null;
  by_provider_only: boolean;
}

/** Of the person $1; who is a member is one, whether the organisation has an OEM or not. */
const MEMBERSHIPS = `SELECT o.id, o.name, m.role, NULL::uuid AS oem_id, NULL AS oem,
    auth.by_provider_only(o.id, u.email, m.role) AS by_provider_only
  FROM auth.member m JOIN auth.organization o ON o.id = m."organizationId" JOIN auth."user" u ON u.id = m."userId"
  WHERE m."userId" = $1
  UNION ALL
  SELECT o.id, o.name, m.role, oem.id, oem.name, auth.by_provider_only(oem.id, u.email, m.role)
  FROM auth.member m JOIN public.oem_customer c ON c.oem_id = m."organizationId"
  JOIN auth.organization o ON o.id = c.organisation_id JOIN auth.organization oem ON oem.id = c.oem_id
  JOIN auth."user" u ON u.id = m."userId"
  WHERE m."userId" = $1
    AND NOT EXISTS (SELECT 1 FROM auth.member own WHERE own."userId" = $1 AND own."organizationId" = o.id)`;

/** Reads who belongs to which organisation, and which sessions still hold. Takes a pool of role `auth`. */
export class MembersRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Every organisation that a person may act for: by name, first those that they are a member of. */
  async membershipsOf(userId: string): Promise<Membership[]> {
    const { rows } = await this.#pool.query<MembershipRow>(
      `SELECT * FROM (${MEMBERSHIPS}) a ORDER BY oem_id IS NOT NULL, name, id`,
      [userId],
    );
    return rows.flatMap(fromRow);
  }

  /** The organisations that a person is a member of. */
  async homesOf(userId: string): Promise<Membership[]> {
    return (await this.membershipsOf(userId)).filter(({ oem }) => oem === null);
  }

  /** What a person is to one organisation; null: nothing. */
  async membershipOf(userId: string, organisationId: string): Promise<Membership | null> {
    const { rows } = await this.#pool.query<MembershipRow>(`SELECT * FROM (${MEMBERSHIPS}) a WHERE id = $2`, [
      userId,
      organisationId,
    ]);
    return rows.flatMap(fromRow)[0] ?? null;
  }

  /** An OEM's customer, as who holds a key of the OEM may name it; null: it is none. */
  async customerOf(oemId: string, organisationId: string): Promise<{ readonly oem: NonNullable<ThroughOem> } | null> {
    const { rows } = await this.#pool.query<{ id: string; name: string }>(
      `SELECT o.id, o.name FROM public.oem_customer c JOIN auth.organization o ON o.id = c.oem_id
       WHERE c.oem_id = $1 AND c.organisation_id = $2`,
      [oemId, organisationId],
    );
    return rows[0] ? { oem: rows[0] } : null;
  }

  /** Has a session act for another organisation from now on. That somebody of an OEM came to look, the customer can read. */
  async choose(sessionId: string, { organisationId, oem }: Membership, actor: Actor): Promise<void> {
    await inAuth(this.#pool, async (client) => {
      await client.query('UPDATE auth.session SET "activeOrganizationId" = $2, "updatedAt" = $3 WHERE id = $1', [
        sessionId,
        organisationId,
        actor.at,
      ]);
      if (oem === null) return;
      const entered = { action: 'oem.enter', target: `oem:${oem.id}`, after: { oem: oem.name } } as const;
      await writeAudit(client, organisationId, actor, entered);
    });
  }

  /** Sessions, proofs and answers that are over say nothing any more. */
  async forgetExpired(): Promise<void> {
    await this.#pool.query('DELETE FROM auth.session WHERE "expiresAt" < now()');
    await this.#pool.query("DELETE FROM public.idempotent_answer WHERE created_at < now() - interval '24 hours'");
    await this.#pool.query('DELETE FROM auth.verification WHERE "expiresAt" < now()');
  }

  /** The e-mail address of a member of an organisation; null if this person is none. */
  async addressOf(organisationId: string, userId: string): Promise<string | null> {
    const { rows } = await this.#pool.query<{ email: string }>(
      `SELECT u.email FROM auth.member m JOIN auth."user" u ON u.id = m."userId"
       WHERE m."organizationId" = $1 AND m."userId" = $2`,
      [organisationId, userId],
    );
    return rows[0]?.email ?? null;
  }

  /**
   * Of these sessions, the ids of those that are neither over nor lost the membership they speak for; and of keys, those that
   * still are one of their organisation.
   */
  async sessionsThatHold(
    sessions: readonly { sessionId: string; organisationId: string }[],
    now: Date,
  ): Promise<Set<string>> {
    const { rows } = await this.#pool.query<{ id: string }>(
      `SELECT s.id
       FROM unnest($1::uuid[], $2::uuid[]) AS asked (session_id, organisation_id)
       JOIN auth.session s ON s.id = asked.session_id AND s."expiresAt" > $3
       WHERE EXISTS (SELECT 1 FROM auth.member m JOIN auth."user" u ON u.id = m."userId" WHERE m."userId" = s."userId"
         AND CASE WHEN s."ssoOrganizationId" IS NULL
           THEN NOT auth.by_provider_only(m."organizationId", u.email, m.role)
           ELSE s."ssoOrganizationId" = m."organizationId"::text END
         AND (m."organizationId" = asked.organisation_id OR m."organizationId" = (
           SELECT c.oem_id FROM public.oem_customer c WHERE c.organisation_id = asked.organisation_id)))
       UNION ALL
       SELECT k.id
       FROM unnest($1::uuid[], $2::uuid[]) AS asked (session_id, organisation_id)
       JOIN public.api_key k ON k.id = asked.session_id AND (k.organisation_id = asked.organisation_id
         OR k.organisation_id = (SELECT c.oem_id FROM public.oem_customer c WHERE c.organisation_id = asked.organisation_id))
       WHERE k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > $3)`,
      [sessions.map((s) => s.sessionId), sessions.map((s) => s.organisationId), now],
    );
    return new Set(rows.map((row) => row.id));
  }
}

function fromRow({ id, name, role: stored, oem_id, oem, by_provider_only }: MembershipRow): Membership[] {
  const role = strongestRole(stored);
  if (role === null) return [];
  const through = oem_id === null ? null : { id: oem_id, name: oem ?? '' };
  const held = through === null ? role : roleAtCustomers(role);
  return [{ organisationId: id, organisationName: name, role: held, oem: through, byProviderOnly: by_provider_only }];
}
