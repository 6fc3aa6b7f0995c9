import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DoneBefore, type Once, OnceRepository } from '@packwatch/db';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { type RequestWithCaller } from './access.ts';
import { ONCE_SECRETS } from './api-route.ts';
import { AppError } from './app-error.ts';
import { onceOf } from './once.ts';

/** The first answer is stored some milliseconds after it is true; who asks in between waits so often, and so long. */
const LOOKS = 20;
const PAUSE_MS = 100;

/**
 * Has what takes an `Idempotency-Key` done once for each: asked again, it gets the answer of the first time without its
 * secrets. That it was done stands in the transaction that did it (see `claimKey`); what was answered comes after it.
 */
@Injectable()
export class OnceInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly answers: OnceRepository,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const secrets = this.reflector.get<readonly string[] | undefined>(ONCE_SECRETS, context.getHandler());
    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    const organisationId = request.caller?.organisationId ?? null;
    if (secrets === undefined || organisationId === null) return next.handle();
    const once = onceOf(request);
    return once === null ? next.handle() : from(this.answer(organisationId, once, secrets, next));
  }

  private async answer(
    organisationId: string,
    once: Once,
    secrets: readonly string[],
    next: CallHandler,
  ): Promise<unknown> {
    const before = await this.earlier(organisationId, once);
    if (before !== null) return before;
    try {
      const { result, claimed } = await this.answers.run(organisationId, once, () =>
        lastValueFrom<unknown>(next.handle()),
      );
      if (claimed) await this.answers.keep(organisationId, once, withoutSecrets(result, secrets));
      return result;
    } catch (error) {
      if (!(error instanceof DoneBefore)) throw error;
      return (await this.earlier(organisationId, once)) ?? lost();
    }
  }

  /** Null: nothing was done by this key. */
  private async earlier(organisationId: string, once: Once): Promise<object | null> {
    for (let look = 0; look < LOOKS; look += 1) {
      const kept = await this.answers.kept(organisationId, once);
      if (kept === null) return null;
      if (kept !== 'lost') return kept.answer;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return lost();
  }
}

function lost(): never {
  throw new AppError(
    'answer_lost',
    'it was done by this Idempotency-Key, but its answer is not known: read what is there',
  );
}

/** What is told once is null from the second time on. Paths as `claim.code`. */
export function withoutSecrets(answer: unknown, paths: readonly string[]): object {
  const copy = structuredClone(answer) as Record<string, unknown>;
  for (const path of paths) {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    let at: Record<string, unknown> | undefined = copy;
    for (const part of parts) at = at?.[part] as Record<string, unknown> | undefined;
    if (at && last in at) at[last] = null;
  }
  return copy;
}
