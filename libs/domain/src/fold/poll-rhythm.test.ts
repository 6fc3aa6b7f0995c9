import { describe, expect, it } from 'vitest';
import { FACTS_100AH, sampleAt } from '../testing/sample.ts';
import { packFacts } from './pack-facts.ts';
import { foldPack } from './pack-fold.ts';
import { initialPackState } from './pack-state.ts';
import { INITIAL_RHYTHM, stepRhythm, withRhythm } from './poll-rhythm.ts';

const facts = packFacts({ chemistry: 'lfp', cellsInSeries: 8, nominalCapacityMah: 24_600, usualPeriodMs: 10_000 });

const periodAfter = (...pausesS: number[]): number =>
  withRhythm(
    facts,
    pausesS.reduce((rhythm, pauseS) => stepRhythm(rhythm, pauseS * 1_000), INITIAL_RHYTHM),
  ).usualPeriodMs;

describe('the rhythm of polls', () => {
  it('is what the facts say until three pauses are known', () => {
    expect(periodAfter(60, 60)).toBe(10_000);
    expect(periodAfter(60, 60, 60)).toBe(60_000);
  });

  it('is not moved by one outage, long or short', () => {
    expect(periodAfter(10, 10, 10, 300, 10)).toBe(10_000);
    expect(periodAfter(60, 60, 60, 86_400, 60)).toBe(60_000);
  });

  it('never becomes an outage that keeps coming back', () => {
    expect(periodAfter(3_600, 3_600, 3_600, 3_600, 3_600)).toBe(10_000);
  });

  it('is a quarter of an hour where polls are that far apart and a little late', () => {
    expect(periodAfter(900.037, 900.037, 900.037)).toBe(900_037);
    expect(periodAfter(1_190, 1_190, 1_190)).toBe(1_190_000);
    expect(periodAfter(1_210, 1_210, 1_210)).toBe(10_000);
  });

  it('follows a slower and a faster plan within three samples', () => {
    expect(periodAfter(10, 10, 10, 10, 10, 60, 60, 60)).toBe(60_000);
    expect(periodAfter(60, 60, 60, 60, 60, 10, 10, 10)).toBe(10_000);
  });

  it('is not narrowed by a burst of polls', () => {
    expect(periodAfter(1, 1, 1, 1, 1)).toBe(10_000);
  });
});

describe('a pack that is polled every minute, and said to be polled every ten seconds', () => {
  it('is proven full by five minutes of float charge', () => {
    const facts = { ...FACTS_100AH, usualPeriodMs: 10_000 };
    const cells = Array.from({ length: facts.cellsInSeries }, () => 3_500);
    let state = initialPackState();
    const anchors = Array.from({ length: 10 }, (_, minute) => {
      const sample = sampleAt(Date.UTC(2026, 0, 1, 0, minute), {
        currentMa: 30,
        voltageMv: 3_500 * facts.cellsInSeries,
        bmsSoc: 0.99,
        cellVoltagesMv: cells,
      });
      const step = foldPack(state, sample, { facts, rules: [] });
      state = step.state;
      return step.outputs.socAnchor;
    });
    // The third pause ends at minute 3 and makes the two minutes from 2 on no gap; five minutes from there is minute 7.
    expect(anchors.indexOf('full')).toBe(7);
  });
});
