import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from './parse-json.ts';

/** Somebody who was told of an alarm may say, without signing in, that they take it on. */
export interface AcknowledgeGrant {
  readonly organisationId: string;
  readonly alarmId: string;
  /** Whom the message was sent to: who acknowledges by it. */
  readonly email: string;
}

/** Where the page behind a link is. */
export const ACKNOWLEDGE_PATH = '/v1/acknowledge';

const VALID_MS = 7 * 86_400_000;

const said = z.object({ o: z.uuid(), a: z.uuid(), m: z.string(), e: z.int() });

/** Makes and reads the tokens of acknowledge links: for one alarm, one address and a week. */
export class AcknowledgeLinks {
  readonly #key: Uint8Array;

  constructor(secretKey: Uint8Array) {
    this.#key = createHmac('sha256', secretKey).update('acknowledge-link').digest();
  }

  sign({ organisationId, alarmId, email }: AcknowledgeGrant, now: Date): string {
    const body = { o: organisationId, a: alarmId, m: email, e: now.getTime() + VALID_MS };
    const text = Buffer.from(JSON.stringify(body)).toString('base64url');
    return `${text}.${this.#mac(text).toString('base64url')}`;
  }

  /** Null for a token that nobody here signed, or that is older than a week. */
  read(token: string, now: Date): AcknowledgeGrant | null {
    const [text = '', mac = ''] = token.split('.');
    const given = Buffer.from(mac, 'base64url');
    const own = this.#mac(text);
    if (given.length !== own.length || !timingSafeEqual(given, own)) return null;
    const parsed = said.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
    if (!parsed.success || parsed.data.e <= now.getTime()) return null;
    return { organisationId: parsed.data.o, alarmId: parsed.data.a, email: parsed.data.m };
  }

  #mac(text: string): Buffer {
    return createHmac('sha256', this.#key).update(text).digest();
  }
}
