import { z } from 'zod';
import { LinkSigner } from './link-signer.ts';
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
  readonly #signer: LinkSigner;

  /** @param previousSecretKey links that were sent before the key was replaced hold until their week is over */
  constructor(secretKey: Uint8Array, previousSecretKey: Uint8Array | null = null) {
    this.#signer = new LinkSigner('acknowledge-link', secretKey, previousSecretKey);
  }

  sign({ organisationId, alarmId, email }: AcknowledgeGrant, now: Date): string {
    return this.#signer.sign({ o: organisationId, a: alarmId, m: email, e: now.getTime() + VALID_MS });
  }

  /** Null for a token that nobody here signed, or that is older than a week. */
  read(token: string, now: Date): AcknowledgeGrant | null {
    const text = this.#signer.read(token);
    const parsed = text === null ? null : said.safeParse(parseJson(text));
    if (!parsed?.success || parsed.data.e <= now.getTime()) return null;
    return { organisationId: parsed.data.o, alarmId: parsed.data.a, email: parsed.data.m };
  }
}
