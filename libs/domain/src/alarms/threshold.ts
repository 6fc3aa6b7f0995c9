import { toThousandth } from '../fold/significant.ts';
import { type PartMemory } from './alarm-memory.ts';
import { type RuleBase } from './alarm-rule.ts';

/** What one sample says about one part. Null: it says nothing. */
export interface ThresholdInput {
  readonly tsMs: number;
  readonly value: number | null;
  /** Whether the rule's guard holds; true for a rule without one. */
  readonly guardHolds: boolean | null;
}

export interface ThresholdStep {
  /** Null: nothing to remember. */
  readonly memory: PartMemory | null;
  readonly event: 'raised' | 'cleared' | null;
}

/**
 * One step of a threshold rule on one part of a pack, in event time. The durations run between samples; a pause longer
 * than `toleranceMs` starts them anew, so that a gap by itself neither raises nor clears.
 */
export function stepThreshold(
  memory: PartMemory | null,
  part: string,
  input: ThresholdInput,
  rule: RuleBase,
  toleranceMs: number,
): ThresholdStep {
  const verdict = judge(input, rule);
  if (verdict === 'nothing') return { memory, event: null };
  if (memory?.raisedTsMs == null) {
    if (verdict.side !== 'beyond') return { memory: null, event: null };
    return stepPending(memory, part, input.tsMs, verdict.value, rule, toleranceMs);
  }
  return stepOpen(memory, input.tsMs, verdict, rule, toleranceMs);
}

function stepPending(
  memory: PartMemory | null,
  part: string,
  tsMs: number,
  value: number,
  rule: RuleBase,
  toleranceMs: number,
): ThresholdStep {
  const goesOn = memory !== null && tsMs - memory.lastTsMs <= toleranceMs;
  const sinceTsMs = goesOn ? (memory.sinceTsMs ?? tsMs) : tsMs;
  const peakValue = goesOn ? worse(memory.peakValue, value, rule) : toThousandth(value);
  if (tsMs - sinceTsMs < rule.raiseForMs) {
    return { memory: { part, raisedTsMs: null, sinceTsMs, lastTsMs: tsMs, peakValue }, event: null };
  }
  return { memory: { part, raisedTsMs: tsMs, sinceTsMs: null, lastTsMs: tsMs, peakValue }, event: 'raised' };
}

function stepOpen(
  memory: PartMemory,
  tsMs: number,
  verdict: Exclude<Verdict, 'nothing'>,
  rule: RuleBase,
  toleranceMs: number,
): ThresholdStep {
  if (verdict.side !== 'behind') {
    const peakValue = worse(memory.peakValue, verdict.value, rule);
    return { memory: { ...memory, sinceTsMs: null, lastTsMs: tsMs, peakValue }, event: null };
  }
  const goesOn = memory.sinceTsMs !== null && tsMs - memory.lastTsMs <= toleranceMs;
  const sinceTsMs = goesOn ? (memory.sinceTsMs ?? tsMs) : tsMs;
  const next = { ...memory, sinceTsMs, lastTsMs: tsMs };
  return { memory: next, event: tsMs - sinceTsMs >= rule.clearForMs ? 'cleared' : null };
}

type Verdict =
  'nothing' | { readonly side: 'beyond' | 'between'; readonly value: number } | { readonly side: 'behind' };

const BEHIND: Verdict = { side: 'behind' };

function judge({ value, guardHolds }: ThresholdInput, rule: RuleBase): Verdict {
  // The condition is "beyond the level while the guard holds": without the guard it does not hold, whatever the value.
  if (guardHolds === false) return BEHIND;
  if (guardHolds === null || value === null) return 'nothing';
  if (isBeyond(value, rule)) return { side: 'beyond', value };
  const isBehind = rule.comparison === 'above' ? value <= rule.clearLevel : value >= rule.clearLevel;
  return isBehind ? BEHIND : { side: 'between', value };
}

/** True if the value alone would raise the rule. */
export function isBeyond(value: number, rule: RuleBase): boolean {
  return rule.comparison === 'above' ? value >= rule.raiseLevel : value <= rule.raiseLevel;
}

function worse(peak: number, value: number, rule: RuleBase): number {
  const now = toThousandth(value);
  return rule.comparison === 'above' ? Math.max(peak, now) : Math.min(peak, now);
}
