import { type RuleScope } from '@packwatch/contracts';
import { scopeIntervals, type Interval, type PackRecord } from '@packwatch/db';
import { type AlarmRule } from '@packwatch/domain';
import { holdsAt } from './intervals.ts';

/** One version of a rule: when it held, for which packs, and what it said. */
export interface ScopedRule {
  readonly interval: Interval;
  readonly scope: RuleScope;
  readonly rule: AlarmRule;
}

export interface HeldRule {
  readonly rule: AlarmRule;
  /** When the pack was in the rule's scope while the rule held. */
  readonly interval: Interval;
}

/**
 * What held of some rules for one pack; before it was this organisation's, none did. `pack` null: one to which no scope but
 * the whole fleet applies.
 */
export function heldOf(rules: readonly ScopedRule[], pack: PackRecord | null): HeldRule[] {
  const ownedFromMs = pack?.takenOverMs ?? -Infinity;
  return rules.flatMap(({ rule, scope, interval }) => {
    if (interval.validToMs !== null && interval.validToMs <= ownedFromMs) return [];
    const owned = { ...interval, validFromMs: Math.max(interval.validFromMs, ownedFromMs) };
    return scopeIntervals(scope, pack, owned).map((both) => ({ rule, interval: both }));
  });
}

/** The rules of one pack, and which of them held when. */
export class HeldRules {
  readonly #rules: readonly HeldRule[];
  readonly #names: ReadonlyMap<string, string>;
  /** When the set in force changes, rising: between two of these it is the same array. */
  readonly #changes: readonly number[];
  readonly #inForce = new Map<number, readonly AlarmRule[]>();

  constructor(rules: readonly HeldRule[], names: ReadonlyMap<string, string>) {
    this.#names = names;
    this.#rules = rules;
    const changes = this.#rules.flatMap(({ interval }) => [interval.validFromMs, interval.validToMs ?? Infinity]);
    this.#changes = [...new Set(changes)].sort((a, b) => a - b);
  }

  /** The rules that held at a time, in a fixed order. */
  at(tsMs: number): readonly AlarmRule[] {
    const next = this.#changes.findIndex((changeMs) => changeMs > tsMs);
    const known = this.#inForce.get(next);
    if (known !== undefined) return known;
    const rules = this.#rules.filter(({ interval }) => holdsAt(interval, tsMs)).map(({ rule }) => rule);
    this.#inForce.set(next, rules);
    return rules;
  }

  /** Whether the same rules hold at the same times. */
  isSameAs(other: HeldRules): boolean {
    return JSON.stringify(this.#rules) === JSON.stringify(other.#rules);
  }

  nameOf(ruleId: string): string {
    return this.#names.get(ruleId) ?? ruleId;
  }

  /** What a rule said at a time; undefined if it did not hold then. */
  find(ruleId: string, tsMs: number): AlarmRule | undefined {
    return this.at(tsMs).find((rule) => rule.id === ruleId);
  }
}
