import { type IncomingHttpHeaders } from 'node:http';
import { keyScope } from '@packwatch/contracts';
import {
  API_KEY_MARK,
  type FoundKey,
  hashApiKey,
  isDatabaseAway,
  type KeyLookupRepository,
  type MembersRepository,
} from '@packwatch/db';
import { type KeyCaller } from '../common/access.ts';
import { AppError } from '../common/app-error.ts';
import { type Clock } from '../common/clock.ts';
import { Gathering } from '../common/gathering.ts';
import { type GuessLimit } from '../common/guess-limit.ts';
import { OEM_PERMISSIONS } from './roles.ts';

/** The customer's organisation for which an OEM's key asks. */
export const ORGANISATION_HEADER = 'packwatch-organisation';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NOTE_USE_EVERY_MS = 60_000;
const BEARER = /^Bearer +(\S+)$/i;
/** Longer than any key: it is not even hashed. */
const MAX_LENGTH = 200;

/** Requests that come while keys are looked up have theirs looked up together. */
const GATHERED = { most: 100, meetsAll: isDatabaseAway } as const;

/** Turns the key of a request into a caller. It is looked up anew each time: one that was revoked is out at once. */
export class KeyReader {
  readonly #lookups: Gathering<Uint8Array, FoundKey | null>;

  constructor(
    private readonly keys: KeyLookupRepository,
    private readonly members: MembersRepository,
    private readonly wrongKeys: GuessLimit,
    private readonly clock: Clock,
  ) {
    this.#lookups = new Gathering((hashes) => keys.find(hashes), GATHERED);
  }

  /** Null where none is sent. Throws `unauthenticated` for one that opens nothing, `too_many_requests` after many of them. */
  async read(headers: IncomingHttpHeaders, address: string): Promise<KeyCaller | null> {
    const [, secret] = BEARER.exec(headers.authorization ?? '') ?? [];
    if (secret === undefined) return null;
    await this.wrongKeys.refuseAfterMany(address, 'keys');
    const looksRight = secret.startsWith(API_KEY_MARK) && secret.length <= MAX_LENGTH;
    const key = looksRight ? await this.#lookups.ask(hashApiKey(secret)) : null;
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
    const own: KeyCaller = {
      via: 'key',
      userId: null,
      by: `${key.name} (${key.prefix})`,
      sessionId: key.id,
      organisationId: key.organisationId,
      role: null,
      oem: null,
      permissions: keyScope.options.filter((scope) => key.scopes.includes(scope)),
    };
    const asked = headers[ORGANISATION_HEADER];
    return asked === undefined || asked === own.organisationId ? own : this.atCustomer(own, asked);
  }

  /** A key of an OEM asks for one of its customers: within its own scopes, and within what an OEM may there. */
  private async atCustomer(own: KeyCaller, asked: string | string[]): Promise<KeyCaller> {
    const named = typeof asked === 'string' && UUID.test(asked) ? asked.toLowerCase() : null;
    const customer = named === null ? null : await this.members.customerOf(own.organisationId, named);
    if (named === null || customer === null) {
      throw new AppError('forbidden', `${ORGANISATION_HEADER} names no organisation that yours looks after`);
    }
    return {
      ...own,
      by: `${own.by} of ${customer.oem.name}`,
      organisationId: named,
      oem: customer.oem,
      permissions: own.permissions.filter((permission) => OEM_PERMISSIONS.includes(permission)),
    };
  }
}
