import { describe, expect, it } from 'vitest';
import { loneReadings, newestReading, socBandTracks, timesOf, tracksOf } from '#features/charts/plot-data.ts';
import { seriesOf } from '#testing/series-of.ts';

describe('a series for a chart', () => {
  it('is in seconds and in the unit people read, with gaps left as gaps', () => {
    const series = seriesOf([1_000, 2_000, 62_000], [{ signal: 'pack.voltage_mv', mean: [26_400, null, 26_500] }]);
    expect(timesOf(series)).toEqual([1, 2, 62]);
    expect(tracksOf(series, 'pack.voltage_mv')[0]?.mean).toEqual([26.4, null, 26.5]);
  });

  it('keeps least and most of each bucket beside the mean', () => {
    const series = seriesOf([0], [{ signal: 'pack.current_ma', mean: [-5_000], min: [-120_000], max: [0] }]);
    expect(tracksOf(series, 'pack.current_ma')[0]).toMatchObject({ min: [-120], mean: [-5], max: [0] });
  });

  it('has cells in the order of the string, tenth after ninth', () => {
    const parts = ['cell:10', 'cell:9', 'cell:0'];
    const series = seriesOf(
      [0],
      parts.map((part) => ({ signal: 'cell.voltage_mv', part, mean: [3_300] })),
    );
    expect(tracksOf(series, 'cell.voltage_mv').map((track) => track.part)).toEqual(['cell:0', 'cell:9', 'cell:10']);
  });

  it('has no tracks of a signal that was not read', () => {
    expect(tracksOf(seriesOf([0], []), 'pack.bms_soc_pct')).toEqual([]);
  });
});

describe('the band around the state of charge', () => {
  it('is two sigma to both sides, inside 0 to 100', () => {
    expect(socBandTracks([50, 99, 1], [2, 2, 2])).toEqual({ low: [46, 95, 0], high: [54, 100, 5] });
  });

  it('is missing where the value or its sigma is', () => {
    expect(socBandTracks([50, null], [null, 2])).toEqual({ low: [null, null], high: [null, null] });
    expect(socBandTracks([50], undefined)).toEqual({ low: [null], high: [null] });
  });
});

describe('readings', () => {
  it('between two gaps need a dot of their own', () => {
    expect(loneReadings([1, null, 2, null, 3, 4])).toEqual([0, 2]);
    expect(loneReadings([0, null])).toEqual([0]);
  });

  it('end with the newest that is there', () => {
    expect(newestReading([1, 2, null])).toBe(1);
    expect(newestReading([null])).toBeNull();
  });
});
