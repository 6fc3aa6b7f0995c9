import { describe, expect, it } from 'vitest';
import { addPoint, fitSlope, NO_SUMS, type TlsPoint, type TlsSums } from './total-least-squares.ts';

const sumsOf = (points: readonly TlsPoint[], kept = 1): TlsSums =>
  points.reduce((sums, point) => addPoint(sums, point, kept), NO_SUMS);

const fit = (points: readonly TlsPoint[], kept = 1) => fitSlope(sumsOf(points, kept), 0.1, 2);

describe('a line through points with errors in both', () => {
  it('passes through points without any', () => {
    const points = [0.5, 0.7, 1].map((x) => ({ x, y: 0.9 * x, sigmaX: 0.01, sigmaY: 0.01 }));
    expect(fit(points).slope).toBeCloseTo(0.9, 5);
  });

  it('is as sure as one point is: the error along the normal', () => {
    // At x = y = 1 with 1 % in each, along the normal 1 %, √2 % in the slope for a distance √2 along: (1 + Q²)/|x,y| · 1 %
    expect(fit([{ x: 1, y: 1, sigmaX: 0.01, sigmaY: 0.01 }]).sigma).toBeCloseTo(0.01 * Math.SQRT2, 6);
  });

  it('is twice as sure by four points as by one', () => {
    const point = { x: 1, y: 0.95, sigmaX: 0.02, sigmaY: 0.02 };
    expect(fit([point]).sigma / fit([point, point, point, point]).sigma).toBeCloseTo(2, 6);
  });

  it('goes nearer to the surer point', () => {
    const sure = { x: 1, y: 0.9, sigmaX: 0.01, sigmaY: 0.01 };
    const vague = { x: 1, y: 1.1, sigmaX: 0.05, sigmaY: 0.05 };
    expect(fit([sure, vague]).slope).toBeLessThan(0.92);
  });

  it('forgets what it is told to forget', () => {
    const old = { x: 1, y: 1, sigmaX: 0.02, sigmaY: 0.02 };
    const young = { x: 1, y: 0.8, sigmaX: 0.02, sigmaY: 0.02 };
    expect(fit([old, young], 1).slope).toBeCloseTo(0.9, 2);
    expect(fit([old, young], 0.2).slope).toBeLessThan(0.84);
    expect(fit([old, young], 0).slope).toBeCloseTo(0.8, 5);
  });
});
