import { createHash, randomInt } from 'node:crypto';
import { type Pool } from '../connection/pool.ts';

/** Crockford's: nothing in it is mistaken for something else when it is read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;

export interface ClaimCode {
  /** Shown once, never stored. */
  readonly code: string;
  readonly hash: Uint8Array<ArrayBuffer>;
  readonly expiresAt: Date;
}

/** `PW-XXXXX-XXXXX-XXXXX-XXXXX`: 100 random bits, short enough to be typed in at the gateway. */
export function newClaimCode(expiresAt: Date): ClaimCode {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const code = `PW-${Array.from({ length: GROUPS }, group).join('-')}`;
  return { code, hash: hashClaimCode(code), expiresAt };
}

/** However it was typed: small letters, no dashes, O for 0. */
export function hashClaimCode(code: string): Uint8Array<ArrayBuffer> {
  const meant = code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replace(/^PW/, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return new Uint8Array(createHash('sha256').update(meant).digest());
}

/** Whose code it is, before there is a tenant; null: nobody's that is open. Takes a pool of role `auth`. */
export class ClaimLookupRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async organisationOf(hash: Uint8Array, now: Date): Promise<string | null> {
    const { rows } = await this.#pool.query<{ id: string }>(
      `SELECT organisation_id AS id FROM public.gateway_claim WHERE hash = $1 AND used_at IS NULL AND expires_at > $2`,
      [hash, now],
    );
    return rows[0]?.id ?? null;
  }
}
