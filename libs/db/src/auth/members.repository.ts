import { type MemberRole } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';

export interface Membership {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: MemberRole;
}

/** Reads who belongs to which organisation, and which sessions still hold. Takes a pool of role `auth`. */
export class MembersRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Every organisation of a person, by name. */
  async membershipsOf(userId: string): Promise<Membership[]> {
    const { rows } = await this.#pool.query<Membership>(
      `SELECT o.id AS "organisationId", o.name AS "organisationName", m.role
       FROM auth.member m JOIN auth.organization o ON o.id = m."organizationId"
       WHERE m."userId" = $1 ORDER BY o.name, o.id`,
      [userId],
    );
    return rows;
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
       JOIN auth.member m ON m."userId" = s."userId" AND m."organizationId" = asked.organisation_id
       UNION ALL
       SELECT k.id
       FROM unnest($1::uuid[], $2::uuid[]) AS asked (session_id, organisation_id)
       JOIN public.api_key k ON k.id = asked.session_id AND k.organisation_id = asked.organisation_id
       WHERE k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > $3)`,
      [sessions.map((s) => s.sessionId), sessions.map((s) => s.organisationId), now],
    );
    return new Set(rows.map((row) => row.id));
  }
}
