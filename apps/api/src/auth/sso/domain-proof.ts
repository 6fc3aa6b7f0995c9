import { Resolver } from 'node:dns/promises';

/** The texts that the DNS has under a name; none for a name that is not there. @throws if the DNS does not answer */
export type DomainProof = (name: string) => Promise<string[]>;

const ABSENT = new Set(['ENOTFOUND', 'ENODATA']);

export const dnsProof: DomainProof = async (name) => {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  try {
    // A record comes in pieces of 255 bytes.
    return (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''));
  } catch (error) {
    if (ABSENT.has((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
};
