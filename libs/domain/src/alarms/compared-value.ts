import { type Baseline } from './alarm-memory.ts';
import { type ChangedRule, type RateRule } from './alarm-rule.ts';

const MS_PER_HOUR = 3_600_000;

export interface Compared {
  readonly baseline: Baseline | null;
  /** What the rule judges; null: this sample says nothing. */
  readonly value: number | null;
}

/** What a reading is against the one before it, as the rule sees it, and what the next is compared with. */
export function compareReading(
  baseline: Baseline | null,
  part: string,
  tsMs: number,
  reading: number | null,
  rule: RateRule | ChangedRule,
  toleranceMs: number,
): Compared {
  if (reading === null) return { baseline, value: null };
  if (baseline === null) return { baseline: { part, tsMs, value: reading }, value: null };
  if (rule.kind === 'changed') {
    if (reading === baseline.value) return { baseline, value: 0 };
    const value = hasChanged(baseline.value, reading, rule.mask) ? 1 : 0;
    return { baseline: { part, tsMs, value: reading }, value };
  }
  const sinceMs = tsMs - baseline.tsMs;
  if (sinceMs < rule.overMs) return { baseline, value: null };
  const now = { part, tsMs, value: reading };
  // Over a gap only the mean rate is known, and it would hide what a rate is watched for.
  if (sinceMs > rule.overMs + toleranceMs) return { baseline: now, value: null };
  return { baseline: now, value: ((reading - baseline.value) * MS_PER_HOUR) / sinceMs };
}

/** A counter that went back was reset: that is no step. */
function hasChanged(before: number, now: number, mask: number | null): boolean {
  return mask === null ? now > before : (now & ~before & mask) !== 0;
}
