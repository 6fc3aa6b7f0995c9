import { type MemberDto, type MemberRole, type OrganisationDto } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { stateTag } from '../connection/state-tag.ts';
import { inAuth } from './in-auth.ts';
import { isAbove, strongestRole } from './member-roles.ts';

/** Who changes members: with the role that they have themselves. */
export interface MemberActor extends Actor {
  readonly role: MemberRole;
}

export type MemberRefusal = 'no_member' | 'moved' | 'above_you' | 'last_owner';

interface MemberRow {
  user_id: string;
  name: string;
  email: string;
  role: string;
  joined_at: Date;
  mail_refused: string | null;
}

const MEMBERS = `SELECT u.id AS user_id, u.name, u.email, m.role, m."createdAt" AS joined_at, f.last_error AS mail_refused
  FROM auth.member m JOIN auth."user" u ON u.id = m."userId"
  LEFT JOIN public.mail_refusal f ON f.organisation_id = m."organizationId" AND f.email = lower(u.email)
  WHERE m."organizationId" = $1`;

/** Who belongs to an organisation. Takes a pool of role `auth`; every statement names the organisation. */
export class OrganisationMembersRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async organisation(organisationId: string): Promise<OrganisationDto | null> {
    const { rows } = await this.#pool.query<OrganisationRow>(`${ORGANISATION} WHERE id = $1`, [organisationId]);
    return rows[0] ? organisationFromRow(rows[0]) : null;
  }

  /** `expected`: the tag of what the writer has seen; null: any. Null: there is no such organisation. */
  async rename(
    organisationId: string,
    name: string,
    expected: string | null,
    actor: Actor,
  ): Promise<OrganisationDto | 'moved' | null> {
    return inAuth(this.#pool, async (client) => {
      const { rows } = await client.query<OrganisationRow>(`${ORGANISATION} WHERE id = $1 FOR UPDATE`, [
        organisationId,
      ]);
      if (!rows[0]) return null;
      const before = organisationFromRow(rows[0]);
      if (expected !== null && expected !== stateTag(before)) return 'moved';
      await client.query('UPDATE auth.organization SET name = $2 WHERE id = $1', [organisationId, name]);
      const [action, target] = ['organisation.update', `organisation:${organisationId}`] as const;
      await writeAudit(client, organisationId, actor, {
        action,
        target,
        before: { name: before.name },
        after: { name },
      });
      return { ...before, name };
    });
  }

  /** Somebody has founded it: the first line of its audit log. */
  async noteFounding(organisationId: string, name: string, actor: Actor): Promise<void> {
    await inAuth(this.#pool, (client) =>
      writeAudit(client, organisationId, actor, {
        action: 'organisation.create',
        target: `organisation:${organisationId}`,
        after: { name },
      }),
    );
  }

  /** By name. */
  async list(organisationId: string): Promise<MemberDto[]> {
    const { rows } = await this.#pool.query<MemberRow>(`${MEMBERS} ORDER BY u.name, u.id`, [organisationId]);
    return rows.flatMap(fromRow);
  }

  /** `expected`: the tag of what the writer has seen; null: any. */
  async changeRole(
    organisationId: string,
    userId: string,
    role: MemberRole,
    expected: string | null,
    actor: MemberActor,
  ): Promise<MemberDto | MemberRefusal> {
    return inAuth(this.#pool, async (client) => {
      const all = await lockMembers(client, organisationId);
      const before = all.find((member) => member.userId === userId);
      if (!before) return 'no_member';
      if (expected !== null && expected !== before.tag) return 'moved';
      if (isAbove(before.role, actor.role) || isAbove(role, actor.role)) return 'above_you';
      if (before.role === role) return before;
      if (isLastOwner(all, before)) return 'last_owner';
      await client.query('UPDATE auth.member SET role = $3 WHERE "organizationId" = $1 AND "userId" = $2', [
        organisationId,
        userId,
        role,
      ]);
      const after = { ...before, role, tag: tagOf(userId, role) };
      await writeAudit(client, organisationId, actor, {
        action: 'member.role',
        target: `member:${userId}`,
        before: shown(before),
        after: shown(after),
      });
      return after;
    });
  }

  /** `action`: whether they were removed, or left by themselves. `expected`: as for `changeRole`. */
  async remove(
    organisationId: string,
    userId: string,
    expected: string | null,
    action: 'member.remove' | 'member.leave',
    actor: MemberActor,
  ): Promise<MemberDto | MemberRefusal> {
    return inAuth(this.#pool, async (client) => {
      const all = await lockMembers(client, organisationId);
      const before = all.find((member) => member.userId === userId);
      if (!before) return 'no_member';
      if (expected !== null && expected !== before.tag) return 'moved';
      if (isAbove(before.role, actor.role)) return 'above_you';
      if (isLastOwner(all, before)) return 'last_owner';
      await client.query('DELETE FROM auth.member WHERE "organizationId" = $1 AND "userId" = $2', [
        organisationId,
        userId,
      ]);
      await writeAudit(client, organisationId, actor, { action, target: `member:${userId}`, before: shown(before) });
      return before;
    });
  }
}

interface OrganisationRow {
  id: string;
  name: string;
  slug: string;
  created_at: Date;
}

const ORGANISATION = 'SELECT id, name, slug, "createdAt" AS created_at FROM auth.organization';

const organisationFromRow = ({ id, name, slug, created_at }: OrganisationRow): OrganisationDto => ({
  id,
  name,
  slug,
  createdAt: created_at.toISOString(),
});

/** All of them: two owners who demote each other come one after the other. */
async function lockMembers(client: PoolClient, organisationId: string): Promise<MemberDto[]> {
  const { rows } = await client.query<MemberRow>(`${MEMBERS} ORDER BY m.id FOR UPDATE OF m`, [organisationId]);
  return rows.flatMap(fromRow);
}

const isLastOwner = (all: readonly MemberDto[], member: MemberDto): boolean =>
  member.role === 'owner' && all.filter(({ role }) => role === 'owner').length === 1;

/** Of what others change about a member. */
const tagOf = (userId: string, role: MemberRole): string => stateTag({ userId, role });

const shown = ({ email, role }: MemberDto) => ({ email, role });

function fromRow(row: MemberRow): MemberDto[] {
  const role = strongestRole(row.role);
  if (role === null) return [];
  const { user_id: userId, name, email } = row;
  const [joinedAt, mailRefused] = [row.joined_at.toISOString(), row.mail_refused];
  return [{ userId, name, email, role, joinedAt, mailRefused, tag: tagOf(userId, role) }];
}
