import { createHash, randomBytes } from 'node:crypto';

export interface NewGatewayToken {
  /** Shown once, never stored. */
  readonly token: string;
  readonly prefix: string;
  readonly hash: Uint8Array<ArrayBuffer>;
}

/** `pwg_<prefix>_<secret>`: the prefix tells tokens apart in lists, the secret has 256 bits. */
export function newGatewayToken(): NewGatewayToken {
  const prefix = randomBytes(4).toString('hex');
  const token = `pwg_${prefix}_${randomBytes(32).toString('base64url')}`;
  return { token, prefix, hash: hashGatewayToken(token) };
}

/** SHA-256 of the whole token: it is random enough that a slow hash would only slow uploads down. */
export function hashGatewayToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}
