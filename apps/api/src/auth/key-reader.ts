import { type IncomingHttpHeaders } from 'node:http';
import { keyScope } from '@packwatch/contracts';
import { API_KEY_MARK, hashApiKey, type KeyLookupRepository } from '@packwatch/db';
import { type KeyCaller } from '../common/access.ts';
import { AppError } from '../common/app-error.ts';
import { type Clock } from '../common/clock.ts';
import { type GuessLimit } from '../common/guess-limit.ts';

const NOTE_USE_EVERY_MS = 60_000;
const BEARER = /^Bearer +(\S+)$/i;
/** Longer than any key: it is not even hashed. */
const MAX_LENGTH = 200;

/** Turns the key of a request into a caller. It is looked up anew each time: one that was revoked is out at once. */
export class KeyReader {
  constructor(
    private readonly keys: KeyLookupRepository,
    private readonly wrongKeys: GuessLimit,
    private readonly clock: Clock,
  ) {}

  /** Null where none is sent. Throws `unauthenticated` for one that opens nothing, `too_many_requests` after many of them. */
  async read({ authorization }: IncomingHttpHeaders, address: string): Promise<KeyCaller | null> {
    const [, secret] = BEARER.exec(authorization ?? '') ?? [];
    if (secret === undefined) return null;
    await this.wrongKeys.refuseAfterMany(address, 'keys');
    const looksRight = secret.startsWith(API_KEY_MARK) && secret.length <= MAX_LENGTH;
    const key = looksRight ? await this.keys.find(hashApiKey(secret)) : undefined;
    if (!key) {
      await this.wrongKeys.note(address);
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
}
