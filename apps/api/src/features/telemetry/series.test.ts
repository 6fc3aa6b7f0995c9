import { type SeriesRows } from '@packwatch/db';
import { expect, test } from 'vitest';
import { toSeries } from './series.ts';

const rows = (tsMs: number[], usualPeriodMs: number | null): SeriesRows => {
  const values = tsMs.map(() => 26_000);
  return {
    columns: [{ signal: 'pack.voltage_mv', part: 'pack' }],
    source: 'raw',
    bucketMs: null,
    usualPeriodMs,
    tsMs,
    min: [values],
    max: [values],
    mean: [values],
    socSigma: tsMs.map(() => null),
  };
};

test('readings a minute apart have no gaps where a minute is usual', () => {
  const series = toSeries('uid', rows([0, 60_000, 120_000, 130_000], 60_000), false);
  expect(series).toMatchObject({ gapMs: 180_000, ts: [0, 60_000, 120_000, 130_000] });
});

test('a pause of more than three usual periods has a row of nulls in it', () => {
  const series = toSeries('uid', rows([0, 20_000, 90_000], 20_000), false);
  expect(series.ts).toEqual([0, 20_000, 80_000, 90_000]);
  expect(series.series[0]?.mean).toEqual([26_000, 26_000, null, 26_000]);
});

test('a poll every second may be late by a few', () => {
  expect(toSeries('uid', rows([0, 1_000, 21_000], 1_000), false).ts).toEqual([0, 1_000, 21_000]);
});

test('roll-ups say so, and have no gap where an hour between readings is usual', () => {
  const hourly = { ...rows([0, 3_600_000, 7_200_000], 3_600_000), source: '15m' as const, bucketMs: 900_000 };
  expect(toSeries('uid', hourly, false)).toMatchObject({ resolution: '15m', gapMs: 10_800_000, ts: hourly.tsMs });
});
