import { type Passport, type SignedPassport } from '@packwatch/contracts';
import { FlattenedSign } from 'jose';
import { canonicalBytes } from './canonical-bytes.ts';
import { type PassportKey } from './passport-key.ts';

/**
 * Signs a passport by Ed25519: a detached JWS (RFC 7515, appendix F) over its canonical JSON, which anybody can make again from
 * the document, however it was formatted on its way.
 */
export async function signPassport(passport: Passport, { privateKey, kid }: PassportKey): Promise<SignedPassport> {
  const signed = await new FlattenedSign(canonicalBytes(passport))
    .setProtectedHeader({ alg: 'Ed25519', kid })
    .sign(privateKey);
  return { passport, signature: { protected: signed.protected ?? '', signature: signed.signature } };
}
