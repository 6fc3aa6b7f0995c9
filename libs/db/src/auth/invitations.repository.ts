import { createHash, randomBytes } from 'node:crypto';
import { type AuditAction, type InvitationDto, type MemberRole } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inAuth } from './in-auth.ts';
import { strongestRole } from './member-roles.ts';

interface Row {
  id: string;
  organisation_id: string;
  organisation: string;
  email: string;
  role: string | null;
  status: string;
  invited_by: string | null;
  created_at: Date;
  expires_at: Date;
}

const SELECTED = `SELECT i.id, i."organizationId" AS organisation_id, o.name AS organisation, i.email, i.role, i.status,
    u.email AS invited_by, i."createdAt" AS created_at, i."expiresAt" AS expires_at
  FROM auth.invitation i JOIN auth.organization o ON o.id = i."organizationId"
  LEFT JOIN auth."user" u ON u.id = i."inviterId"`;

/** What only the mail says. */
export interface InvitationToken {
  readonly token: string;
  readonly hash: Uint8Array<ArrayBuffer>;
}

export function newInvitationToken(): InvitationToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashInvitationToken(token) };
}

export const hashInvitationToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest());

/** An invitation that may be accepted, and the person with its address, if there is one. */
export interface OpenInvitation {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly userId: string | null;
}

/** Invitations to organisations. Takes a pool of role `auth`; every statement names the organisation or the token. */
export class InvitationsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The newest first. */
  async list(organisationId: string, now: Date): Promise<InvitationDto[]> {
    const { rows } = await this.#pool.query<Row>(
      `${SELECTED} WHERE i."organizationId" = $1 ORDER BY i."createdAt" DESC, i.id DESC`,
      [organisationId],
    );
    return rows.flatMap((row) => fromRow(row, now));
  }

  /** An earlier invitation of the same address that is still open ends by this one. */
  async create(
    organisationId: string,
    wanted: { readonly email: string; readonly role: MemberRole; readonly expiresAt: Date },
    { hash }: InvitationToken,
    actor: Actor & { readonly userId: string | null },
  ): Promise<InvitationDto | 'is_member'> {
    return inAuth(this.#pool, async (client) => {
      const email = wanted.email.toLowerCase();
      // Two at once come one after the other.
      await client.query('SELECT 1 FROM auth.organization WHERE id = $1 FOR UPDATE', [organisationId]);
      const member = await client.query(
        `SELECT 1 FROM auth.member m JOIN auth."user" u ON u.id = m."userId" WHERE m."organizationId" = $1 AND u.email = $2`,
        [organisationId, email],
      );
      if (member.rowCount !== 0) return 'is_member';
      await client.query(
        `UPDATE auth.invitation SET status = 'canceled', "tokenHash" = NULL
         WHERE "organizationId" = $1 AND email = $2 AND status = 'pending'`,
        [organisationId, email],
      );
      const id = newId();
      await client.query(
        `INSERT INTO auth.invitation (id, "organizationId", email, role, status, "expiresAt", "createdAt", "inviterId", "tokenHash")
         VALUES ($1, $2, $3, $4, 'pending', $5, $6, $7, $8)`,
        [id, organisationId, email, wanted.role, wanted.expiresAt, actor.at, actor.userId, hash],
      );
      return this.#settled(client, organisationId, id, 'invitation.create', actor);
    });
  }

  /** A new token and a new end, for a mail that went astray; the old token opens nothing. Null: none that is open. */
  async renew(
    organisationId: string,
    id: string,
    expiresAt: Date,
    { hash }: InvitationToken,
    actor: Actor,
  ): Promise<InvitationDto | null> {
    return inAuth(this.#pool, async (client) => {
      const { rowCount } = await client.query(
        `UPDATE auth.invitation SET "tokenHash" = $3, "expiresAt" = $4
         WHERE "organizationId" = $1 AND id = $2 AND status = 'pending'`,
        [organisationId, id, hash, expiresAt],
      );
      return rowCount === 0 ? null : this.#settled(client, organisationId, id, 'invitation.renew', actor);
    });
  }

  /** Null: none that is open. */
  async cancel(organisationId: string, id: string, actor: Actor): Promise<InvitationDto | null> {
    return inAuth(this.#pool, async (client) => {
      const { rowCount } = await client.query(
        `UPDATE auth.invitation SET status = 'canceled', "tokenHash" = NULL
         WHERE "organizationId" = $1 AND id = $2 AND status = 'pending'`,
        [organisationId, id],
      );
      return rowCount === 0 ? null : this.#settled(client, organisationId, id, 'invitation.cancel', actor);
    });
  }

  /** A new organisation with nobody in it but an invitation to own it. */
  async found(
    organisation: { readonly name: string; readonly slug: string },
    owner: { readonly email: string; readonly expiresAt: Date },
    { hash }: InvitationToken,
    actor: Actor,
  ): Promise<string> {
    return inAuth(this.#pool, async (client) => {
      const id = newId();
      const { name, slug } = organisation;
      await client.query('INSERT INTO auth.organization (id, name, slug, "createdAt") VALUES ($1, $2, $3, $4)', [
        id,
        name,
        slug,
        actor.at,
      ]);
      await client.query(
        `INSERT INTO auth.invitation (id, "organizationId", email, role, status, "expiresAt", "createdAt", "tokenHash")
         VALUES ($1, $2, $3, 'owner', 'pending', $4, $5, $6)`,
        [newId(), id, owner.email.toLowerCase(), owner.expiresAt, actor.at, hash],
      );
      const target = `organisation:${id}` as const;
      await writeAudit(client, id, actor, {
        action: 'organisation.create',
        target,
        after: { name, owner: owner.email },
      });
      return id;
    });
  }

  /** By what the mail said; null: nothing that is open. */
  async findOpen(hash: Uint8Array, now: Date): Promise<OpenInvitation | null> {
    return findOpen(this.#pool, hash, now, '');
  }

  /** Makes this person a member, once. Null: the invitation is not open, or is another person's. */
  async accept(hash: Uint8Array, userId: string, actor: Actor): Promise<OpenInvitation | null> {
    return inAuth(this.#pool, async (client) => {
      const open = await findOpen(client, hash, actor.at, 'FOR UPDATE OF i');
      if (open?.userId !== userId) return null;
      await client.query(`UPDATE auth.invitation SET status = 'accepted', "tokenHash" = NULL WHERE id = $1`, [open.id]);
      await client.query(
        `INSERT INTO auth.member (id, "organizationId", "userId", role, "createdAt") VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ("organizationId", "userId") DO NOTHING`,
        [newId(), open.organisationId, userId, open.role, actor.at],
      );
      // The mail reached them.
      await client.query('UPDATE auth."user" SET "emailVerified" = true WHERE id = $1', [userId]);
      await writeAudit(client, open.organisationId, actor, {
        action: 'invitation.accept',
        target: `invitation:${open.id}`,
        after: { email: open.email, role: open.role, userId },
      });
      return open;
    });
  }

  async #settled(
    client: PoolClient,
    organisationId: string,
    id: string,
    action: AuditAction,
    actor: Actor,
  ): Promise<InvitationDto> {
    const { rows } = await client.query<Row>(`${SELECTED} WHERE i.id = $1`, [id]);
    const [settled] = rows.flatMap((row) => fromRow(row, actor.at));
    if (settled === undefined) throw new Error('an invitation just written is there');
    const after = { email: settled.email, role: settled.role, expiresAt: settled.expiresAt };
    await writeAudit(client, organisationId, actor, { action, target: `invitation:${id}`, after });
    return settled;
  }
}

