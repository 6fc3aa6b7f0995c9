import { type RuleMemory } from '../alarms/alarm-memory.ts';
import { type AlarmRule } from '../alarms/alarm-rule.ts';
import { foldAlarms } from '../alarms/fold-alarms.ts';
import { thresholdRule } from '../alarms/threshold-rule.ts';
import { type Activity } from '../fold/activity.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { FACTS_100AH, sampleAt, SECOND } from './sample.ts';

/** Over-voltage: raise at 29 V for 20 s, clear at 28 V for 30 s, gaps over 60 s. */
export const OVER = thresholdRule({
  id: 'over',
  version: 1,
  signal: 'pack.voltage_mv',
  comparison: 'above',
  raiseLevel: 29_000,
  clearLevel: 28_000,
  raiseForMs: 20 * SECOND,
  clearForMs: 30 * SECOND,
  gapToleranceMs: 60 * SECOND,
  severity: 'warning',
});

export const LOW_CELL = thresholdRule({
  ...OVER,
  id: 'low-cell',
  signal: 'cell.voltage_mv',
  comparison: 'below',
  raiseLevel: 2900,
  clearLevel: 3000,
  raiseForMs: 0,
  clearForMs: 0,
  severity: 'critical',
});

export interface Moment {
  readonly s: number;
  /** Pack voltage, mV. */
  readonly v?: number | null;
  readonly cells?: readonly (number | null)[];
  readonly activity?: Activity | null;
  readonly rules?: readonly AlarmRule[];
  readonly read?: Partial<Omit<PackSample, 'tsMs'>>;
}

/** Folds a timeline; answers what happened, one line for each: "20 s over pack raised 29100". */
export function timeline(rules: readonly AlarmRule[], moments: readonly Moment[]): string[] {
  let memories: readonly RuleMemory[] = [];
  const happened: string[] = [];
  for (const { s, v = null, cells = [], activity = 'idle', rules: rulesNow = rules, read = {} } of moments) {
    const sample = sampleAt(s * SECOND, { voltageMv: v, cellVoltagesMv: cells, ...read });
    const step = foldAlarms(memories, { sample, activity, soc: null }, rulesNow, FACTS_100AH);
    memories = step.memories;
    for (const t of step.transitions) {
      if (t.tsMs !== sample.tsMs) throw new Error(`at ${s} s it claims to have happened at ${t.tsMs} ms`);
      const detail =
        t.kind === 'raised'
          ? `${t.value} peak ${t.peakValue}`
          : `(raised ${t.raisedTsMs / SECOND} s, peak ${t.peakValue}, ${t.reason})`;
      happened.push(`${s} s ${t.ruleId} ${t.part} ${t.kind} ${detail}`);
    }
  }
  return happened;
}

/** A voltage every 10 s from `from`. */
export const every10s = (from: number, voltages: readonly (number | null)[]): Moment[] =>
  voltages.map((v, i) => ({ s: from + 10 * i, v }));
