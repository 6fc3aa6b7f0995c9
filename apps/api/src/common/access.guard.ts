import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyReply } from 'fastify';
import { KeyReader } from '../auth/key-reader.ts';
import { SessionReader } from '../auth/session-reader.ts';
import { type Access, ACCESS, type Caller, type RequestWithCaller } from './access.ts';
import { AppError } from './app-error.ts';
import { type RequestLimit } from './request-limit.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The one place where requests are let in: session or key, organisation, permission. A route that states no access is
 * closed.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
    private readonly keys: KeyReader,
    private readonly limit: RequestLimit,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw new AppError('forbidden', 'this route states no access');
    if (access.kind === 'public') return true;

    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    const caller = await this.callerOf(request);
    request.caller = caller;
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    await this.limit.count(caller.sessionId, (headers) => void reply.headers({ ...headers }));
    if (access.kind === 'session') {
      if (caller.via === 'key') throw new AppError('forbidden', 'this is for people: a key can not do it');
      return true;
    }
    if (caller.organisationId === null) throw new AppError('no_active_organisation', 'choose an organisation first');
    if (caller.permissions.includes(access.permission)) return true;
    const who = caller.via === 'key' ? 'this key' : `the role ${caller.role}`;
    throw new AppError('forbidden', `${who} may not do this (${access.permission})`);
  }

  /** A key, where one is sent: it was put there on purpose, and a cookie goes along by itself. */
  private async callerOf(request: RequestWithCaller): Promise<Caller> {
    const key = await this.keys.read(request.headers, request.ip);
    if (key) return key;
    this.refuseForeignOrigin(request);
    const caller = await this.sessions.read(request.headers);
    if (!caller) throw new AppError('unauthenticated', 'sign in first, or send an API key');
    return caller;
  }

  // Cookies are SameSite=Lax already; a browser that ignores it still sends Origin.
  private refuseForeignOrigin({ method, headers: { origin } }: RequestWithCaller): void {
    if (SAFE_METHODS.has(method) || origin === undefined) return;
    if (!this.sessions.trustedOrigins.includes(origin)) {
      throw new AppError('origin_refused', 'this page may not act for you');
    }
  }
}
