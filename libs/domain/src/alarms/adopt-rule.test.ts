import { describe, expect, it } from 'vitest';
import { every10s, LOW_CELL, type Moment, OVER, timeline } from '../testing/alarm-timeline.ts';
import { HOUR, SECOND } from '../testing/sample.ts';
import { type AlarmRule, type ThresholdRule } from './alarm-rule.ts';

describe('rules that change while an alarm is open', () => {
  const RAISED = every10s(0, [29_100, 29_100, 29_100]);
  const v2 = (change: Partial<ThresholdRule>): readonly AlarmRule[] => [{ ...OVER, version: 2, ...change }];

  it('a new version goes on with the episode, under its own levels', () => {
    const moments = [
      ...RAISED,
      { s: 30, v: 28_600, rules: v2({ raiseLevel: 28_500, clearLevel: 27_500 }) },
      ...every10s(40, [27_800, 27_500, 27_500, 27_500, 27_500]).map((m) => ({
        ...m,
        rules: v2({ raiseLevel: 28_500, clearLevel: 27_500 }),
      })),
    ];
    expect(timeline([OVER], moments)).toEqual([
      '20 s over pack raised 29100 peak 29100',
      '80 s over pack cleared (raised 20 s, peak 29100, recovered)',
    ]);
  });

  it('a new version that the value no longer breaks clears it in its own time', () => {
    const loose = v2({ raiseLevel: 30_000, clearLevel: 29_500 });
    const moments = [...RAISED, ...every10s(30, [29_100, 29_100, 29_100, 29_100]).map((m) => ({ ...m, rules: loose }))];
    expect(timeline([OVER], moments)[1]).toBe('60 s over pack cleared (raised 20 s, peak 29100, recovered)');
  });

  it('what was pending under the old levels starts anew', () => {
    const moments = [
      ...every10s(0, [29_100, 29_100]),
      ...every10s(20, [29_100, 29_100, 29_100]).map((m) => ({ ...m, rules: v2({}) })),
    ];
    expect(timeline([OVER], moments)).toEqual(['40 s over pack raised 29100 peak 29100']);
  });

  it('and so does its worst value', () => {
    const moments = [
      ...every10s(0, [30_000]),
      ...every10s(10, [29_100, 29_100, 29_100]).map((m) => ({ ...m, rules: v2({}) })),
    ];
    expect(timeline([OVER], moments)).toEqual(['30 s over pack raised 29100 peak 29100']);
  });

  it('what was half-way to clearing under the old levels starts anew', () => {
    const back = every10s(30, [27_000, 27_000, 27_000]);
    const then = every10s(60, [27_000, 27_000, 27_000, 27_000]).map((m) => ({ ...m, rules: v2({}) }));
    expect(timeline([OVER], [...RAISED, ...back, ...then])[1]).toContain('90 s over pack cleared');
  });

  it.each([
    ['another signal', v2({ signal: 'cell.voltage_mv' })],
    ['the other direction', v2({ comparison: 'below', raiseLevel: 20_000, clearLevel: 21_000 })],
  ])('a version that watches %s ends the episode', (_, rules) => {
    expect(timeline([OVER], [...RAISED, { s: 30, v: 29_100, rules }])[1]).toBe(
      '30 s over pack cleared (raised 20 s, peak 29100, rule-changed)',
    );
  });

  it('a rule that is gone ends its episodes at the next sample, and forgets what was pending', () => {
    expect(timeline([OVER], [...RAISED, { s: 30, v: 29_100, rules: [] }, { s: 40, v: 29_100 }])).toEqual([
      '20 s over pack raised 29100 peak 29100',
      '30 s over pack cleared (raised 20 s, peak 29100, rule-removed)',
    ]);
    expect(timeline([OVER], [...every10s(0, [29_100, 29_100]), { s: 20, rules: [] }, { s: 30, v: 29_100 }])).toEqual(
      [],
    );
  });

  it('ends every part of it', () => {
    const moments: Moment[] = [
      { s: 0, cells: [2800, 2700] },
      { s: HOUR / SECOND, cells: [], rules: [] },
    ];
    expect(timeline([LOW_CELL], moments).slice(2)).toEqual([
      '3600 s low-cell cell:0 cleared (raised 0 s, peak 2800, rule-removed)',
      '3600 s low-cell cell:1 cleared (raised 0 s, peak 2700, rule-removed)',
    ]);
  });
});
