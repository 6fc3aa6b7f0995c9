import { type Activity } from '../fold/activity.ts';
import { gapLimitMs, type PackFacts } from '../fold/pack-facts.ts';
import { adoptRule, endEpisodes } from './adopt-rule.ts';
import { type Baseline, type PartMemory, type RuleMemory } from './alarm-memory.ts';
import { type AlarmRule, type AlarmTransition } from './alarm-rule.ts';
import { compareReading } from './compared-value.ts';
import { afterClearing, episodeOf, withFlapping } from './flapping.ts';
import { areQuiet, concerns, quietMemory } from './quiet-rules.ts';
import { cellExtremes, type PlannedRule, rulePlan } from './rule-plan.ts';
import { type SignalSource } from './signal-value.ts';
import { stepThreshold } from './threshold.ts';

export interface AlarmSource extends SignalSource {
  readonly activity: Activity | null;
}

export interface AlarmsStep {
  readonly memories: readonly RuleMemory[];
  readonly transitions: readonly AlarmTransition[];
}

const PACK = 'pack';
const NO_PARTS: readonly PartMemory[] = [];
const NO_BASELINES: readonly Baseline[] = [];
const NO_TRANSITIONS: readonly AlarmTransition[] = [];
const NOTHING: AlarmsStep = { memories: [], transitions: NO_TRANSITIONS };

/**
 * Judges one sample by every rule that holds at its time (each id once). A rule that no longer holds ends its episodes
 * at this sample: an alarm that nothing can clear any more would stay open for ever.
 */
export function foldAlarms(
  memories: readonly RuleMemory[],
  source: AlarmSource,
  rules: readonly AlarmRule[],
  facts: PackFacts,
): AlarmsStep {
  const plan = rulePlan(rules);
  const extremes = cellExtremes(plan, source);
  if (areQuiet(memories, source, plan, extremes, facts)) {
    return memories.length === 0 ? NOTHING : { memories, transitions: NO_TRANSITIONS };
  }
  const nextMemories: RuleMemory[] = [];
  const transitions: AlarmTransition[] = [];
  const remembered: (RuleMemory | undefined)[] = [];
  for (const memory of memories) {
    const place = plan.places.get(memory.ruleId);
    if (place === undefined) transitions.push(...endEpisodes(memory, source.sample.tsMs, 'rule-removed'));
    else remembered[place] = memory;
  }
  let kept = 0;
  for (let place = 0; place < plan.rules.length; place += 1) {
    const planned = plan.rules[place];
    if (planned === undefined) continue;
    const memory = remembered[place] ?? null;
    if (memory === null && !concerns(planned, source, extremes)) continue;
    const next = foldRule(memory, source, planned, facts, transitions);
    if (next === null) continue;
    nextMemories.push(next);
    if (next === memory) kept += 1;
  }
  const isAsBefore = kept === memories.length && kept === nextMemories.length && transitions.length === 0;
  if (isAsBefore && kept > 0) return { memories, transitions };
  if (nextMemories.length === 0 && transitions.length === 0) return NOTHING;
  // One order whatever order the rules came in, so that equal states are equal bytes.
  nextMemories.sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
  return { memories: nextMemories, transitions };
}

function foldRule(
  memory: RuleMemory | null,
  source: AlarmSource,
  planned: PlannedRule,
  facts: PackFacts,
  transitions: AlarmTransition[],
): RuleMemory | null {
  const { rule, reader } = planned;
  const quiet = memory === null ? null : quietMemory(memory, source, planned, facts);
  if (quiet !== null) return quiet;
  const adopted = memory === null ? null : adoptRule(memory, rule, source.sample.tsMs);
  if (adopted !== null) transitions.push(...adopted.transitions);
  const before = adopted?.memory?.parts ?? NO_PARTS;

  const toleranceMs = Math.max(rule.gapToleranceMs, gapLimitMs(facts));
  const guardHolds = guardOf(rule, source.activity);
  const { tsMs } = source.sample;
  const next: PartMemory[] = [];
  const baselines: Baseline[] = [];
  const known = adopted?.memory?.compared?.baselines ?? NO_BASELINES;

  const judge = (partMemory: PartMemory | null, part: string, reading: number | null): void => {
    let value = reading;
    if (rule.kind !== 'threshold') {
      const baseline = known.find((one) => one.part === part) ?? null;
      // What stepped while nobody knows whether the guard held is judged once that is known: to compare with it now would lose it.
      const judged = rule.kind === 'changed' && guardHolds === null ? null : reading;
      const compared = compareReading(baseline, part, tsMs, judged, rule, toleranceMs);
      if (compared.baseline !== null) baselines.push(compared.baseline);
      value = compared.value;
    }
    const bare = stepThreshold(episodeOf(partMemory), part, { tsMs, value, guardHolds }, rule, toleranceMs);
    const step = withFlapping(partMemory, bare, tsMs);
    if (step.event !== null && step.memory !== null) {
      transitions.push(transitionOf(step.event, step.memory, rule, tsMs, value));
    }
    const kept = step.memory !== null && step.event === 'cleared' ? afterClearing(step.memory) : step.memory;
    if (kept !== null) next.push(kept);
  };

  if (reader === undefined || reader.of === 'pack') {
    judge(before[0] ?? null, PACK, reader?.read(source) ?? null);
  } else {
    const cells = reader.read(source);
    const last = Math.max(lastCell(before), lastCell(known));
    const count = Math.max(cells.length, 1 + last);
    for (let cell = 0; cell < count; cell += 1) {
      const value = cells[cell] ?? null;
      const part = cellPart(cell);
      const partMemory = before.length === 0 ? null : (before.find((one) => one.part === part) ?? null);
      if (value === null && partMemory === null && last < cell) continue;
      judge(partMemory, part, value === null ? null : Number(value));
    }
  }
  if (next.length === 0 && baselines.length === 0) return null;
  const { id, version, signal, comparison, kind } = rule;
  const memoryNow = { ruleId: id, ruleVersion: version, signal, comparison, parts: next };
  return kind === 'threshold' ? memoryNow : { ...memoryNow, compared: { kind, baselines } };
}

function transitionOf(
  event: 'raised' | 'cleared',
  memory: PartMemory,
  rule: AlarmRule,
  tsMs: number,
  value: number | null,
): AlarmTransition {
  const { part, peakValue } = memory;
  if (event === 'cleared') {
    const raisedTsMs = memory.raisedTsMs ?? tsMs;
    return { kind: 'cleared', ruleId: rule.id, part, raisedTsMs, tsMs, peakValue, reason: 'recovered' };
  }
  const { id, version, severity, signal, raiseLevel } = rule;
  return {
    kind: 'raised',
    ruleId: id,
    ruleVersion: version,
    part,
    severity,
    signal,
    tsMs,
    value: value ?? peakValue,
    peakValue,
    raiseLevel,
  };
}

function guardOf(rule: AlarmRule, activity: Activity | null): boolean | null {
  if (rule.guard === undefined) return true;
  return activity === null ? null : activity === rule.guard;
}

/** Names are made once: they are asked for at every sample. */
const CELL_PARTS: readonly string[] = Array.from({ length: 64 }, (_, cell) => `cell:${cell}`);

function cellPart(cell: number): string {
  return CELL_PARTS[cell] ?? `cell:${cell}`;
}

/** The highest place among parts, −1 if there are none. */
function lastCell(parts: readonly { readonly part: string }[]): number {
  return parts.length === 0 ? -1 : Math.max(...parts.map(({ part }) => Number(part.slice('cell:'.length))));
}
