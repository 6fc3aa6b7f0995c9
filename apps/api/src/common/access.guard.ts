import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ROLE_PERMISSIONS } from '../auth/roles.ts';
import { SessionReader } from '../auth/session-reader.ts';
import { type Access, ACCESS, type RequestWithCaller } from './access.ts';
import { AppError } from './app-error.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The one place where requests are let in: session, organisation, permission. A route that states no access is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw new AppError('forbidden', 'this route states no access');
    if (access.kind === 'public') return true;

    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    this.refuseForeignOrigin(request);
    const caller = await this.sessions.read(request.headers);
    if (!caller) throw new AppError('unauthenticated', 'sign in first');
    request.caller = caller;
    if (access.kind === 'session') return true;

    if (caller.organisationId === null || caller.role === null) {
      throw new AppError('no_active_organisation', 'choose an organisation first');
    }
    if (!ROLE_PERMISSIONS[caller.role].includes(access.permission)) {
      throw new AppError('forbidden', `the role ${caller.role} may not do this (${access.permission})`);
    }
    return true;
  }

  // Cookies are SameSite=Lax already; a browser that ignores it still sends Origin.
  private refuseForeignOrigin({ method, headers: { origin } }: RequestWithCaller): void {
    if (SAFE_METHODS.has(method) || origin === undefined) return;
    if (!this.sessions.trustedOrigins.includes(origin)) {
      throw new AppError('origin_refused', 'this page may not act for you');
    }
  }
}
