import { randomInt } from 'node:crypto';

/**
 * An address that nobody else comes from: guesses at sign-in are counted by address, and dozens of tests sign in within a
 * minute. Of the range for benchmarks (RFC 2544). The pages' server believes it because the tests start it with
 * `TRUSTED_PROXIES`.
 */
export const ownAddress = (): { readonly 'x-forwarded-for': string } => ({
  'x-forwarded-for': `198.18.${randomInt(256)}.${randomInt(1, 255)}`,
});
