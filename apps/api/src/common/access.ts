import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { type MemberRole, type Permission } from '@packwatch/contracts';
import { type FastifyRequest } from 'fastify';

/** Who asks: a person with a session. `organisationId` and `role` are those of the session's active organisation. */
export interface Caller {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  readonly organisationId: string | null;
  readonly role: MemberRole | null;
}

/** A caller who acts for an organisation: what every route with a permission gets. */
export interface Member extends Caller {
  readonly organisationId: string;
  readonly role: MemberRole;
}

export type Access = { kind: 'public' } | { kind: 'session' } | { kind: 'permission'; permission: Permission };

export const ACCESS = 'packwatch:access';

/** Anybody, without a session. */
export const Public = () => SetMetadata(ACCESS, { kind: 'public' } satisfies Access);
/** Anybody with a session, whatever the organisation. */
export const SignedIn = () => SetMetadata(ACCESS, { kind: 'session' } satisfies Access);
/** A member of the active organisation whose role has this permission. */
export const Permit = (permission: Permission) =>
  SetMetadata(ACCESS, { kind: 'permission', permission } satisfies Access);

export type RequestWithCaller = FastifyRequest & { caller?: Caller };

/** The caller that the guard put there. The guard runs before every handler that is not public. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<RequestWithCaller>();
  if (!caller) throw new Error('a public route has no caller');
  return caller;
});

/** The caller as a member, on routes with `Permit`. */
export const CurrentMember = createParamDecorator((_: unknown, context: ExecutionContext): Member => {
  const { caller } = context.switchToHttp().getRequest<RequestWithCaller>();
  if (!caller || caller.organisationId === null || caller.role === null) {
    throw new Error('this route needs @Permit');
  }
  return { ...caller, organisationId: caller.organisationId, role: caller.role };
});
