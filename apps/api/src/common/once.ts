import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Once } from '@packwatch/db';
import { type RequestWithCaller } from './access.ts';
import { AppError } from './app-error.ts';

const KEY = /^[\x21-\x7e]{1,128}$/;

/**
 * What `Idempotency-Key` asks for on a route that creates; null where it is not sent. The same key with another request, or
 * of another caller, is refused where it is used.
 */
export const OnlyOnce = createParamDecorator((_: unknown, context: ExecutionContext): Once | null =>
  onceOf(context.switchToHttp().getRequest<RequestWithCaller>()),
);

/** What a request's `Idempotency-Key` asks for; null: it has none. */
export function onceOf({ headers, method, url, body, caller }: RequestWithCaller): Once | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw new AppError('invalid_input', 'the Idempotency-Key is not as it should be', {
      fields: [{ path: 'header.idempotency-key', message: 'takes 1 to 128 visible ASCII characters' }],
    });
  }
  const asked = JSON.stringify([method, url, caller?.userId ?? caller?.sessionId, body]);
  return { key, digest: new Uint8Array(createHash('sha256').update(asked).digest()) };
}
