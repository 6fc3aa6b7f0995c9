import { type Baseline, type Reading } from './alarm-memory.ts';
import { type ChangedRule, type RateRule } from './alarm-rule.ts';
import { isBeyond } from './threshold.ts';

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
  return rateSince(baseline, part, tsMs, reading, rule, toleranceMs);
}

/** So many readings are kept of the time that a rate is taken over. */
const READINGS_OF_A_RATE = 4;

/**
 * Every reading is judged against the newest that is at least `overMs` older. What is kept is the first reading of each quarter
 * of that time: quarters counted from 1970, so that a rate does not depend on when the series began, nor on a gap in it.
 */
function rateSince(
  baseline: Baseline,
  part: string,
  tsMs: number,
  reading: number,
  { overMs }: RateRule,
  toleranceMs: number,
): Compared {
  const { later = NONE } = baseline;
  const passed = countPassed(later, tsMs - overMs);
  const before = later[passed - 1] ?? baseline;
  const sinceMs = tsMs - before.tsMs;
  const quarterMs = overMs / READINGS_OF_A_RATE;
  const isTooOld = sinceMs > longestMs(overMs, toleranceMs);
  const value = sinceMs < overMs || isTooOld ? null : ((reading - before.value) * MS_PER_HOUR) / sinceMs;
  const newestMs = (later[later.length - 1] ?? baseline).tsMs;
  const isKept = Math.floor(tsMs / quarterMs) !== Math.floor(newestMs / quarterMs);
  if (!isKept && !isTooOld && passed === 0) return { baseline, value };
  const kept = isTooOld ? later.slice(passed) : [before, ...later.slice(passed)];
  if (isKept || kept.length === 0) kept.push({ tsMs, value: reading });
  return { baseline: baselineOf(part, kept) ?? baseline, value };
}

/**
 * True if `compareReading` would keep nothing of this reading, drop nothing for it, and find no rate beyond the rule's level: what
 * nearly every sample comes to, told without making anything.
 */
export function isQuietRate(
  { tsMs: beforeMs, value: before, later = NONE }: Baseline,
  tsMs: number,
  reading: number,
  rule: RateRule,
  toleranceMs: number,
): boolean {
  const { overMs } = rule;
  const next = later[0];
  if (next !== undefined && tsMs - next.tsMs >= overMs) return false;
  const quarterMs = overMs / READINGS_OF_A_RATE;
  const newestMs = later[later.length - 1]?.tsMs ?? beforeMs;
  if (tsMs - newestMs >= quarterMs || Math.floor(tsMs / quarterMs) !== Math.floor(newestMs / quarterMs)) return false;
  const sinceMs = tsMs - beforeMs;
  if (sinceMs < overMs) return true;
  return sinceMs <= longestMs(overMs, toleranceMs) && !isBeyond(((reading - before) * MS_PER_HOUR) / sinceMs, rule);
}

/**
 * How far back a rate may reach. Over a gap only the mean is known, and it would hide what a rate is watched for; but of each quarter
 * only the first reading is kept.
 */
function longestMs(overMs: number, toleranceMs: number): number {
  return overMs + Math.max(toleranceMs, overMs / READINGS_OF_A_RATE + toleranceMs / 2);
}

function baselineOf(part: string, [oldest, ...later]: readonly Reading[]): Baseline | null {
  if (oldest === undefined) return null;
  const { tsMs, value } = oldest;
  return later.length === 0 ? { part, tsMs, value } : { part, tsMs, value, later };
}

const NONE: readonly Reading[] = [];

/** How many of the later readings are at or before a time. Nearly always none. */
function countPassed(later: readonly Reading[], untilMs: number): number {
  let passed = 0;
  for (; passed < later.length; passed += 1) {
    const one = later[passed];
    if (one === undefined || one.tsMs > untilMs) break;
  }
  return passed;
}

/** A counter that went back was reset: that is no step. */
function hasChanged(before: number, now: number, mask: number | null): boolean {
  return mask === null ? now > before : (now & ~before & mask) !== 0;
}
