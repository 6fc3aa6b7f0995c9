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
  /** The worst value since the condition began to hold. */
  readonly peakValue: number;
}

/** What is remembered of one rule. Signal and comparison say whether another version still means the same. */
export interface RuleMemory {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly signal: string;
  readonly comparison: AlarmRule['comparison'];
  readonly parts: readonly PartMemory[];
}
