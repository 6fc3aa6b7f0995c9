import { type SingleSignOnDto } from '@packwatch/contracts';

/** What whoever signs in finds, from nothing to no other way. */
export type Standing = 'none' | 'unproven' | 'off' | 'on' | 'required';

export function standingOf({ provider, domains }: SingleSignOnDto): Standing {
  if (provider === null) return 'none';
  if (!provider.enabled) return 'off';
  if (domains.every(({ verifiedAt }) => verifiedAt === null)) return 'unproven';
  return provider.required ? 'required' : 'on';
}
