import { describe, expect, it } from 'vitest';
import { LOW_CELL, type Moment, OVER, timeline } from '../testing/alarm-timeline.ts';
import { FACTS_100AH, sampleAt, SECOND } from '../testing/sample.ts';
import { type RuleMemory } from './alarm-memory.ts';
import { type AlarmRule } from './alarm-rule.ts';
import { changedRule } from './changed-rule.ts';
import { foldAlarms } from './fold-alarms.ts';
import { rateRule } from './rate-rule.ts';

const TRIP = changedRule({
  id: 'trip',
  version: 1,
  signal: 'pack.short_circuit_trips',
  mask: null,
  clearForMs: 30 * SECOND,
  gapToleranceMs: 60 * SECOND,
  severity: 'critical',
});

/** A cell that falls by 100 mV or more a minute. */
const SAG = rateRule({
  ...LOW_CELL,
  id: 'sag',
  raiseLevel: -6000,
  clearLevel: -600,
  overMs: 60 * SECOND,
});

/** A voltage and a count of trips. */
const at = (s: number, v: number, trips = 3): Moment => ({ s, v, read: { shortCircuitTrips: trips } });

const fold = (memories: readonly RuleMemory[], { s, v = null, cells = [], read = {} }: Moment, rules: AlarmRule[]) => {
  const sample = sampleAt(s * SECOND, { voltageMv: v, cellVoltagesMv: cells, ...read });
  return foldAlarms(memories, { sample, activity: null, soc: null }, rules, FACTS_100AH).memories;
};

describe('the worst value', () => {
  it('is remembered to a thousandth, of the first reading and of worse ones', () => {
    expect(fold([], at(0, 29_100.00061), [OVER])[0]?.parts[0]?.peakValue).toBe(29_100.001);
    const worse = fold(fold([], at(0, 29_100), [OVER]), at(10, 29_150.12345), [OVER]);
    expect(worse[0]?.parts[0]?.peakValue).toBe(29_150.123);
  });
});

describe('rules beside one that always remembers a reading', () => {
  it('start anew as they do alone when the value falls back', () => {
    const moments = [at(0, 29_100), at(10, 28_500), at(20, 29_100), at(30, 29_100), at(40, 29_100)];
    expect(timeline([TRIP, OVER], moments)).toEqual(['40 s over pack raised 29100 peak 29100']);
  });

  it('begin to hold while nothing happens to that one', () => {
    const moments = [at(0, 27_000), at(10, 29_100), at(20, 29_100), at(30, 29_100)];
    expect(timeline([TRIP, OVER], moments)).toEqual(['30 s over pack raised 29100 peak 29100']);
  });

  it('clear while nothing happens to that one, once', () => {
    const moments = [0, 10, 20].map((s) => at(s, 29_100));
    const back = [30, 40, 50, 60, 70].map((s) => at(s, 27_000));
    expect(timeline([TRIP, OVER], [...moments, ...back])).toEqual([
      '20 s over pack raised 29100 peak 29100',
      '60 s over pack cleared (raised 20 s, peak 29100, recovered)',
    ]);
  });
});

describe('a reading to compare with', () => {
  it('moves on with a counter that was reset: the next step up is seen', () => {
    expect(timeline([TRIP], [at(0, 27_000, 3), at(10, 27_000, 0), at(20, 27_000, 1)])).toEqual([
      '20 s trip pack raised 1 peak 1',
    ]);
  });

  it('of a cell outlives readings that are missing, also those of the last cell', () => {
    const moments = [
      { s: 0, cells: [3300, 3300] },
      { s: 30, cells: [null, null] },
      { s: 60, cells: [3100, 3150] },
    ];
    // −200 and −150 mV in a minute
    expect(timeline([SAG], moments)).toEqual([
      '60 s sag cell:0 raised -12000 peak -12000',
      '60 s sag cell:1 raised -9000 peak -9000',
    ]);
  });

  it('is not made of a cell that was never read', () => {
    const moments = [0, 60, 120].map((s, i) => ({ s, cells: [null, 3300 - 100 * i] }));
    expect(timeline([SAG], moments)).toEqual(['60 s sag cell:1 raised -6000 peak -6000']);
    expect(fold([], { s: 0, cells: [null, 3300] }, [SAG])[0]?.compared?.baselines).toEqual([
      { part: 'cell:1', tsMs: 0, value: 3300 },
    ]);
  });

  it('goes on under the next version of its rule', () => {
    const next = { ...TRIP, version: 2, clearForMs: 0 };
    const [memory] = fold(fold([], at(0, 27_000, 3), [TRIP]), at(10, 27_000, 3), [next]);
    expect(memory).toMatchObject({ ruleVersion: 2, compared: { baselines: [{ tsMs: 0, value: 3 }] } });
    const moments = [
      at(0, 27_000, 3),
      { ...at(10, 27_000, 4), rules: [next] },
      { ...at(20, 27_000, 4), rules: [next] },
    ];
    expect(timeline([TRIP], moments)).toEqual([
      '10 s trip pack raised 1 peak 1',
      '20 s trip pack cleared (raised 10 s, peak 1, recovered)',
    ]);
  });
});

