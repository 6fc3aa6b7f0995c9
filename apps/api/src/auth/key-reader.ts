import { type IncomingHttpHeaders } from 'node:http';
import { keyScope } from '@packwatch/contracts';
import { API_KEY_MARK, hashApiKey, type KeyLookupRepository } from '@packwatch/db';
import { type KeyCaller } from '../common/access.ts';
import { addressGroup } from '../common/address-group.ts';
import { AppError } from '../common/app-error.ts';
import { type Clock } from '../common/clock.ts';
import { type WindowCounter } from '../common/window-counter.ts';

/** So many wrong keys a minute from one address: a mistyped one is tried a few times, a search is not. */
export const WRONG_KEYS_A_MINUTE = 20;
const NOTE_USE_EVERY_MS = 60_000;
const BEARER = /^Bearer +(\S+)$/i;
/** Longer than any key: it is not even hashed. */
const MAX_LENGTH = 200;

/** Turns the key of a request into a caller. It is looked up anew each time: one that was revoked is out at once. */
export class KeyReader {
  constructor(
    private readonly keys: KeyLookupRepository,
    private readonly wrongKeys: WindowCounter,
    private readonly clock: Clock,
  ) {}

  /** Null where none is sent. Throws `unauthenticated` for one that opens nothing, `too_many_requests` after many of them. */
  async read({ authorization }: IncomingHttpHeaders, address: string): Promise<KeyCaller | null> {
    const [, secret] = BEARER.exec(authorization ?? '') ?? [];
    if (secret === undefined) return null;
    const subject = addressGroup(address);
    await this.refuseGuessing(subject);
    const looksRight = secret.startsWith(API_KEY_MARK) && secret.length <= MAX_LENGTH;
    const key = looksRight ? await this.keys.find(hashApiKey(secret)) : undefined;
    if (!key) {
      await this.wrongKeys.add(subject);
      throw new AppError('unauthenticated', 'there is no such API key');
    }
    const now = this.clock.now();
    if (key.revokedAt)
      throw new AppError('unauthenticated', `this API key was revoked at ${key.revokedAt.toISOString()}`);
    if (key.expiresAt && key.expiresAt <= now) {
      throw new AppError('unauthenticated', `this API key expired at ${key.expiresAt.toISOString()}`);
    }
    const isNoted = key.lastUsedAt !== null && now.getTime() - key.lastUsedAt.getTime() < NOTE_USE_EVERY_MS;
    if (!isNoted) await this.keys.noteUse(key.id, now, NOTE_USE_EVERY_MS);
    return {
      via: 'key',
      userId: null,
      by: `${key.name} (${key.prefix})`,
      sessionId: key.id,
      organisationId: key.organisationId,
      role: null,
      permissions: keyScope.options.filter((scope) => key.scopes.includes(scope)),
    };
  }

  private async refuseGuessing(subject: string): Promise<void> {
    const { count, resetMs } = await this.wrongKeys.add(subject, 0);
    if (count < WRONG_KEYS_A_MINUTE) return;
    throw new AppError('too_many_requests', 'too many wrong keys came from your address', {
      retryAfterSeconds: Math.ceil(resetMs / 1_000),
    });
  }
}