async function findOpen(
  db: Pool | PoolClient,
  hash: Uint8Array,
  now: Date,
  lock: string,
): Promise<OpenInvitation | null> {
  const { rows } = await db.query<Row & { user_id: string | null }>(
    `SELECT i.id, i."organizationId" AS organisation_id, o.name AS organisation, i.email, i.role,
            (SELECT u.id FROM auth."user" u WHERE u.email = i.email) AS user_id
     FROM auth.invitation i JOIN auth.organization o ON o.id = i."organizationId"
     WHERE i."tokenHash" = $1 AND i.status = 'pending' AND i."expiresAt" > $2 ${lock}`,
    [hash, now],
  );
  const [row] = rows;
  const role = strongestRole(row?.role ?? null);
  if (row === undefined || role === null) return null;
  const { id, organisation_id: organisationId, organisation, email, user_id: userId } = row;
  return { id, organisationId, organisation, email, role, userId };
}

function fromRow(row: Row, now: Date): InvitationDto[] {
  const role = strongestRole(row.role);
  if (role === null) return [];
  return [
    {
      id: row.id,
      email: row.email,
      role,
      state: stateOf(row, now),
      invitedBy: row.invited_by,
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
    },
  ];
}

function stateOf({ status, expires_at }: Row, now: Date): InvitationDto['state'] {
  if (status === 'pending') return expires_at <= now ? 'expired' : 'pending';
  return status === 'accepted' ? 'accepted' : 'cancelled';
}
