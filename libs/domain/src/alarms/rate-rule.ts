import { ImpossibleParameter } from '../fold/impossible-parameter.ts';
import { type RateRule, type RuleBase } from './alarm-rule.ts';
import { checkRule, isDuration } from './rule-checks.ts';

/**
 * Builds a rule on how fast a signal moves; levels in the signal's unit per hour, falling is negative. Throws
 * `ImpossibleParameter`, naming the field and the reason, for values that can't be.
 */
export function rateRule(params: RuleBase & { readonly overMs: number }): RateRule {
  checkRule('rateRule', params);
  if (!isDuration(params.overMs) || params.overMs === 0) {
    throw new ImpossibleParameter('rateRule', 'overMs', 'must be more than 0 ms, or there is no rate');
  }
  return { ...params, kind: 'rate' };
}
