import { type AlarmRule } from './alarm-rule.ts';

/** What is remembered of one part of a pack (`pack`, or `cell:<n>` from 0) under one rule. */
export interface PartMemory {
  readonly part: string;
  /** Null: not raised yet, the condition has only begun to hold. */
  readonly raisedTsMs: number | null;
  /** Pending: beyond the raise level since. Open: back behind the clear level since, null if it is not. */
  readonly sinceTsMs: number | null;
  /** The last sample that said anything about this part. */
  readonly lastTsMs: number;
  /** The worst value since the condition began to hold, to a thousandth. */
  readonly peakValue: number;
  /** When it was raised and cleared in the hour before this episode; left out where it was not, or is held. */
  readonly earlierTsMs?: readonly number[];
  /** It comes and goes so often that it is held open until it has been quiet for an hour. */
  readonly held?: true;
}

/** A reading and when it was. */
export interface Reading {
  readonly tsMs: number;
  readonly value: number;
}

/** A reading of a part that the next one is compared with. */
export interface Baseline extends Reading {
  readonly part: string;
  /** Those after it that later ones will be compared with, oldest first: a rate's. Left out where there are none. */
  readonly later?: readonly Reading[];
}

/** What is remembered of one rule. Signal and comparison say whether another version still means the same. */
export interface RuleMemory {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly signal: string;
  readonly comparison: AlarmRule['comparison'];
  readonly parts: readonly PartMemory[];
  /** For rules that compare a reading with one before it; left out for those that do not. */
  readonly compared?: { readonly kind: 'rate' | 'changed'; readonly baselines: readonly Baseline[] };
}
