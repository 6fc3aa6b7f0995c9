import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs what a link in a mail lets its reader do, so that nobody else can make one. */
export class LinkSigner {
  readonly #key: Uint8Array;
  readonly #previousKey: Uint8Array | null;

  /**
   * @param purpose a link of one purpose is none of another
   * @param previousSecretKey links that were sent before the key was replaced hold on
   */
  constructor(purpose: string, secretKey: Uint8Array, previousSecretKey: Uint8Array | null = null) {
    this.#key = keyOf(purpose, secretKey);
    this.#previousKey = previousSecretKey && keyOf(purpose, previousSecretKey);
  }

  sign(body: object): string {
    const text = Buffer.from(JSON.stringify(body)).toString('base64url');
    return `${text}.${mac(this.#key, text).toString('base64url')}`;
  }

  /** The JSON that was signed; null for a token that nobody here signed. */
  read(token: string): string | null {
    const [text = '', signature = ''] = token.split('.');
    const given = Buffer.from(signature, 'base64url');
    const isOurs = (key: Uint8Array): boolean => {
      const own = mac(key, text);
      return given.length === own.length && timingSafeEqual(given, own);
    };
    if (!isOurs(this.#key) && !(this.#previousKey && isOurs(this.#previousKey))) return null;
    return Buffer.from(text, 'base64url').toString();
  }
}

const keyOf = (purpose: string, secretKey: Uint8Array): Uint8Array =>
  createHmac('sha256', secretKey).update(purpose).digest();

const mac = (key: Uint8Array, text: string): Buffer => createHmac('sha256', key).update(text).digest();
