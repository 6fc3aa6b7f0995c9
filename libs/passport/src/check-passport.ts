import { type Passport, type PassportKeys, signedPassport } from '@packwatch/contracts';
import { base64url, createLocalJWKSet, decodeProtectedHeader, errors, flattenedVerify } from 'jose';
import { canonicalBytes } from './canonical-bytes.ts';

export type PassportVerdict =
  | { readonly is: 'genuine'; readonly passport: Passport; readonly kid: string }
  /** It is no passport of this format; `reason` names the place. */
  | { readonly is: 'unreadable'; readonly reason: string }
  /** It was signed by a key that is not among those given. */
  | { readonly is: 'unknown-key'; readonly passport: Passport; readonly kid: string }
  /** The signature is not that of this document: something in one of them was changed. */
  | { readonly is: 'changed'; readonly passport: Passport; readonly kid: string };

const ALGORITHMS = ['Ed25519'];

/** Whether a document, read from JSON, is a passport that one of these keys signed. Asks nobody; never throws. */
export async function checkPassport(document: unknown, keys: PassportKeys): Promise<PassportVerdict> {
  const read = signedPassport.safeParse(document);
  if (!read.success) return { is: 'unreadable', reason: firstFault(read.error.issues) };
  // What was signed is the document as it came: parsing leaves out what the schema does not know.
  const { passport: asItCame } = document as { passport: unknown };
  const { passport, signature } = read.data;
  const kid = keyIdOf(signature.protected);
  if (kid === null) return { is: 'unreadable', reason: 'signature.protected: names no key' };
  const payload = base64url.encode(canonicalBytes(asItCame));
  try {
    await flattenedVerify({ ...signature, payload }, createLocalJWKSet(keys), { algorithms: ALGORITHMS });
    return { is: 'genuine', passport, kid };
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return { is: 'unknown-key', passport, kid };
    if (error instanceof errors.JOSEError) return { is: 'changed', passport, kid };
    throw error;
  }
}

function firstFault(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  const [issue] = issues;
  return issue === undefined ? 'it is empty' : `${issue.path.map(String).join('.') || 'document'}: ${issue.message}`;
}

/** Null: the header can't be read, or names no key. */
function keyIdOf(header: string): string | null {
  try {
    return decodeProtectedHeader({ protected: header }).kid ?? null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
