import { type LimitStanding } from '../limits/limit-standing.ts';

/** Limits as draft-ietf-httpapi-ratelimit-headers says them: all policies, and where the nearest limit stands. */
export const limitHeaders = ({ quotas, scope, key, remaining, resetS }: LimitStanding): Record<string, string> => ({
  'ratelimit-policy': quotas.policy,
  ratelimit: `"${scope}-${key}";r=${remaining};t=${resetS}`,
});
