import { describe, expect, it } from 'vitest';
import { foldPack } from '../fold/pack-fold.ts';
import { initialPackState } from '../fold/pack-state.ts';
import { OVER } from '../testing/alarm-timeline.ts';
import { FACTS_100AH, sampleAt, SECOND } from '../testing/sample.ts';
import { backTest } from './back-test.ts';

const PARAMS = { facts: FACTS_100AH, rules: [OVER] };
/** Over 29 V from 20 s to 60 s, and from 200 s on. */
const SAMPLES = Array.from({ length: 30 }, (_, i) => {
  const s = i * 10;
  return sampleAt(s * SECOND, { voltageMv: (s >= 20 && s < 60) || s >= 200 ? 29_100 + s : 27_000 });
});

describe('a back-test', () => {
  it('says when a rule would have fired, and what would still be open', () => {
    expect(backTest(SAMPLES, PARAMS)).toEqual({
      samples: 30,
      refused: 0,
      fromTsMs: 0,
      toTsMs: 290 * SECOND,
      episodes: [
        // beyond since 20 s for 20 s; behind since 60 s for 30 s
        {
          ruleId: 'over',
          part: 'pack',
          raisedTsMs: 40_000,
          clearedTsMs: 90_000,
          peakValue: 29_150,
          reason: 'recovered',
        },
        { ruleId: 'over', part: 'pack', raisedTsMs: 220_000, clearedTsMs: null, peakValue: 29_390, reason: null },
      ],
    });
  });

  it('lists by the time of raising, at one time by the rule', () => {
    const instant = { ...OVER, raiseForMs: 0, clearForMs: 0 };
    const rules = [
      { ...instant, id: 'b-short' },
      { ...instant, id: 'c-long', clearLevel: 20_000 },
      { ...instant, id: 'a-short' },
    ];
    const samples = [29_100, 27_000, 29_100, 27_000].map((voltageMv, i) => sampleAt(i * 10_000, { voltageMv }));
    const { episodes } = backTest(samples, { facts: FACTS_100AH, rules });
    expect(episodes.map((e) => [e.ruleId, e.raisedTsMs, e.clearedTsMs])).toEqual([
      ['a-short', 0, 10_000],
      ['b-short', 0, 10_000],
      // still open, and raised before those that are over
      ['c-long', 0, null],
      ['a-short', 20_000, 30_000],
      ['b-short', 20_000, 30_000],
    ]);
  });

  it('goes on from a checkpoint without its alarms', () => {
    let state = initialPackState();
    for (const sample of SAMPLES.slice(0, 6)) state = foldPack(state, sample, PARAMS).state;
    expect(state.alarms).toHaveLength(1);
    expect(backTest(SAMPLES.slice(6), PARAMS, state).episodes.map(({ raisedTsMs }) => raisedTsMs)).toEqual([220_000]);
  });

  it('of nothing says nothing', () => {
    expect(backTest([], PARAMS)).toEqual({ samples: 0, refused: 0, fromTsMs: null, toTsMs: null, episodes: [] });
  });

  it('goes by what comes later, and says how many samples did not', () => {
    const twice = SAMPLES.flatMap((sample) => [
      sample,
      sample,
      sampleAt(sample.tsMs - 5 * SECOND, { voltageMv: 29_500 }),
    ]);
    const found = backTest([sampleAt(NaN), ...twice], PARAMS);
    expect(found).toEqual({ ...backTest(SAMPLES, PARAMS), refused: 1 + 2 * 30 });
  });
});
