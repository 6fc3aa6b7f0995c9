import { describe, expect, it } from 'vitest';
import { type Activity } from '../fold/activity.ts';
import { every10s, LOW_CELL, type Moment, OVER, timeline } from '../testing/alarm-timeline.ts';
import { FACTS_100AH, sampleAt } from '../testing/sample.ts';
import { type ThresholdRule } from './alarm-rule.ts';
import { foldAlarms } from './fold-alarms.ts';
import { thresholdRule } from './threshold-rule.ts';

describe('raising', () => {
  it('raises when the condition has held for its time, at that sample, with the worst value so far', () => {
    expect(timeline([OVER], every10s(0, [28_500, 29_000, 29_400, 29_100]))).toEqual([
      '30 s over pack raised 29100 peak 29400',
    ]);
  });

  it('does not raise a moment earlier', () => {
    expect(timeline([OVER], [...every10s(0, [29_100, 29_100]), { s: 19.999, v: 29_100 }])).toEqual([]);
  });

  it('starts anew when the value falls below the raise level, even by a little', () => {
    expect(timeline([OVER], every10s(0, [29_100, 29_100, 28_999, 29_100, 29_100, 29_100]))).toEqual([
      '50 s over pack raised 29100 peak 29100',
    ]);
  });

  it('raises once', () => {
    expect(
      timeline(
        [OVER],
        every10s(
          0,
          Array.from({ length: 50 }, () => 29_100),
        ),
      ),
    ).toHaveLength(1);
  });

  it('raises at the first sample where no time is asked for', () => {
    expect(timeline([{ ...OVER, raiseForMs: 0 }], every10s(0, [29_000]))).toEqual([
      '0 s over pack raised 29000 peak 29000',
    ]);
  });

  it('says all there is to say about it', () => {
    const source = { sample: sampleAt(7, { voltageMv: 29_500 }), activity: null, soc: null };
    expect(foldAlarms([], source, [{ ...OVER, raiseForMs: 0, version: 3 }], FACTS_100AH).transitions).toEqual([
      {
        kind: 'raised',
        ruleId: 'over',
        ruleVersion: 3,
        part: 'pack',
        severity: 'warning',
        signal: 'pack.voltage_mv',
        tsMs: 7,
        value: 29_500,
        peakValue: 29_500,
        raiseLevel: 29_000,
      },
    ]);
  });
});

describe('clearing', () => {
  const RAISED = every10s(0, [29_100, 29_100, 29_100]);

  it('clears when the value was back at the clear level for its time', () => {
    expect(timeline([OVER], [...RAISED, ...every10s(30, [28_000, 27_900, 28_000, 28_000])])[1]).toBe(
      '60 s over pack cleared (raised 20 s, peak 29100, recovered)',
    );
  });

  it('stays open between the levels, and starts the clearing anew there', () => {
    const wavering = every10s(30, [28_000, 28_000, 28_000, 28_001, 28_000, 28_000, 28_000]);
    expect(timeline([OVER], [...RAISED, ...wavering])).toHaveLength(1);
    expect(timeline([OVER], [...RAISED, ...wavering, { s: 100, v: 28_000 }])[1]).toContain('100 s over pack cleared');
  });

  it('keeps the worst value of the whole episode', () => {
    const worse = every10s(30, [30_500, 29_200, 27_000, 27_000, 27_000, 27_000]);
    expect(timeline([OVER], [...RAISED, ...worse])[1]).toContain('peak 30500');
  });

  it('without hysteresis, the level itself is still an alarm', () => {
    const rule = { ...OVER, clearLevel: 29_000, raiseForMs: 0, clearForMs: 0 };
    expect(timeline([rule], every10s(0, [29_000, 29_000, 28_999]))).toEqual([
      '0 s over pack raised 29000 peak 29000',
      '20 s over pack cleared (raised 0 s, peak 29000, recovered)',
    ]);
  });

  it('can be raised again', () => {
    const again = every10s(30, [27_000, 27_000, 27_000, 27_000, 29_300, 29_300, 29_300]);
    expect(timeline([OVER], [...RAISED, ...again])[2]).toBe('90 s over pack raised 29300 peak 29300');
  });
});

describe('gaps and missing readings', () => {
  const RAISED = every10s(0, [29_100, 29_100, 29_100]);

  it('a pause longer than the tolerance does not raise', () => {
    // beyond at 0 and 61 s: nobody knows what was between
    expect(timeline([OVER], [{ s: 0, v: 29_100 }, ...every10s(61, [29_100, 29_100])])).toEqual([]);
    expect(timeline([OVER], [{ s: 0, v: 29_100 }, ...every10s(60, [29_100])])).toHaveLength(1);
  });

  it('the time runs from the gap’s end, and the peak too', () => {
    expect(timeline([OVER], [{ s: 0, v: 30_000 }, ...every10s(61, [29_100, 29_100, 29_100])])).toEqual([
      '81 s over pack raised 29100 peak 29100',
    ]);
  });

  it('a pause longer than the tolerance does not clear', () => {
    const cleared = (gapEndS: number) => timeline([OVER], [...RAISED, { s: 30, v: 27_000 }, { s: gapEndS, v: 27_000 }]);
    expect(cleared(91)).toHaveLength(1);
    expect(cleared(90)).toHaveLength(2);
  });

  it('a gap is never shorter than twice the usual period, or the rule could not fire at all', () => {
    const strict = { ...OVER, gapToleranceMs: 1 };
    expect(
      timeline(
        [strict],
        [0, 20].map((s) => ({ s, v: 29_100 })),
      ),
    ).toHaveLength(1);
    expect(
      timeline(
        [strict],
        [0, 20.001].map((s) => ({ s, v: 29_100 })),
      ),
    ).toEqual([]);
  });

  it('a missing reading proves nothing: it neither raises, clears nor starts anything anew', () => {
    expect(timeline([OVER], every10s(0, [29_100, null, 29_100]))).toHaveLength(1);
    expect(timeline([OVER], [...RAISED, ...every10s(30, [null, null, null, null, null, null])])).toHaveLength(1);
    expect(timeline([OVER], [...RAISED, ...every10s(30, [27_000, null, null, 27_000])])).toHaveLength(2);
  });

  it('missing readings for longer than the tolerance are a gap', () => {
    expect(timeline([OVER], every10s(0, [29_100, null, null, null, null, null, null, 29_100]))).toEqual([]);
  });

  it('an alarm outlives any gap', () => {
    expect(timeline([OVER], [...RAISED, { s: 90 * 24 * 3600, v: 29_100 }])).toHaveLength(1);
  });
});