describe('a signal that this version of the library does not know', () => {
  const unknown = { ...OVER, signal: 'pack.of_another_time' };

  it('raises nothing', () => {
    expect(
      timeline(
        [unknown],
        [0, 10, 20, 30].map((s) => at(s, 29_500)),
      ),
    ).toEqual([]);
    expect(timeline([{ ...TRIP, signal: 'pack.of_another_time' }], [at(0, 0, 3), at(10, 0, 4)])).toEqual([]);
  });

  it('leaves an alarm open until it can be judged again', () => {
    const instant = { ...OVER, raiseForMs: 0, clearForMs: 0 };
    const lost = { ...unknown, raiseForMs: 0, clearForMs: 0 };
    const moments = [at(0, 29_500), { ...at(10, 27_000), rules: [lost] }, at(20, 27_000)];
    expect(timeline([instant], moments)).toEqual([
      '0 s over pack raised 29500 peak 29500',
      '20 s over pack cleared (raised 0 s, peak 29500, recovered)',
    ]);
  });

  it('keeps the reading to compare with', () => {
    const lost = { ...TRIP, signal: 'pack.of_another_time' };
    const moments = [at(0, 0, 3), { ...at(10, 0, 4), rules: [lost] }, at(20, 0, 4)];
    expect(timeline([TRIP], moments)).toEqual(['20 s trip pack raised 1 peak 1']);
  });
});

describe('alarms of many cells', () => {
  it('are all kept while no cell is read', () => {
    const moments = [
      { s: 0, cells: [3300, 2800, 3300, 2700] },
      { s: 10, cells: [] },
      { s: 20, cells: [3300, 3300, 3300, 3300] },
    ];
    expect(timeline([LOW_CELL], moments).slice(2)).toEqual([
      '20 s low-cell cell:1 cleared (raised 0 s, peak 2800, recovered)',
      '20 s low-cell cell:3 cleared (raised 0 s, peak 2700, recovered)',
    ]);
  });

  it('name the cell beyond the 64th too', () => {
    const cells = Array.from({ length: 66 }, (_, cell) => (cell === 63 || cell === 65 ? 2800 : 3300));
    expect(timeline([LOW_CELL], [{ s: 0, cells }])).toEqual([
      '0 s low-cell cell:63 raised 2800 peak 2800',
      '0 s low-cell cell:65 raised 2800 peak 2800',
    ]);
  });
});

describe('what is remembered', () => {
  it('is only what is pending or open, in the order of the ids', () => {
    const low = { s: 0, v: 29_100, cells: [2800] };
    const both = fold([], low, [OVER, LOW_CELL]);
    expect(both.map(({ ruleId }) => ruleId)).toEqual(['low-cell', 'over']);
    expect(both[1]).toEqual({
      ruleId: 'over',
      ruleVersion: 1,
      signal: 'pack.voltage_mv',
      comparison: 'above',
      parts: [{ part: 'pack', raisedTsMs: null, sinceTsMs: 0, lastTsMs: 0, peakValue: 29_100 }],
    });
    expect(fold(both, { s: 10, v: 28_999, cells: [2950] }, [OVER, LOW_CELL])).toMatchObject([{ ruleId: 'low-cell' }]);
    expect(fold(both, { s: 10, v: 28_999, cells: [3000] }, [OVER, LOW_CELL])).toMatchObject([
      { ruleId: 'low-cell', parts: [{ raisedTsMs: null, earlierTsMs: [0, 10_000] }] },
    ]);
    expect(fold(fold([], low, [OVER]), { s: 10, v: 28_999 }, [OVER])).toEqual([]);
  });

  it('is handed back as it is where a sample says nothing new, so that it costs nothing', () => {
    const before = fold([], at(0, 27_000), [TRIP]);
    expect(before).toHaveLength(1);
    expect(fold(before, at(10, 27_000), [TRIP])).toBe(before);
    const warming = rateRule({ ...SAG, signal: 'pack.temperature_1_c' });
    const rated = fold([], { s: 0, read: { temperature1C: 20 } }, [warming]);
    expect(fold(rated, { s: 10, read: { temperature1C: 21 } }, [warming])).toBe(rated);
  });
});
