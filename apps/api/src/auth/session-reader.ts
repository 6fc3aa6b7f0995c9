import { type IncomingHttpHeaders } from 'node:http';
import { type Membership, MembersRepository, opens } from '@packwatch/db';
import { fromNodeHeaders } from 'better-auth/node';
import { type SessionCaller } from '../common/access.ts';
import { type Auth } from './auth.ts';
import { permissionsOf } from './roles.ts';

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
    const chosen = session.activeOrganizationId ?? null;
    const by = { userId: user.id, ssoOrganisationId: session.ssoOrganizationId ?? null };
    const active = chosen === null ? null : await this.membershipOf(by, chosen);
    const oem = active?.oem ?? null;
    return {
      via: 'session',
      userId: user.id,
      name: user.name,
      email: user.email,
      by: oem === null ? user.email : `${user.email} of ${oem.name}`,
      sessionId: session.id,
      organisationId: active?.organisationId ?? null,
      role: active?.role ?? null,
      oem,
      ssoOrganisationId: by.ssoOrganisationId,
      permissions: active === null ? [] : permissionsOf(active),
    };
  }

  /** Every organisation that a session opens. */
  async membershipsOf(by: SessionOf): Promise<Membership[]> {
    return (await this.members.membershipsOf(by.userId)).flatMap((membership) => opened(by, membership));
  }

  /** What whoever has a session is to one organisation; null: nothing, or nothing by this session. */
  async membershipOf(by: SessionOf, organisationId: string): Promise<Membership | null> {
    const found = await this.members.membershipOf(by.userId, organisationId);
    return (found && opened(by, found)[0]) ?? null;
  }
}

type SessionOf = Pick<SessionCaller, 'userId' | 'ssoOrganisationId'>;

/** Who sets up the provider could come as an owner by it: whom a provider vouches for is an admin at most. */
function opened({ ssoOrganisationId }: SessionOf, membership: Membership): Membership[] {
  if (!opens(ssoOrganisationId, membership)) return [];
  const isTooMuch = ssoOrganisationId !== null && membership.role === 'owner';
  return [isTooMuch ? { ...membership, role: 'admin' } : membership];
}
