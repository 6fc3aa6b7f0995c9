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
  readonly #previousKey: Uint8Array | null;

  /** @param previousSecretKey links that were sent before the key was replaced hold until their week is over */
  constructor(secretKey: Uint8Array, previousSecretKey: Uint8Array | null = null) {
    this.#key = keyOfLinks(secretKey);
    this.#previousKey = previousSecretKey && keyOfLinks(previousSecretKey);
  }

  sign({ organisationId, alarmId, email }: AcknowledgeGrant, now: Date): string {
    const body = { o: organisationId, a: alarmId, m: email, e: now.getTime() + VALID_MS };
    const text = Buffer.from(JSON.stringify(body)).toString('base64url');
    return `${text}.${mac(this.#key, text).toString('base64url')}`;
  }

  /** Null for a token that nobody here signed, or that is older than a week. */
  read(token: string, now: Date): AcknowledgeGrant | null {
    const [text = '', signature = ''] = token.split('.');
    const given = Buffer.from(signature, 'base64url');
    const isOurs = (key: Uint8Array): boolean => {
      const own = mac(key, text);
      return given.length === own.length && timingSafeEqual(given, own);
    };
    if (!isOurs(this.#key) && !(this.#previousKey && isOurs(this.#previousKey))) return null;
    const parsed = said.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
    if (!parsed.success || parsed.data.e <= now.getTime()) return null;
    return { organisationId: parsed.data.o, alarmId: parsed.data.a, email: parsed.data.m };
  }
}

const keyOfLinks = (secretKey: Uint8Array): Uint8Array =>
  createHmac('sha256', secretKey).update('acknowledge-link').digest();

const mac = (key: Uint8Array, text: string): Buffer => createHmac('sha256', key).update(text).digest();
