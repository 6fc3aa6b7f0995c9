import { describe, expect, test } from 'vitest';
import { pauseAfter } from './retry-schedule.ts';

describe('the pause after a failed attempt', () => {
  test('grows from 5 s to a day, then there is none', () => {
    const seconds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((attempts) => {
      const pause = pauseAfter(attempts, 0);
      return pause === null ? null : pause / 1_000;
    });
    expect(seconds).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);
  });

  test('is up to a tenth longer by chance', () => {
    expect(pauseAfter(2, 0.5)).toBe(315_000);
  });

  test('is as long as the receiver asks, but never shorter than planned nor longer than a day', () => {
    expect(pauseAfter(1, 0, 60_000)).toBe(60_000);
    expect(pauseAfter(2, 0, 60_000)).toBe(300_000);
    expect(pauseAfter(1, 0, 90 * 86_400_000)).toBe(86_400_000);
  });
});
