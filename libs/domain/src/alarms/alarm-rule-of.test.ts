import { describe, expect, it } from 'vitest';
import { OVER } from '../testing/alarm-timeline.ts';
import { alarmRuleOf } from './alarm-rule-of.ts';

const TRIP = {
  id: 'trip',
  version: 1,
  signal: 'pack.short_circuit_trips',
  mask: null,
  clearForMs: 0,
  gapToleranceMs: 1,
  severity: 'critical',
} as const;

describe('a rule of whatever kind', () => {
  it('is built as its kind is', () => {
    expect(alarmRuleOf(OVER)).toEqual(OVER);
    expect(alarmRuleOf({ ...OVER, kind: 'rate', overMs: 60_000 })).toEqual({ ...OVER, kind: 'rate', overMs: 60_000 });
    expect(alarmRuleOf({ ...TRIP, kind: 'changed' })).toMatchObject({ kind: 'changed', raiseLevel: 1, clearLevel: 0 });
  });

  it('is refused as its kind is, by name', () => {
    expect(() => alarmRuleOf({ ...OVER, clearLevel: 30_000 })).toThrow(/thresholdRule: clearLevel/);
    expect(() => alarmRuleOf({ ...OVER, kind: 'rate', overMs: 0 })).toThrow(/rateRule: overMs/);
    expect(() => alarmRuleOf({ ...TRIP, kind: 'changed', mask: 0 })).toThrow(/changedRule: mask/);
  });
});
