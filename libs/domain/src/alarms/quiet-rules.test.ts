import { describe, expect, it } from 'vitest';
import { LOW_CELL, OVER } from '../testing/alarm-timeline.ts';
import { FACTS_100AH, MINUTE, sampleAt, SECOND } from '../testing/sample.ts';
import { type RuleMemory } from './alarm-memory.ts';
import { type AlarmRule } from './alarm-rule.ts';
import { changedRule } from './changed-rule.ts';
import { foldAlarms } from './fold-alarms.ts';
import { areQuiet } from './quiet-rules.ts';
import { rateRule } from './rate-rule.ts';
import { cellExtremes, rulePlan } from './rule-plan.ts';

const { gapToleranceMs } = OVER;
const common = { version: 1, gapToleranceMs, severity: 'info', clearForMs: MINUTE } as const;
const TRIP = changedRule({ ...common, id: 'trip', signal: 'pack.short_circuit_trips', mask: null });
const WARMING = rateRule({
  ...common,
  id: 'warming',
  signal: 'pack.temperature_1_c',
  comparison: 'above',
  raiseLevel: 60,
  clearLevel: 30,
  raiseForMs: 0,
  overMs: 10 * MINUTE,
});
const RULES = [OVER, LOW_CELL, TRIP, WARMING];

interface Read {
  readonly trips?: number;
  readonly temperatureC?: number;
  readonly voltageMv?: number;
  readonly cellMv?: number;
}

function sourceAt(s: number, { trips = 3, temperatureC = 25, voltageMv = 26_000, cellMv = 3300 }: Read = {}) {
  const cellVoltagesMv = [3300, cellMv, 3310];
  const read = { voltageMv, shortCircuitTrips: trips, temperature1C: temperatureC, cellVoltagesMv };
  return { sample: sampleAt(s * SECOND, read), activity: null, soc: null };
}

/** After samples at 10 and 20 s. */
function remembered(rules: readonly AlarmRule[] = RULES): readonly RuleMemory[] {
  const first = foldAlarms([], sourceAt(10), rules, FACTS_100AH).memories;
  return foldAlarms(first, sourceAt(20), rules, FACTS_100AH).memories;
}

function isQuiet(memories: readonly RuleMemory[], s: number, read: Read = {}, rules: readonly AlarmRule[] = RULES) {
  const plan = rulePlan(rules);
  const source = sourceAt(s, read);
  return areQuiet(memories, source, plan, cellExtremes(plan, source), FACTS_100AH);
}

describe('a sample is quiet', () => {
  it('where no rule has anything to say and what is remembered stays', () => {
    const memories = remembered();
    expect(memories.map(({ ruleId }) => ruleId)).toEqual(['trip', 'warming']);
    expect(isQuiet(memories, 30)).toBe(true);
    expect(isQuiet([], 30, {}, [OVER, LOW_CELL])).toBe(true);
  });

  it.each([
    ['a value beyond its level', { voltageMv: 29_000 }],
    ['one cell beyond its', { cellMv: 2900 }],
    ['a counter that stepped', { trips: 4 }],
    ['a counter that was reset, which has to be remembered', { trips: 0 }],
  ] as const)('not with %s', (_, read) => {
    expect(isQuiet(remembered(), 30, read)).toBe(false);
  });

  it('not where a reading has to be kept for later ones', () => {
    const memories = remembered([WARMING]);
    expect(isQuiet(memories, 149, { temperatureC: 99 }, [WARMING])).toBe(true);
    expect(isQuiet(memories, 150, {}, [WARMING])).toBe(false);
  });

  it('not for a rule that has yet to remember its first reading', () => {
    expect(isQuiet(remembered([TRIP]), 30)).toBe(false);
    expect(isQuiet([], 30, {}, [TRIP])).toBe(false);
  });

  it('not with a memory of a rule that no longer holds, or of another version of it', () => {
    expect(isQuiet(remembered(), 30, {}, [OVER, TRIP])).toBe(false);
    expect(isQuiet(remembered(), 30, {}, [OVER, LOW_CELL, { ...TRIP, version: 2 }, WARMING])).toBe(false);
  });

  it('not while an alarm is pending or open', () => {
    const pending = foldAlarms([], sourceAt(10, { voltageMv: 29_000 }), [OVER], FACTS_100AH).memories;
    expect(pending).toHaveLength(1);
    expect(isQuiet(pending, 20, {}, [OVER])).toBe(false);
  });
});

describe('a fold of quiet samples', () => {
  it('hands on what is remembered as it is, and forgets what it found out of the sample before', () => {
    const memories = remembered();
    expect(foldAlarms(memories, sourceAt(30), RULES, FACTS_100AH).memories).toBe(memories);
    const loud = foldAlarms(memories, sourceAt(30, { cellMv: 2900 }), RULES, FACTS_100AH);
    expect(loud.transitions).toHaveLength(1);
    const none = { ...sourceAt(30), sample: sampleAt(30 * SECOND) };
    expect(foldAlarms(memories, none, RULES, FACTS_100AH).memories).toBe(memories);
  });
});
