import { foldRuleDefinition } from '@packwatch/contracts';
import { type RuleRecord } from '@packwatch/db';
import { type AlarmRule, changedRule, rateRule, thresholdRule } from '@packwatch/domain';
import { holdsAt } from './intervals.ts';

interface HeldRule {
  readonly record: RuleRecord;
  readonly rule: AlarmRule;
}

/** All versions of an organisation's rules, and which of them held when. */
export class HeldRules {
  readonly #rules: readonly HeldRule[];
  readonly #names: ReadonlyMap<string, string>;
  /** When the set in force changes, rising: between two of these it is the same array. */
  readonly #changes: readonly number[];
  readonly #inForce = new Map<number, readonly AlarmRule[]>();

  /** `onInvalid` hears of a stored rule that can't be: it is left out, and no upload fails because of it. */
  constructor(records: readonly RuleRecord[], onInvalid: (record: RuleRecord, error: Error) => void) {
    this.#names = new Map(records.map((record) => [record.ruleId, record.name]));
    this.#rules = records.flatMap((record) => {
      try {
        return [{ record, rule: toDomainRule(record) }];
      } catch (error) {
        onInvalid(record, error instanceof Error ? error : new Error(String(error)));
        return [];
      }
    });
    const changes = this.#rules.flatMap(({ record }) => [record.validFromMs, record.validToMs ?? Infinity]);
    this.#changes = [...new Set(changes)].sort((a, b) => a - b);
  }

  /** The rules that held at a time, in a fixed order. */
  at(tsMs: number): readonly AlarmRule[] {
    const next = this.#changes.findIndex((changeMs) => changeMs > tsMs);
    const known = this.#inForce.get(next);
    if (known !== undefined) return known;
    const rules = this.#rules.filter(({ record }) => holdsAt(record, tsMs)).map(({ rule }) => rule);
    this.#inForce.set(next, rules);
    return rules;
  }

  nameOf(ruleId: string): string {
    return this.#names.get(ruleId) ?? ruleId;
  }

  /** What a rule said at a time; undefined if it did not hold then. */
  find(ruleId: string, tsMs: number): AlarmRule | undefined {
    return this.at(tsMs).find((rule) => rule.id === ruleId);
  }
}

function toDomainRule({ ruleId: id, version, definition }: RuleRecord): AlarmRule {
  const parsed = foldRuleDefinition.parse(definition);
  switch (parsed.kind) {
    case 'threshold':
      return thresholdRule({ id, version, ...withoutScope(parsed) });
    case 'rate':
      return rateRule({ id, version, ...withoutScope(parsed) });
    case 'changed':
      return changedRule({ id, version, ...withoutScope(parsed) });
  }
}

function withoutScope<T extends { readonly scope: unknown }>({ scope: _, ...rest }: T): Omit<T, 'scope'> {
  return rest;
}
