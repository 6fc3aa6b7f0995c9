import { expect, test } from 'vitest';
import { DAY_MS, planSeries, QUARTER_MS, seriesParts } from './series-plan.ts';

const HOUR_MS = 3_600_000;
const T0 = Date.UTC(2026, 10, 23);
const range = (days: number, points = 1_000) => ({ fromMs: T0 - days * DAY_MS, toMs: T0, points });

test('a day is read from raw rows, a week and a month from 15 minutes, a year from days', () => {
  const plans = [1, 7, 30, 365].map((days) => planSeries(range(days), true, null));
  expect(plans).toEqual([
    { source: 'raw', bucketMs: 120_000 },
    { source: '15m', bucketMs: QUARTER_MS },
    { source: '15m', bucketMs: HOUR_MS },
    { source: '1d', bucketMs: DAY_MS },
  ]);
});

test('roll-ups never give more than twice the points asked for', () => {
  for (const days of [1, 2, 5, 7, 20, 90, 249, 251, 365, 3_650]) {
    for (const points of [2, 40, 100, 1_000, 5_000]) {
      const plan = planSeries(range(days, points), true, null);
      expect((days * DAY_MS) / plan.bucketMs, `${days} d, ${points}`).toBeLessThanOrEqual(2 * points);
    }
  }
});

test('what roll-ups do not keep is read from raw rows; what raw rows no longer have, from roll-ups', () => {
  expect(planSeries(range(365), false, null)).toEqual({ source: 'raw', bucketMs: 43_200_000 });
  expect(planSeries(range(1), true, T0 - DAY_MS + 1)).toEqual({ source: '15m', bucketMs: QUARTER_MS });
  expect(planSeries(range(1), true, T0 - DAY_MS)).toMatchObject({ source: 'raw' });
});

test('quarters and days end before the watermark: its own are not finished', () => {
  const some = { fromMs: T0 + 1, toMs: T0 + 3 * DAY_MS, points: 10 };
  expect(seriesParts(some, '1d', T0 + 2 * DAY_MS + QUARTER_MS + 5)).toEqual({
    days: [T0 + DAY_MS, T0 + 2 * DAY_MS],
    quarters: [T0 + QUARTER_MS, T0 + 2 * DAY_MS + QUARTER_MS],
  });
});

test('without a watermark, or with one before the range, everything is raw', () => {
  const some = { fromMs: T0, toMs: T0 + DAY_MS, points: 10 };
  for (const watermarkMs of [null, T0 - 1, T0 + 899_999]) {
    expect(seriesParts(some, '15m', watermarkMs).quarters).toEqual([T0, T0]);
  }
});
