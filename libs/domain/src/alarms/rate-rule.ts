import { ImpossibleParameter } from '../fold/impossible-parameter.ts';
import { type RateRule, type RuleBase } from './alarm-rule.ts';
import { checkRule, isDuration } from './rule-checks.ts';

/** As the API allows: over more than a month it is a trend, not a rate, and a pack is seldom heard that long. */
const LONGEST_MS = 31 * 86_400_000;

/**
 * Builds a rule on how fast a signal moves; levels in the signal's unit per hour, falling is negative. Throws
 * `ImpossibleParameter`, naming the field and the reason, for values that can't be.
 */
export function rateRule(params: RuleBase & { readonly overMs: number }): RateRule {
  checkRule('rateRule', params);
  if (!isDuration(params.overMs) || params.overMs === 0) {
    throw new ImpossibleParameter('rateRule', 'overMs', 'must be more than 0 ms, or there is no rate');
  }
  if (params.overMs > LONGEST_MS) throw new ImpossibleParameter('rateRule', 'overMs', 'must be at most 31 days');
  return { ...params, kind: 'rate' };
}
