import { type RuleScope, sweepRuleDefinition } from '@packwatch/contracts';
import { type SweepRuleRecord } from '@packwatch/db';
import { absentRule, busRule, siblingRule, type SweepRule } from '@packwatch/domain';

export interface HeldSweepRule {
  readonly rule: SweepRule;
  readonly scope: RuleScope;
  readonly name: string;
}

/** Stored rules as the domain judges them. One that can't be is left out, and `onInvalid` hears of it. */
export function toSweepRules(
  records: readonly SweepRuleRecord[],
  onInvalid: (record: SweepRuleRecord, error: Error) => void,
): HeldSweepRule[] {
  return records.flatMap((record) => {
    try {
      return [toSweepRule(record)];
    } catch (error) {
      onInvalid(record, error instanceof Error ? error : new Error(String(error)));
      return [];
    }
  });
}

function toSweepRule({ ruleId: id, version, name, definition }: SweepRuleRecord): HeldSweepRule {
  const { scope, ...params } = sweepRuleDefinition.parse(definition);
  switch (params.kind) {
    case 'absent':
      return { rule: absentRule({ id, version, ...params }), scope, name };
    case 'bus':
      return { rule: busRule({ id, version, ...params }), scope, name };
    case 'sibling':
      return { rule: siblingRule({ id, version, ...params }), scope, name };
  }
}
