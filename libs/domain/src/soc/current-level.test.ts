import { describe, expect, it } from 'vitest';
import { FACTS_100AH, HOUR } from '../testing/sample.ts';
import { observeCurrent, unseenCurrentMa } from './current-level.ts';

describe('the current to reckon with while nobody looks', () => {
  it('is C/5 before anything was seen', () => {
    expect(unseenCurrentMa(null, FACTS_100AH)).toBe(20_000);
  });

  it('is the root mean square about zero of what was seen, with the prior worth an hour', () => {
    // 1 h of 20 A (prior) and 3 h of 40 A: √((1·400 + 3·1600)/4) = √1300 = 36.056 A
    let level = null;
    for (let hour = 1; hour <= 3; hour += 1) level = observeCurrent(level, 40_000, HOUR, FACTS_100AH);
    expect(unseenCurrentMa(level, FACTS_100AH)).toBeCloseTo(36_055.5, 1);
  });

  it('forgets with a time constant of a day', () => {
    let level = observeCurrent(null, 0, 23 * HOUR, FACTS_100AH);
    expect(level.seenMs).toBe(24 * HOUR);
    const before = level.meanSquareMa2;
    level = observeCurrent(level, 60_000, HOUR, FACTS_100AH);
    // a day is remembered at most: weight 1/24
    expect(level.meanSquareMa2).toBeCloseTo(before + (60_000 ** 2 - before) / 24, 3);
    expect(level.seenMs).toBe(24 * HOUR);
  });

  it('never falls below C/20: a pack seen idle may still be used', () => {
    let level = null;
    for (let hour = 0; hour < 1000; hour += 1) level = observeCurrent(level, 0, HOUR, FACTS_100AH);
    expect(unseenCurrentMa(level, FACTS_100AH)).toBe(5000);
  });

  it('takes no more than everything from one current, however long it stood', () => {
    const level = observeCurrent(null, 30_000, 100 * HOUR, FACTS_100AH);
    expect(level.meanSquareMa2).toBe(30_000 ** 2);
  });
});
