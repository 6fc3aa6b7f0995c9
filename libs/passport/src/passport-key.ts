import { type PassportKeys } from '@packwatch/contracts';
import { calculateJwkThumbprint, type CryptoKey, exportJWK, importPKCS8 } from 'jose';

/** What signs passports. */
export interface PassportKey {
  readonly privateKey: CryptoKey;
  /** Its thumbprint (RFC 7638). */
  readonly kid: string;
  readonly publicJwk: PassportKeys['keys'][number];
}

const SEED_BYTES = 32;
/** PKCS #8 of an Ed25519 private key (RFC 8410) up to its 32 bytes. */
const PKCS8_START = Uint8Array.of(
  0x30,
  0x2e,
  0x02,
  0x01,
  0x00,
  0x30,
  0x05,
  0x06,
  0x03,
  0x2b,
  0x65,
  0x70,
  0x04,
  0x22,
  0x04,
  0x20,
);

/** The key whose private half these 32 random bytes are. Throws `RangeError` for any other number of bytes. */
export async function passportKey(seed: Uint8Array): Promise<PassportKey> {
  if (seed.length !== SEED_BYTES) throw new RangeError(`an Ed25519 key has ${SEED_BYTES} bytes, not ${seed.length}`);
  const der = Uint8Array.of(...PKCS8_START, ...seed);
  const pem = `-----BEGIN PRIVATE KEY-----\n${btoa(String.fromCharCode(...der))}\n-----END PRIVATE KEY-----`;
  const privateKey = await importPKCS8(pem, 'Ed25519', { extractable: true });
  const { x } = await exportJWK(privateKey);
  return { privateKey, ...(await publicJwkOf(x ?? '')) };
}

async function publicJwkOf(x: string): Promise<{ kid: string; publicJwk: PassportKeys['keys'][number] }> {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x } as const;
  const kid = await calculateJwkThumbprint(jwk);
  return { kid, publicJwk: { ...jwk, kid, use: 'sig', alg: 'Ed25519' } };
}

/** The key set to publish: the key in use first, then those of older passports, given by their public halves (`x`, base64url). */
export async function publicKeysOf(key: PassportKey, retired: readonly string[]): Promise<PassportKeys> {
  const old = await Promise.all(retired.map(async (x) => (await publicJwkOf(x)).publicJwk));
  return { keys: [key.publicJwk, ...old.filter(({ kid }) => kid !== key.kid)] };
}
