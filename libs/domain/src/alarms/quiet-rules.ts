import { gapLimitMs, type PackFacts } from '../fold/pack-facts.ts';
import { type Baseline, type RuleMemory } from './alarm-memory.ts';
import { compareReading, isQuietRate } from './compared-value.ts';
import { type PlannedRule, type RulePlan } from './rule-plan.ts';
import { type SignalSource } from './signal-value.ts';
import { isBeyond } from './threshold.ts';

const PACK = 'pack';

/**
 * True if no rule has anything to say of this sample, and what is remembered stays as it is: what nearly every sample comes to, told
 * without making anything.
 */
export function areQuiet(
  memories: readonly RuleMemory[],
  source: SignalSource,
  { rules, places, isMet }: RulePlan,
  extremes: Float64Array,
  facts: PackFacts,
): boolean {
  isMet.fill(0);
  for (const memory of memories) {
    const place = places.get(memory.ruleId) ?? -1;
    const planned = rules[place];
    // Without one it is of a rule that no longer holds.
    if (planned === undefined || !isUnmoved(memory, source, planned, facts)) return false;
    isMet[place] = 1;
  }
  for (let place = 0; place < rules.length; place += 1) {
    const planned = rules[place];
    if (isMet[place] === 0 && planned !== undefined && concerns(planned, source, extremes)) return false;
  }
  return true;
}

/** Whether a rule with nothing to remember has anything to judge; almost always it has not, and that must cost nothing. */
export function concerns(
  { rule, reader, cellPlace }: PlannedRule,
  source: SignalSource,
  extremes: Float64Array,
): boolean {
  if (reader === undefined) return false;
  if (reader.of === 'pack') {
    const value = reader.read(source);
    return value !== null && (rule.kind !== 'threshold' || isBeyond(value, rule));
  }
  const low = extremes[2 * cellPlace] ?? Infinity;
  const high = extremes[2 * cellPlace + 1] ?? -Infinity;
  if (rule.kind !== 'threshold') return low <= high;
  return isBeyond(rule.comparison === 'above' ? high : low, rule);
}

/**
 * What a rule that compares readings remembers after one that raises nothing; null: there is more to judge. Such a rule always
 * remembers a reading, so that nearly every sample comes here, and it must cost next to nothing.
 */
export function quietMemory(
  memory: RuleMemory,
  source: SignalSource,
  planned: PlannedRule,
  facts: PackFacts,
): RuleMemory | null {
  if (isUnmoved(memory, source, planned, facts)) return memory;
  const { rule, reader } = planned;
  const baseline = baselineOf(memory, planned);
  if (rule.kind === 'threshold' || baseline === null || reader?.of !== 'pack') return null;
  const toleranceMs = Math.max(rule.gapToleranceMs, gapLimitMs(facts));
  const { tsMs } = source.sample;
  const { baseline: next, value } = compareReading(baseline, PACK, tsMs, reader.read(source), rule, toleranceMs);
  if (next === null || (value !== null && isBeyond(value, rule))) return null;
  return next === baseline ? memory : { ...memory, compared: { kind: rule.kind, baselines: [next] } };
}

/** True if a rule that compares readings raises nothing at this one, and goes on comparing with what it did before. */
function isUnmoved(memory: RuleMemory, source: SignalSource, planned: PlannedRule, facts: PackFacts): boolean {
  const { rule, reader } = planned;
  const baseline = baselineOf(memory, planned);
  if (rule.kind === 'threshold' || baseline === null || reader?.of !== 'pack') return false;
  const reading = reader.read(source);
  if (reading === null) return true;
  if (rule.kind === 'changed') return reading === baseline.value && !isBeyond(0, rule);
  const toleranceMs = Math.max(rule.gapToleranceMs, gapLimitMs(facts));
  return isQuietRate(baseline, source.sample.tsMs, reading, rule, toleranceMs);
}

/** What the pack's next reading is compared with, if the rule raised nothing yet and still is the one that remembered it. */
function baselineOf({ parts, ruleVersion, compared }: RuleMemory, { rule, reader }: PlannedRule): Baseline | null {
  if (parts.length > 0 || ruleVersion !== rule.version || reader?.of !== 'pack') return null;
  return compared?.baselines[0] ?? null;
}
