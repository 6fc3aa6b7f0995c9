import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { type MemberRole, type Permission, type ThroughOem } from '@packwatch/contracts';
import { type FastifyRequest } from 'fastify';

interface AnyCaller {
  /** As people read it in histories and the audit log: an e-mail address, or a key's name and prefix. */
  readonly by: string;
  /** Of the session or the key: what a stream that stays open is asked about. */
  readonly sessionId: string;
  readonly permissions: readonly Permission[];
  /** The OEM that looks after the organisation, where the caller belongs to that one. */
  readonly oem: ThroughOem;
}

/** A person with a session. `organisationId` and `role` are those of the session's active organisation. */
export interface SessionCaller extends AnyCaller {
  readonly via: 'session';
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly organisationId: string | null;
  readonly role: MemberRole | null;
  /** The organisation whose provider vouched for them; null: they signed in with a password. */
  readonly ssoOrganisationId: string | null;
}

/** A program with an API key, which belongs to one organisation and to no person. */
export interface KeyCaller extends AnyCaller {
  readonly via: 'key';
  readonly userId: null;
  readonly organisationId: string;
  readonly role: null;
}

export type Caller = SessionCaller | KeyCaller;

/** A caller who acts for an organisation: what every route with a permission gets. */
export type Member = Caller & { readonly organisationId: string };

export type Access = { kind: 'public' } | { kind: 'session' } | { kind: 'permission'; permission: Permission };

export const ACCESS = 'packwatch:access';

/** Anybody, without a session. */
export const Public = () => SetMetadata(ACCESS, { kind: 'public' } satisfies Access);
/** Anybody with a session, whatever the organisation; no key. */
export const SignedIn = () => SetMetadata(ACCESS, { kind: 'session' } satisfies Access);
/** A member of the active organisation whose role has this permission, or a key with this scope. */
export const Permit = (permission: Permission) =>
  SetMetadata(ACCESS, { kind: 'permission', permission } satisfies Access);

export type RequestWithCaller = FastifyRequest & { caller?: Caller };

/** The person that the guard put there, on routes with `SignedIn`. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): SessionCaller => {
  const { caller } = context.switchToHttp().getRequest<RequestWithCaller>();
  if (caller?.via !== 'session') throw new Error('this route needs @SignedIn');
  return caller;
});

/** The caller as one who acts for an organisation, on routes with `Permit`. */
export const CurrentMember = createParamDecorator((_: unknown, context: ExecutionContext): Member => {
  const { caller } = context.switchToHttp().getRequest<RequestWithCaller>();
  if (!caller || caller.organisationId === null) throw new Error('this route needs @Permit');
  return { ...caller, organisationId: caller.organisationId };
});
