import { type IncomingHttpHeaders } from 'node:http';
import { type Membership, MembersRepository, strongestRole } from '@packwatch/db';
import { fromNodeHeaders } from 'better-auth/node';
import { type SessionCaller } from '../common/access.ts';
import { type Auth } from './auth.ts';
import { ROLE_PERMISSIONS } from './roles.ts';

/** Turns the cookie of a request into a caller. The role is read anew each time: a member who was removed is out at once. */
export class SessionReader {
  constructor(
    private readonly auth: Auth,
    private readonly members: MembersRepository,
    readonly trustedOrigins: readonly string[],
  ) {}

  /** Null without a session that still holds. */
  async read(headers: IncomingHttpHeaders): Promise<SessionCaller | null> {
    if (headers.cookie === undefined) return null;
    // No refresh: the cookie's new age could not be sent from here. The pages refresh by /api/auth/get-session.
    const found = await this.auth.api.getSession({
      headers: fromNodeHeaders(headers),
      query: { disableRefresh: true },
    });
    if (!found) return null;
    const { user, session } = found;
    const active = await this.activeMembership(user.id, session.activeOrganizationId ?? null);
    const role = active ? strongestRole(active.role) : null;
    return {
      via: 'session',
      userId: user.id,
      name: user.name,
      email: user.email,
      by: user.email,
      sessionId: session.id,
      organisationId: role === null ? null : (active?.organisationId ?? null),
      role,
      permissions: role === null ? [] : ROLE_PERMISSIONS[role],
    };
  }

  async membershipsOf(userId: string): Promise<Membership[]> {
    return this.members.membershipsOf(userId);
  }

  private async activeMembership(userId: string, organisationId: string | null): Promise<Membership | undefined> {
    if (organisationId === null) return undefined;
    return (await this.members.membershipsOf(userId)).find((m) => m.organisationId === organisationId);
  }
}
