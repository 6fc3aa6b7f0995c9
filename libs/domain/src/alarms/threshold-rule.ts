import { type RuleBase, type ThresholdRule } from './alarm-rule.ts';
import { checkRule } from './rule-checks.ts';

/** Builds a threshold rule. Throws `ImpossibleParameter`, naming the field and the reason, for values that can't be. */
export function thresholdRule(params: RuleBase): ThresholdRule {
  checkRule('thresholdRule', params);
  return { ...params, kind: 'threshold' };
}
