import { alarmRuleDefinition, isFoldRule } from '@packwatch/contracts';
import { type PackRecord, type RuleRecord } from '@packwatch/db';
import { alarmRuleOf } from '@packwatch/domain';
import { type HeldRule, heldOf, HeldRules, type ScopedRule } from './held-rules.ts';

/** All versions of an organisation's rules that the fold judges. */
export class RuleBook {
  readonly #rules: readonly ScopedRule[];
  readonly #names: ReadonlyMap<string, string>;
  readonly #ofPack = new WeakMap<PackRecord, HeldRules>();
  /** Packs of which the same held at the same times have the same: what is planned of a set is planned once for all of them. */
  readonly #shared = new Map<string, HeldRules>();
  /** Where no rule has a scope, all packs have the same. */
  readonly #ofEveryPack: HeldRules | null;

  /** `onInvalid` hears of a stored rule that can't be: it is left out, and no upload fails because of it. */
  constructor(records: readonly RuleRecord[], onInvalid: (record: RuleRecord, error: Error) => void) {
    this.#names = new Map(records.map((record) => [record.ruleId, record.name]));
    this.#rules = records.flatMap((record) => {
      try {
        return scopedRule(record);
      } catch (error) {
        onInvalid(record, error instanceof Error ? error : new Error(String(error)));
        return [];
      }
    });
    const isScoped = this.#rules.some(({ scope }) => scope.of !== 'fleet');
    this.#ofEveryPack = isScoped ? null : new HeldRules(heldOf(this.#rules, null), this.#names);
  }

  /** The rules of one pack, as it stood and was tagged over time. */
  of(pack: PackRecord): HeldRules {
    if (this.#ofEveryPack !== null && pack.takenOverMs === null) return this.#ofEveryPack;
    let held = this.#ofPack.get(pack);
    if (held === undefined) this.#ofPack.set(pack, (held = this.#share(heldOf(this.#rules, pack))));
    return held;
  }

  #share(rules: readonly HeldRule[]): HeldRules {
    const key = rules
      .map(({ rule, interval }) => `${rule.id} ${rule.version} ${interval.validFromMs} ${interval.validToMs}`)
      .join();
    let held = this.#shared.get(key);
    if (held === undefined) this.#shared.set(key, (held = new HeldRules(rules, this.#names)));
    return held;
  }
}

/** Nothing for a rule that a sweep judges. */
function scopedRule(record: RuleRecord): ScopedRule[] {
  const definition = alarmRuleDefinition.parse(record.definition);
  if (!isFoldRule(definition)) return [];
  const { scope, ...said } = definition;
  return [{ interval: record, scope, rule: alarmRuleOf({ id: record.ruleId, version: record.version, ...said }) }];
}
