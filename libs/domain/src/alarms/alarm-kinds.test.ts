import { describe, expect, it } from 'vitest';
import { foldPack } from '../fold/pack-fold.ts';
import { decodePackState, encodePackState } from '../fold/pack-state-codec.ts';
import { initialPackState } from '../fold/pack-state.ts';
import { type Moment, OVER, timeline } from '../testing/alarm-timeline.ts';
import { FACTS_100AH, MINUTE, sampleAt, SECOND } from '../testing/sample.ts';
import { changedRule } from './changed-rule.ts';
import { openEpisodes } from './open-episodes.ts';
import { thresholdRule } from './threshold-rule.ts';

const TRIP = changedRule({
  id: 'trip',
  version: 1,
  signal: 'pack.short_circuit_trips',
  mask: null,
  clearForMs: 30 * SECOND,
  gapToleranceMs: 60 * SECOND,
  severity: 'critical',
});

describe('a rule on a change', () => {
  const trips = (s: number, shortCircuitTrips: number | null): Moment => ({ s, read: { shortCircuitTrips } });

  it('is raised at the sample at which a counter has stepped up, and cleared when it has been still', () => {
    expect(
      timeline(
        [TRIP],
        [0, 10, 20, 30, 40, 50, 60].map((s) => trips(s, s < 20 ? 3 : 4)),
      ),
    ).toEqual(['20 s trip pack raised 1 peak 1', '60 s trip pack cleared (raised 20 s, peak 1, recovered)']);
  });

  it('sees a step across a gap and across what was not read, and none in a reset', () => {
    expect(timeline([TRIP], [trips(0, 3), trips(10, null), trips(5000, 4)])).toEqual([
      '5000 s trip pack raised 1 peak 1',
    ]);
    expect(timeline([TRIP], [trips(0, 3), trips(10, 0), trips(20, 0)])).toEqual([]);
    expect(timeline([TRIP], [trips(0, 3)])).toEqual([]);
  });

  it('loses no step at a poll that does not say whether the guard held', () => {
    const guarded = changedRule({ ...TRIP, guard: 'discharging' });
    const moments = (activities: readonly (NonNullable<Moment['activity']> | null)[]): Moment[] =>
      activities.map((activity, i) => ({ ...trips(i * 10, i < 1 ? 3 : 4), activity }));
    expect(timeline([guarded], moments(['discharging', null, 'discharging']))).toEqual([
      '20 s trip pack raised 1 peak 1',
    ]);
    expect(timeline([guarded], moments(['discharging', null, 'idle', 'discharging']))).toEqual([]);
  });

  it('watches the bits it was told to, and only their setting', () => {
    const rule = changedRule({ ...TRIP, id: 'latch', signal: 'pack.state_bits', mask: 8, clearForMs: 0 });
    const bits = (s: number, stateBits: number): Moment => ({ s, read: { stateBits } });
    expect(timeline([rule], [bits(0, 3), bits(10, 7), bits(20, 12), bits(30, 8), bits(40, 0)])).toEqual([
      '20 s latch pack raised 1 peak 1',
      '30 s latch pack cleared (raised 20 s, peak 1, recovered)',
    ]);
    expect(() => changedRule({ ...TRIP, mask: 0 })).toThrow(/mask/);
    expect(() => changedRule({ ...TRIP, mask: 2 ** 32 })).toThrow(/changedRule: mask must be bits/);
    expect(() => changedRule({ ...TRIP, mask: 1.5 })).toThrow(/mask/);
    expect(changedRule({ ...TRIP, mask: 0xffff_ffff }).mask).toBe(0xffff_ffff);
    expect(() => changedRule({ ...TRIP, clearForMs: -1 })).toThrow(/changedRule: clearForMs/);
  });

  it('of another kind under the same id ends what was open', () => {
    const other = { ...OVER, id: 'trip', version: 2, signal: 'pack.short_circuit_trips', raiseLevel: 1, clearLevel: 0 };
    const moments = [trips(0, 3), trips(10, 4), { ...trips(20, 4), rules: [thresholdRule(other)] }];
    expect(timeline([TRIP], moments)).toEqual([
      '10 s trip pack raised 1 peak 1',
      '20 s trip pack cleared (raised 10 s, peak 1, rule-changed)',
    ]);
  });
});

describe('a rule on one cell against the others', () => {
  it('names the cell that deviates', () => {
    const rule = thresholdRule({
      ...OVER,
      id: 'apart',
      signal: 'cell.deviation_mv',
      comparison: 'below',
      raiseLevel: -50,
      clearLevel: -20,
      raiseForMs: 0,
      clearForMs: 0,
    });
    const moments = [
      { s: 0, cells: [3300, 3300, 3260] },
      { s: 10, cells: [3300, 3300, 3240] },
      { s: 20, cells: [3300, 3300, 3290] },
    ];
    expect(timeline([rule], moments)).toEqual([
      '10 s apart cell:2 raised -60 peak -60',
      '20 s apart cell:2 cleared (raised 10 s, peak -60, recovered)',
    ]);
  });
});

describe('flapping', () => {
  const rule = thresholdRule({ ...OVER, id: 'flap', raiseForMs: 0, clearForMs: 0 });
  const flaps = (count: number, everyS: number): Moment[] =>
    Array.from({ length: count }, (_, i) => ({ s: i * everyS, v: i % 2 === 0 ? 29_500 : 27_000 }));
  const quiet = (fromS: number, forS: number): Moment[] =>
    Array.from({ length: forS / 60 + 1 }, (_, i) => ({ s: fromS + i * 60, v: 27_000 }));

  it('is held as one alarm from the fifth change in an hour, until an hour was quiet', () => {
    const happened = timeline([rule], [...flaps(20, 60), ...quiet(1200, 3600)]);
    expect(happened.slice(0, 5).map((line) => line.replace(/ \(.*| \d+ peak.*/, ''))).toEqual([
      '0 s flap pack raised',
      '60 s flap pack cleared',
      '120 s flap pack raised',
      '180 s flap pack cleared',
      '240 s flap pack raised',
    ]);
    // quiet since 1140 s
    expect(happened.slice(5)).toEqual(['4740 s flap pack cleared (raised 240 s, peak 29500, recovered)']);
  });

  it('is not what changes more slowly', () => {
    expect(timeline([rule], flaps(12, 1200))).toHaveLength(12);
  });

  it('says so of an open episode, and survives a checkpoint', () => {
    let state = initialPackState();
    const fold = (s: number, voltageMv: number): void => {
      const back = decodePackState(encodePackState(state));
      expect(back).toEqual(state);
      state = foldPack(back, sampleAt(s * SECOND, { voltageMv }), { facts: FACTS_100AH, rules: [rule, TRIP] }).state;
    };
    for (let i = 0; i < 8; i += 1) fold(i * 60, i % 2 === 0 ? 29_500 : 27_000);
    expect(openEpisodes(state)).toEqual([
      { ruleId: 'flap', part: 'pack', raisedTsMs: 4 * MINUTE, peakValue: 29_500, flapping: true },
    ]);
  });
});
