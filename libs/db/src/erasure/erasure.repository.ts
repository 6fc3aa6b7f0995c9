import { type AuditAction, type OrganisationErasure } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { inAuth } from '../auth/in-auth.ts';
import { strongestRole } from '../auth/member-roles.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';

interface ErasureRow {
  readonly asked_by: string;
  readonly asked_at: Date;
  readonly due_at: Date;
}

/** What is known of somebody who may want to erase themselves, by the session in which they ask. */
export interface PersonStanding {
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  /** When their provider asked them anew who they are. */
  readonly provenAt: Date | null;
  /** They belong to no organisation but the one whose provider vouched for the session. */
  readonly ofProviderAlone: boolean;
  readonly onlyOwnerOf: readonly string[];
}

/** Asks for erasures and calls them off. Takes a pool of role `auth`; every statement names the organisation or the person. */
export class ErasureRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Null: the organisation stays. */
  async organisation(organisationId: string): Promise<OrganisationErasure | null> {
    const { rows } = await this.#pool.query<ErasureRow>(
      'SELECT asked_by, asked_at, due_at FROM public.organisation_erasure WHERE organisation_id = $1',
      [organisationId],
    );
    return rows[0] ? erasureFromRow(rows[0]) : null;
  }

  /** What was asked for first holds: asking again moves nothing. */
  async askOrganisation(organisationId: string, dueAt: Date, actor: Actor): Promise<OrganisationErasure> {
    return inAuth(this.#pool, async (client) => {
      const { rowCount } = await client.query(
        `INSERT INTO public.organisation_erasure (organisation_id, asked_by, asked_at, due_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (organisation_id) DO NOTHING`,
        [organisationId, actor.by, actor.at, dueAt],
      );
      const { rows } = await client.query<ErasureRow>(
        'SELECT asked_by, asked_at, due_at FROM public.organisation_erasure WHERE organisation_id = $1',
        [organisationId],
      );
      const [row] = rows;
      if (!row) throw new Error('an erasure that was written is there');
      if (rowCount === 1) await note(client, organisationId, actor, 'organisation.erase', { dueAt });
      return erasureFromRow(row);
    });
  }

  /** False: there is none, or its time has come and it is under way. */
  async callOff(organisationId: string, actor: Actor): Promise<boolean> {
    return inAuth(this.#pool, async (client) => {
      const { rowCount } = await client.query(
        'DELETE FROM public.organisation_erasure WHERE organisation_id = $1 AND due_at > $2 AND due_at > now()',
        [organisationId, actor.at],
      );
      if (rowCount === 1) await note(client, organisationId, actor, 'organisation.keep', {});
      return rowCount === 1;
    });
  }

  /** What erasing somebody takes, and what is in the way. Null: there is no such person. */
  async standing(userId: string, sessionId: string): Promise<PersonStanding | null> {
    const { rows } = await this.#pool.query<PersonStanding>(
      `SELECT EXISTS (SELECT 1 FROM auth.account a WHERE a."userId" = u.id AND a."providerId" = 'credential'
                  AND a.password IS NOT NULL) AS "hasPassword",
         coalesce(u."twoFactorEnabled", false) AS "hasSecondFactor", s."ssoProvenAt" AS "provenAt",
         NOT EXISTS (SELECT 1 FROM auth.member m WHERE m."userId" = u.id
                  AND m."organizationId"::text IS DISTINCT FROM s."ssoOrganizationId") AS "ofProviderAlone",
         ARRAY(SELECT o.name FROM auth.member m JOIN auth.organization o ON o.id = m."organizationId"
               WHERE m."userId" = u.id AND 'owner' = ANY (string_to_array(m.role, ','))
                 AND NOT EXISTS (SELECT 1 FROM auth.member x WHERE x."organizationId" = m."organizationId"
                       AND x."userId" <> u.id AND 'owner' = ANY (string_to_array(x.role, ',')))
               ORDER BY o.name) AS "onlyOwnerOf"
       FROM auth."user" u JOIN auth.session s ON s.id = $2 AND s."userId" = u.id WHERE u.id = $1`,
      [userId, sessionId],
    );
    return rows[0] ?? null;
  }

  /**
   * Takes a person's account, with sessions, memberships and second factors. Histories say a pseudonym from now on, or as soon
   * as the worker has gone through them. Answers with the names of organisations that would be left without an owner instead.
   */
  async person(userId: string, at: Date): Promise<'done' | { readonly onlyOwnerOf: readonly string[] }> {
    return inAuth(this.#pool, async (client) => {
      // In one order: two owners who go at the same time come one after the other.
      const { rows: members } = await client.query<{ id: string; name: string; user: string; role: string }>(
        `SELECT o.id, o.name, m."userId" AS user, m.role FROM auth.member m JOIN auth.organization o ON o.id = m."organizationId"
         WHERE o.id IN (SELECT "organizationId" FROM auth.member WHERE "userId" = $1) ORDER BY m.id FOR UPDATE OF m`,
        [userId],
      );
      const owners = members.filter(({ role }) => strongestRole(role) === 'owner');
      const mine = members.filter(({ user }) => user === userId);
      const onlyOwnerOf = owners
        .filter(({ id, user }) => user === userId && owners.filter((owner) => owner.id === id).length === 1)
        .map(({ name }) => name);
      if (onlyOwnerOf.length > 0) return { onlyOwnerOf };
      const { rows } = await client.query<{ email: string }>('SELECT email FROM auth."user" WHERE id = $1 FOR UPDATE', [
        userId,
      ]);
      const [user] = rows;
      if (!user) return 'done';
      const id = newId();
      const pseudonym = `a person who was erased (${id.slice(-8)})`;
      await client.query('INSERT INTO public.person_erasure (id, email, pseudonym, asked_at) VALUES ($1, $2, $3, $4)', [
        id,
        user.email,
        pseudonym,
        at,
      ]);
      for (const { id: organisationId } of mine) {
        await writeAudit(
          client,
          organisationId,
          { by: pseudonym, at },
          { action: 'member.erase', target: `member:${userId}` },
        );
      }
      await client.query('DELETE FROM auth.invitation WHERE lower(email) = lower($1)', [user.email]);
      await client.query('DELETE FROM auth.verification WHERE value = $1 OR strpos(identifier, $2) > 0', [
        userId,
        user.email,
      ]);
      await client.query('DELETE FROM auth."user" WHERE id = $1', [userId]);
      return 'done';
    });
  }
}

const note = (client: PoolClient, organisationId: string, actor: Actor, action: AuditAction, after: object) =>
  writeAudit(client, organisationId, actor, { action, target: `organisation:${organisationId}`, after });

const erasureFromRow = ({ asked_by, asked_at, due_at }: ErasureRow): OrganisationErasure => ({
  askedBy: asked_by,
  askedAt: asked_at.toISOString(),
  dueAt: due_at.toISOString(),
});
