import { type AlarmRule, type RateRule, type RuleBase, type ThresholdRule } from './alarm-rule.ts';
import { changedRule } from './changed-rule.ts';
import { rateRule } from './rate-rule.ts';
import { thresholdRule } from './threshold-rule.ts';

/** What somebody says of a rule of any kind. */
export type RuleSaid = ThresholdRule | RateRule | (Parameters<typeof changedRule>[0] & { readonly kind: 'changed' });

/** Builds a rule of whatever kind. Throws `ImpossibleParameter`, naming the field and the reason, for values that can't be. */
export function alarmRuleOf(said: RuleSaid): AlarmRule {
  switch (said.kind) {
    case 'threshold':
      return thresholdRule(said satisfies RuleBase);
    case 'rate':
      return rateRule(said);
    case 'changed':
      return changedRule(said);
  }
}
