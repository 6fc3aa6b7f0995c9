import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Names that never mean a host on the public internet (RFC 6761, RFC 6762, RFC 8375, and what clouds call their insides). */
const INSIDE = ['localhost', 'local', 'internal', 'intranet', 'lan', 'home.arpa', 'corp', 'private'];

/**
 * Why a URL can be no endpoint, in words for whoever typed it; null: it can. A name is judged again, by its addresses, each
 * time a socket connects.
 */
export function webhookUrlFault(text: string, { allowPrivate }: { readonly allowPrivate: boolean }): string | null {
  if (!URL.canParse(text)) return 'must be a whole URL: https://host/path';
  // As WHATWG reads it: 0x7f.1, 2130706433 and 127.1 have all become 127.0.0.1.
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (protocol !== 'https:' && !(allowPrivate && protocol === 'http:')) return 'must begin with https://';
  if (username !== '' || password !== '') return 'must hold no user and no password: the signature says who it is from';
  if (hash !== '') return 'must hold no fragment (#…): it is never sent';
  if (allowPrivate) return null;
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host)) return isPublicAddress(host) ? null : `${host} is not an address on the public internet`;
  const isInside = !host.includes('.') || INSIDE.some((name) => host === name || host.endsWith(`.${name}`));
  return isInside ? `${host} is not a name on the public internet` : null;
}
