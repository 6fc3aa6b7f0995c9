import { type Series } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { heatMapOf, nearest } from '#features/cells/heat-map.ts';

const track = (part: string, mean: (number | null)[]): Series['series'][number] => ({
  signal: 'cell.voltage_mv',
  part,
  unit: 'mV',
  min: mean,
  max: mean,
  mean,
});

const seriesWith = (...series: Series['series']): Series => ({
  packUid: '0190a000-0000-7000-8000-000000000001',
  resolution: 'raw',
  bucketMs: null,
  gapMs: 180_000,
  ts: [1_000, 2_000, 3_000],
  series,
});

describe('the heat map of cells', () => {
  const map = heatMapOf(
    seriesWith(
      track('cell:10', [3_300, 3_340, null]),
      track('cell:2', [3_310, 3_300, 3_300]),
      track('cell:0', [3_320, 3_320, 3_310]),
    ),
  );

  it('has cells in the order of the string', () => {
    expect(map.cells).toEqual([0, 2, 10]);
  });

  it('tells how far each lies from the mean of all, and nothing where one was not read', () => {
    expect(map.deviationsMv).toEqual([
      [10, 0, null],
      [0, -20, null],
      [-10, 20, null],
    ]);
    expect(map.spreadMv).toEqual([20, 40, null]);
  });

  it('reaches at least as far as the noise of a balanced pack', () => {
    expect(map.reachMv).toBe(20);
    expect(heatMapOf(seriesWith(track('cell:0', [3_300]), track('cell:1', [3_302]))).reachMv).toBe(15);
  });

  it('finds the reading nearest to a moment', () => {
    expect([0, 1_600, 9_000].map((ts) => nearest(map.ts, ts))).toEqual([0, 1, 2]);
    expect(nearest([], 5)).toBe(-1);
  });
});
