/** As the contracts have them, which a page would load a validator for. */
export const SSO_REFUSALS = ['expired', 'declined', 'failed', 'address', 'no_member'] as const;
export type SsoRefusalKey = (typeof SSO_REFUSALS)[number];

/** Why somebody came back from their provider without being let in; null for anything else in the address. */
export const ssoRefusalOf = (text: string | null): SsoRefusalKey | null =>
  SSO_REFUSALS.find((refusal) => refusal === text) ?? null;

/** The provider's address out of the answer of the sign-in service; only web pages are gone to. */
export function providerUrlOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('url' in body) || typeof body.url !== 'string') return null;
  return /^https?:\/\//.test(body.url) ? body.url : null;
}
