import { type IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
];
const IPV4_MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
/** Some proxies write the port too: `192.0.2.7:50123`, `[2001:db8::7]:50123`. */
const WITH_PORT = /^(?:(\d+\.\d+\.\d+\.\d+)|\[([^\]]+)\])(?::\d+)?$/;

type HeadersOfRequest = Pick<IncomingMessage, 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
};

/** @param proxies IP addresses and CIDR ranges, as `TRUSTED_PROXIES` has them */
export function proxyList(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = familyOf(address);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/**
 * Leaves of what a request says about its way only what a trusted proxy said, and one address: who asked the outermost of
 * them. The API is told that one and no other.
 */
export function settleClientAddress({ headers, socket }: HeadersOfRequest, trusted: BlockList): void {
  const peer = plain(socket.remoteAddress ?? '');
  const address = clientAddress(peer, [headers['x-forwarded-for'] ?? []].flat().join(','), trusted);
  if (!isTrusted(peer, trusted)) for (const name of FORWARDED) delete headers[name];
  delete headers['x-real-ip'];
  delete headers['forwarded'];
  headers['x-forwarded-for'] = address;
}

/** From the near end on, since each hop appends whom it saw: what a trusted one appended holds, and nothing before that. */
function clientAddress(peer: string, forwarded: string, trusted: BlockList): string {
  let address = peer;
  for (const text of forwarded.split(',').reverse()) {
    if (!isTrusted(address, trusted)) break;
    const [, v4, v6] = WITH_PORT.exec(text.trim()) ?? [];
    const next = plain(v4 ?? v6 ?? text.trim());
    if (isIP(next) === 0) break;
    address = next;
  }
  return address;
}

const plain = (address: string): string => IPV4_MAPPED.exec(address)?.[1] ?? address;
const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');
const isTrusted = (address: string, trusted: BlockList): boolean =>
  isIP(address) !== 0 && trusted.check(address, familyOf(address));
