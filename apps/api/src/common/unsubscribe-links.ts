import { mailTopic, type MailTopic } from '@packwatch/contracts';
import { z } from 'zod';
import { LinkSigner } from './link-signer.ts';
import { parseJson } from './parse-json.ts';

/** Whoever gets a mail may say, without signing in, that no more like it come to their address. */
export interface UnsubscribeGrant {
  readonly organisationId: string;
  readonly email: string;
  readonly topics: readonly MailTopic[];
}

/** Where the page behind a link is. */
export const UNSUBSCRIBE_PATH = '/v1/unsubscribe';

const said = z.object({ o: z.uuid(), m: z.string(), t: z.array(mailTopic).min(1) });

/** Makes and reads the tokens of these links. They hold as long as the mail lies somewhere. */
export class UnsubscribeLinks {
  readonly #signer: LinkSigner;

  constructor(secretKey: Uint8Array, previousSecretKey: Uint8Array | null = null) {
    this.#signer = new LinkSigner('unsubscribe-link', secretKey, previousSecretKey);
  }

  sign({ organisationId, email, topics }: UnsubscribeGrant): string {
    return this.#signer.sign({ o: organisationId, m: email, t: topics });
  }

  /** Null for a token that nobody here signed. */
  read(token: string): UnsubscribeGrant | null {
    const text = this.#signer.read(token);
    const parsed = text === null ? null : said.safeParse(parseJson(text));
    if (!parsed?.success) return null;
    return { organisationId: parsed.data.o, email: parsed.data.m, topics: parsed.data.t };
  }
}
