import { type FoldRuleDefinition } from '@packwatch/contracts';
import { changedRule, rateRule, thresholdRule, type AlarmRule } from '@packwatch/domain';

type WithoutScope<T> = T extends unknown ? Omit<T, 'scope'> : never;

/** A stored rule as the fold judges by it. @throws ImpossibleParameter naming the field, for one that can't be */
export function toDomainRule(id: string, version: number, definition: WithoutScope<FoldRuleDefinition>): AlarmRule {
  switch (definition.kind) {
    case 'threshold':
      return thresholdRule({ id, version, ...definition });
    case 'rate':
      return rateRule({ id, version, ...definition });
    case 'changed':
      return changedRule({ id, version, ...definition });
  }
}
