import { describe, expect, it } from 'vitest';
import { alarmRuleDefinition, type AlarmRuleInput } from './alarm-rule.ts';
import { describeRule } from './describe-rule.ts';

const say = (definition: AlarmRuleInput) => describeRule(alarmRuleDefinition.parse(definition));

const low = {
  kind: 'threshold',
  signal: 'cell.voltage_mv',
  comparison: 'below',
  raiseLevel: 2_800,
  clearLevel: 3_000,
  raiseForMs: 10_000,
  clearForMs: 90_000,
  severity: 'critical',
} as const;

describe('describeRule', () => {
  it('says a threshold in the units that people read', () => {
    expect(say(low)).toBe(
      'Critical, for every pack: when a cell’s voltage is 2.800 V or less for 10 s; over at 3.000 V or more for 1 min 30 s.',
    );
  });

  it('says where and while what, and leaves out a duration of nothing', () => {
    const said = say({
      ...low,
      signal: 'pack.current_ma',
      comparison: 'above',
      raiseLevel: 120_500,
      clearLevel: 110_000,
      raiseForMs: 0,
      clearForMs: 0,
      guard: 'charging',
      scope: { of: 'tag', tag: 'ferry' },
      severity: 'warning',
    });
    expect(said).toBe(
      'Warning, for packs tagged “ferry” while it is charging: when the current is 120.50 A or more; over at 110.00 A or less.',
    );
  });

  it('never rounds a level that was set more finely', () => {
    expect(say({ ...low, raiseLevel: 2_800.25 })).toContain('2.80025 V or less');
  });

  it('says a rate with what it is taken over', () => {
    const rate = {
      ...low,
      kind: 'rate',
      overMs: 600_000,
      comparison: 'above',
      raiseLevel: 60,
      clearLevel: 30,
    } as const;
    expect(say({ ...rate, signal: 'pack.temperature_1_c' })).toContain(
      'when the temperature 1 changes by 60.0 °C an hour or more (taken over 10 min) for 10 s; over at 30.0 °C an hour or less',
    );
  });

  it('says a step and a bit', () => {
    const trip = { kind: 'changed', clearForMs: 86_400_000, severity: 'critical' } as const;
    expect(say({ ...trip, signal: 'pack.short_circuit_trips' })).toBe(
      'Critical, for every pack: when the short-circuit trips go up; over once nothing changed for 1 day.',
    );
    expect(say({ ...trip, signal: 'pack.state_bits', mask: 4 })).toContain(
      'one of the watched bits of the state bits is set',
    );
  });

  it.each([
    [{ kind: 'absent', of: 'pack', afterMs: 900_000 }, 'when a pack has said nothing for 15 min'],
    [{ kind: 'absent', of: 'gateway', afterMs: 900_000 }, 'when a gateway has uploaded nothing for 15 min'],
    [
      { kind: 'absent', of: 'signal', signal: 'pack.current_ma', afterMs: 900_000 },
      'when a pack that speaks has said nothing of the current for 15 min',
    ],
    [
      { kind: 'bus', watches: 'timeouts', raiseLevel: 20, clearLevel: 5 },
      'when the polls without an answer are 20 % or more (over 10 min); over at 5 % or less',
    ],
    [
      { kind: 'bus', watches: 'skew', raiseLevel: 300_000, clearLevel: 60_000 },
      'when the error of a gateway’s clock is 5 min or more (over 10 min); over at 1 min or less',
    ],
    [
      {
        kind: 'sibling',
        signal: 'pack.temperature_1_c',
        among: 'site',
        raiseLevel: 10,
        clearLevel: 5,
        raiseForMs: 60_000,
        clearForMs: 0,
      },
      'when the temperature 1 is 10.0 °C or more from the median of other packs of its site for 1 min; over at 5.0 °C or less',
    ],
  ] as const)('says what a sweep judges: %o', (definition, words) => {
    expect(say({ ...definition, severity: 'info' })).toBe(`Info, for every pack: ${words}.`);
  });

  it('takes other words for values, times and places', () => {
    const said = describeRule(alarmRuleDefinition.parse(low), {
      scope: () => 'alle Packs',
      value: (_, v) => `${v} mV`,
    });
    expect(said).toContain('for alle Packs: when a cell’s voltage is 2800 mV or less');
  });
});
