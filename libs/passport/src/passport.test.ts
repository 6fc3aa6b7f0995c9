import { readFileSync } from 'node:fs';
import { passport, type PassportKeys, type SignedPassport } from '@packwatch/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalBytes } from './canonical-bytes.ts';
import { checkPassport } from './check-passport.ts';
import { passportKey, type PassportKey, publicKeysOf } from './passport-key.ts';
import { signPassport } from './sign-passport.ts';

/** RFC 8032, section 7.1, test 1. */
const SEED = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

const somePassport = () =>
  passport.parse(JSON.parse(readFileSync(new URL('../fixtures/passport.json', import.meta.url), 'utf8')));

let key: PassportKey;
let keys: PassportKeys;
let signed: SignedPassport;
beforeAll(async () => {
  key = await passportKey(bytes(SEED));
  keys = await publicKeysOf(key, []);
  signed = await signPassport(somePassport(), key);
});

describe('the key of passports', () => {
  it('has the public half that RFC 8032 gives for its seed, and the thumbprint of RFC 8037', () => {
    expect(keys).toEqual({
      keys: [
        {
          kty: 'OKP',
          crv: 'Ed25519',
          x: Buffer.from(PUBLIC, 'hex').toString('base64url'),
          kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
          use: 'sig',
          alg: 'Ed25519',
        },
      ],
    });
  });

  it('is refused where it has another length', async () => {
    await expect(passportKey(new Uint8Array(31))).rejects.toThrow('an Ed25519 key has 32 bytes, not 31');
  });
});

describe('canonical JSON', () => {
  it('is what RFC 8785, section 3.2.3, shows, however the document was written', () => {
    const document: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3],"literals":[null,true],"a":"€"}',
    );
    expect(new TextDecoder().decode(canonicalBytes(document))).toBe(
      '{"a":"€","literals":[null,true],"numbers":[333333333.3333333,1e+30,4.5,0.002]}',
    );
  });
});

describe('a passport', () => {
  it('is genuine after it was formatted anew on its way', async () => {
    const { signature, passport } = signed;
    const turned = Object.fromEntries(Object.entries(passport).reverse());
    const text = JSON.stringify({ signature, passport: turned }, null, 4);
    expect(await checkPassport(JSON.parse(text), keys)).toEqual({ is: 'genuine', passport, kid: key.kid });
  });

  it('is genuine by a key that was retired', async () => {
    const next = await passportKey(new Uint8Array(32).fill(7));
    const published = await publicKeysOf(next, [key.publicJwk.x]);
    expect(published.keys.map(({ kid }) => kid)).toEqual([next.kid, key.kid]);
    expect(await checkPassport(signed, published)).toMatchObject({ is: 'genuine', kid: key.kid });
  });

  it.each<[string, (document: SignedPassport) => unknown]>([
    [
      'a figure',
      ({ passport: { capacity, ...rest }, signature }) => ({
        passport: { ...rest, capacity: { ...capacity, sohPct: 99 } },
        signature,
      }),
    ],
    ['something added', ({ passport, signature }) => ({ passport: { ...passport, warranty: 'ten years' }, signature })],
    [
      'a note taken away',
      ({ passport, signature }) => ({ passport: { ...passport, notes: ['never wet'] }, signature }),
    ],
    [
      'the signature',
      ({ passport, signature }) => ({
        passport,
        signature: { ...signature, signature: `A${signature.signature.slice(1)}` },
      }),
    ],
  ])('with %s changed is not', async (_, change) => {
    expect(await checkPassport(change(signed), keys)).toMatchObject({ is: 'changed' });
  });

  it('that says itself unsigned is not: only Ed25519 counts', async () => {
    const header = Buffer.from(JSON.stringify({ alg: 'none', kid: key.kid })).toString('base64url');
    const forged = { ...signed, signature: { protected: header, signature: '' } };
    expect((await checkPassport(forged, keys)).is).not.toBe('genuine');
  });

  it('by somebody else’s key says whose it is not', async () => {
    const other = await passportKey(new Uint8Array(32).fill(9));
    const forged = await signPassport(somePassport(), other);
    expect(await checkPassport(forged, keys)).toMatchObject({ is: 'unknown-key', kid: other.kid });
  });

  it.each([
    [null, 'document'],
    [{}, 'passport'],
    [{ passport: { format: 'packwatch-passport/2' } }, 'passport.format'],
  ])('%j is none, with the place', async (document, place) => {
    const verdict = await checkPassport(document, keys);
    expect(verdict).toMatchObject({ is: 'unreadable', reason: expect.stringContaining(place) });
  });

  it('whose header is no header is unreadable', async () => {
    const torn = { ...signed, signature: { protected: '*', signature: 'A' } };
    expect(await checkPassport(torn, keys)).toMatchObject({
      is: 'unreadable',
      reason: 'signature.protected: names no key',
    });
  });
});
