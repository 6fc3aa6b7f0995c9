import { createHash, randomBytes } from 'node:crypto';

/** What every key begins with, so that people and scanners of leaked secrets know one when they see it. */
export const API_KEY_MARK = 'pw_live_';

export interface NewApiKeySecret {
  /** Shown once, never stored. */
  readonly secret: string;
  readonly prefix: string;
  readonly hash: Uint8Array<ArrayBuffer>;
}

/** `pw_live_<prefix>_<secret>`: the prefix tells keys apart in lists, the secret has 256 bits. */
export function newApiKeySecret(): NewApiKeySecret {
  const prefix = `${API_KEY_MARK}${randomBytes(4).toString('hex')}`;
  const secret = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { secret, prefix, hash: hashApiKey(secret) };
}

/** SHA-256 of the whole key: nobody guesses 256 random bits, so that a slow hash would only slow requests down. */
export function hashApiKey(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest());
}
