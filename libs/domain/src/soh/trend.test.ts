import { describe, expect, it } from 'vitest';
import { isTrendDue, stepTrend, type TrendPoint, trendOf } from './trend.ts';

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** On the day nearest to it. */
const at = (years: number, value: number, sigma = 1): TrendPoint => [Math.round(years * 365.25), value, sigma];

function follow(days: number, everyDays: number, value: (day: number) => number): readonly TrendPoint[] {
  let points: readonly TrendPoint[] = [];
  for (let day = 0; day <= days; day += everyDays) {
    points = stepTrend(points, day * DAY, { value: value(day), sigma: 1 });
  }
  return points;
}

describe('the points of a trend', () => {
  it('are a month apart', () => {
    const points = follow(100, 1, (day) => day);
    expect(points.map(([day]) => day)).toEqual([0, 30, 60, 90]);
  });

  it('are none while there is no figure', () => {
    expect(stepTrend([], 0, null)).toEqual([]);
    const one: TrendPoint[] = [at(0, 5)];
    const now = { value: 1.234567, sigma: 0.1234567 };
    expect([isTrendDue([], 0), isTrendDue(one, 30 * DAY - 1), isTrendDue(one, 30 * DAY)]).toEqual([true, false, true]);
    expect(stepTrend(one, 30 * DAY - 1, now)).toBe(one);
    expect(stepTrend(one, 30 * DAY, now)).toEqual([...one, [30, 1.2346, 0.12346]]);
  });

  it('are at most eight, the first and the newest among them, spread over all of the time', () => {
    const points = follow(1200, 30, (day) => day);
    const days = points.map(([day]) => day);
    expect(days).toHaveLength(8);
    expect(days[0]).toBe(0);
    expect(days.at(-1)).toBe(1200);
    const widest = Math.max(...days.map((day, i) => (i === 0 ? 0 : day - (days[i - 1] ?? 0))));
    expect(widest).toBeLessThanOrEqual(400);
  });
});

describe('a trend', () => {
  it('is the straight line, its slope a year, and where it leads in half a year with ±2σ', () => {
    // 100 − 4 a year at 0, ¼, ½, ¾ years; σ 1 each. Years from the last: −¾ … 0, mean −⅜, Σ(t − mean)² = 0.3125
    const trend = trendOf([at(0, 100), at(0.25, 99), at(0.5, 98), at(0.75, 97)]);
    expect(trend).toMatchObject({ fromTsMs: 0, toTsMs: 274 * DAY, points: 4 });
    expect(trend?.perYear).toBeCloseTo(-4, 1);
    // σ of the slope: √(1 / 0.3125) = 1.789
    expect(trend?.sigmaPerYear).toBeCloseTo(1.789, 1);
    // In half a year 95; σ = √(1/4 + 0.875² / 0.3125) = 1.643
    expect(trend?.ahead.tsMs).toBe(274 * DAY + YEAR / 2);
    expect(trend?.ahead.low).toBeCloseTo(95 - 3.286, 1);
    expect(trend?.ahead.high).toBeCloseTo(95 + 3.286, 1);
  });

  it('is as unsure as its points scatter, where they scatter more than they say', () => {
    // Off the line 100 by +3, −3, −3, +3: the slope is 0, s² = 36 / 2 = 18
    const trend = trendOf([at(0, 103), at(0.25, 97), at(0.5, 97), at(0.75, 103)]);
    expect(trend?.perYear).toBeCloseTo(0, 1);
    expect(trend?.sigmaPerYear).toBeCloseTo(Math.sqrt(18 / 0.3125), 1);
  });

  it('is none by three points, nor within half a year', () => {
    expect(trendOf([at(0, 1), at(0.5, 1), at(1, 1)])).toBeNull();
    expect(trendOf([])).toBeNull();
    const within = (days: number): TrendPoint[] => [0, 0.3, 0.6, 1].map((part) => [part * days, 1, 1]);
    expect(trendOf(within(179))).toBeNull();
    expect(trendOf(within(180))).not.toBeNull();
  });
});
