import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const SECRET_KEY_BYTES = 32;

/**
 * Seals small secrets for the database with AES-256-GCM. Layout: version (1 byte), nonce (12), tag (16), ciphertext.
 * `context` is bound to the box, so that a sealed secret moved to another row does not open there.
 */
export class SecretBox {
  readonly #key: Uint8Array;
  readonly #previous: Uint8Array | null;

  /** @param previous what was sealed before the key was replaced has this one; nothing is sealed with it any more */
  constructor(key: Uint8Array, previous: Uint8Array | null = null) {
    if (key.length !== SECRET_KEY_BYTES || (previous !== null && previous.length !== SECRET_KEY_BYTES)) {
      throw new Error(`the secret key must have ${SECRET_KEY_BYTES} bytes`);
    }
    this.#key = key;
    this.#previous = previous;
  }

  seal(plain: string, context: string): Uint8Array<ArrayBuffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return new Uint8Array(Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]));
  }

  /** Throws if the key, the context or a single bit is another. */
  open(box: Uint8Array, context: string): string {
    if (box[0] !== VERSION || box.length < 1 + NONCE_BYTES + TAG_BYTES) throw new Error('not a sealed secret');
    if (this.#previous === null) return openWith(this.#key, box, context);
    try {
      return openWith(this.#key, box, context);
    } catch {
      return openWith(this.#previous, box, context);
    }
  }
}

function openWith(key: Uint8Array, box: Uint8Array, context: string): string {
  const nonce = box.subarray(1, 1 + NONCE_BYTES);
  const tag = box.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context)).setAuthTag(tag);
  const plain = Buffer.concat([decipher.update(box.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return plain.toString('utf8');
}
