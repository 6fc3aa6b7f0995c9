import { lookup as resolve, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from '../../common/public-address.ts';

/** The address of a webhook is not on the public internet. */
export class InternalAddressError extends Error {
  constructor(host: string) {
    super(`${host} is not an address on the public internet`);
    this.name = 'InternalAddressError';
  }
}

export type Resolver = (
  hostname: string,
  options: { all: true; family?: number | 'IPv4' | 'IPv6' | undefined },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const CONNECT_TIMEOUT_MS = 5_000;

/**
 * An agent that connects to public addresses only. A name is judged by the addresses that the socket is about to use, so
 * that one that answers differently the second time (rebinding) gains nothing; one internal address refuses the name.
 */
export function guardedAgent(options: { allowPrivate: boolean; resolver?: Resolver }): Agent {
  if (options.allowPrivate) return new Agent({ connect: { timeout: CONNECT_TIMEOUT_MS } });
  const lookup = guardedLookup(options.resolver ?? resolve);
  const connect = buildConnector({ timeout: CONNECT_TIMEOUT_MS, lookup });
  return new Agent({
    connect: (target, callback) => {
      // A literal address is never looked up.
      const literal = target.hostname.replace(/^\[|\]$/g, '');
      if (isIP(literal) && !isPublicAddress(literal)) callback(new InternalAddressError(literal), null);
      else connect(target, callback);
    },
  });
}

function guardedLookup(resolver: Resolver): LookupFunction {
  return (hostname, { family, all }, done) => {
    resolver(hostname, { all: true, family }, (error, addresses) => {
      if (error) return done(error, []);
      const [first] = addresses;
      if (!first || addresses.some(({ address }) => !isPublicAddress(address))) {
        return done(new InternalAddressError(hostname), []);
      }
      return all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}