describe('guards', () => {
  const ONLY_CHARGING: ThresholdRule = { ...OVER, guard: 'charging' };
  const moments = (values: readonly (readonly [number, Activity | null])[]): Moment[] =>
    values.map(([v, activity], i) => ({ s: 10 * i, v, activity }));

  it('holds only while the pack does what the guard says', () => {
    const charging = moments([29, 29, 29].map((v) => [v * 1000, 'charging']));
    expect(timeline([ONLY_CHARGING], charging)).toHaveLength(1);
    expect(
      timeline(
        [ONLY_CHARGING],
        charging.map((m) => ({ ...m, activity: 'idle' })),
      ),
    ).toEqual([]);
    expect(timeline([{ ...OVER, guard: 'discharging' }], charging)).toEqual([]);
  });

  it('starts anew when the guard ends', () => {
    const stops = moments([
      [29_000, 'charging'],
      [29_000, 'idle'],
      [29_000, 'charging'],
      [29_000, 'charging'],
    ]);
    expect(timeline([ONLY_CHARGING], stops)).toEqual([]);
  });

  it('takes a guard that has ended for recovered, whatever the value', () => {
    const stops = moments([
      ...Array.from({ length: 3 }, () => [29_500, 'charging'] as const),
      ...Array.from({ length: 4 }, () => [29_900, 'idle'] as const),
    ]);
    expect(timeline([ONLY_CHARGING], stops)[1]).toBe('60 s over pack cleared (raised 20 s, peak 29500, recovered)');
  });

  it('learns nothing where the current was not read', () => {
    const unknown = moments([
      [29_000, 'charging'],
      [29_000, null],
      [29_000, 'charging'],
    ]);
    expect(timeline([ONLY_CHARGING], unknown)).toHaveLength(1);
    expect(
      timeline(
        [ONLY_CHARGING],
        unknown.map((m) => ({ ...m, activity: null })),
      ),
    ).toEqual([]);
  });
});

describe('cells', () => {
  it('judges every cell by itself and names it from 0', () => {
    const moments: Moment[] = [
      { s: 0, cells: [3300, 3300, 3300] },
      { s: 10, cells: [3300, 2890, 2900] },
      { s: 20, cells: [3300, 3000, 2800] },
      { s: 30, cells: [2700, 3100, 3050] },
    ];
    expect(timeline([LOW_CELL], moments)).toEqual([
      '10 s low-cell cell:1 raised 2890 peak 2890',
      '10 s low-cell cell:2 raised 2900 peak 2900',
      '20 s low-cell cell:1 cleared (raised 10 s, peak 2890, recovered)',
      '30 s low-cell cell:0 raised 2700 peak 2700',
      '30 s low-cell cell:2 cleared (raised 10 s, peak 2800, recovered)',
    ]);
  });

  it('keeps the alarm of a cell that is not read', () => {
    const moments: Moment[] = [
      { s: 0, cells: [3300, 3300, 2800] },
      { s: 10, cells: [3300, 3300, null] },
      { s: 20, cells: [] },
      { s: 30, cells: [3300] },
      { s: 40, cells: [3300, 3300, 3300] },
    ];
    expect(timeline([LOW_CELL], moments)[1]).toBe('40 s low-cell cell:2 cleared (raised 0 s, peak 2800, recovered)');
  });

  it('judges switches as 0 and 1', () => {
    const balancing = {
      ...LOW_CELL,
      signal: 'cell.balancing',
      comparison: 'above' as const,
      raiseLevel: 1,
      clearLevel: 0,
    };
    const moments: Moment[] = [
      { s: 0, read: { cellBalancing: [false, true, null] } },
      { s: 10, read: { cellBalancing: [false, false, null] } },
    ];
    expect(timeline([balancing], moments)).toEqual([
      '0 s low-cell cell:1 raised 1 peak 1',
      '10 s low-cell cell:1 cleared (raised 0 s, peak 1, recovered)',
    ]);
  });
});

describe('more than one rule', () => {
  it('judges each by itself', () => {
    const critical = thresholdRule({ ...OVER, id: 'far-over', raiseLevel: 30_000, clearLevel: 29_500, raiseForMs: 0 });
    expect(timeline([OVER, critical], every10s(0, [29_000, 30_200, 29_000]))).toEqual([
      '10 s far-over pack raised 30200 peak 30200',
      '20 s over pack raised 29000 peak 30200',
    ]);
  });

  it('remembers the same whatever order the rules come in', () => {
    const source = { sample: sampleAt(0, { voltageMv: 29_000, cellVoltagesMv: [2800] }), activity: null, soc: null };
    expect(foldAlarms([], source, [OVER, LOW_CELL], FACTS_100AH).memories).toEqual(
      foldAlarms([], source, [LOW_CELL, OVER], FACTS_100AH).memories,
    );
  });
});
