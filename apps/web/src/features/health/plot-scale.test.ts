import { describe, expect, it } from 'vitest';
import { bandPath, decimalsOf, linePath, roundTicks, scale } from '#features/health/plot-scale.ts';

const at = ({ tsMs, value }: { tsMs: number; value: number }): string => `${tsMs} ${value}`;

describe('a scale', () => {
  it('puts values between its pixels, upside down where asked', () => {
    const upright = scale(10, 20, 100, 0);
    expect([10, 15, 20].map(upright.px)).toEqual([100, 50, 0]);
  });

  it('puts a span of nothing at its first pixel', () => {
    expect(scale(5, 5, 40, 0).px(5)).toBe(40);
  });
});

describe('round ticks', () => {
  it.each([
    [0, 10, 5, [0, 2, 4, 6, 8, 10]],
    [0.93, 1.11, 3, [1, 1.1]],
    [-3, 3, 4, [-2, 0, 2]],
    [5, 5, 4, []],
  ])('from %j to %j, about %j of them', (from, to, count, ticks) => {
    expect(roundTicks(from, to, count)).toEqual(ticks);
  });

  it.each([
    [[1, 1.1], 1],
    [[0, 20], 0],
    [[3], 1],
  ])('%j need %j decimals', (ticks, decimals) => {
    expect(decimalsOf(ticks)).toBe(decimals);
  });
});

describe('a line and its band', () => {
  const points = [
    { tsMs: 1, value: 10, low: 9, high: 11 },
    { tsMs: 2, value: 12, low: 11, high: 13 },
    { tsMs: 3, value: null, low: null, high: null },
    { tsMs: 4, value: 14, low: null, high: null },
  ];

  it('break where nothing is known', () => {
    expect(linePath(points, at)).toBe('M1 10h0L2 12M4 14h0');
    expect(bandPath(points, at)).toBe('M1 11L2 13L2 11L1 9Z');
  });
});
