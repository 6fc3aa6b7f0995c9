import { describe, expect, it } from 'vitest';
import { gapsIn } from '#features/charts/gaps.ts';
import { seriesOf } from '#testing/series-of.ts';

const S = 1_000;

describe('gaps of a window', () => {
  it('are pauses longer than the limit; a row of nulls in one changes nothing', () => {
    const series = seriesOf([0, 10 * S, 20 * S, 90 * S], [{ signal: 'pack.voltage_mv', mean: [1, 2, null, 3] }]);
    expect(gapsIn(series, { fromMs: 0, toMs: 100 * S })).toEqual([{ fromMs: 10 * S, toMs: 90 * S }]);
  });

  it('include what lies before the first and after the last reading', () => {
    const series = seriesOf([50 * S], [{ signal: 'pack.voltage_mv', mean: [1] }]);
    expect(gapsIn(series, { fromMs: 0, toMs: 100 * S })).toEqual([
      { fromMs: 0, toMs: 50 * S },
      { fromMs: 50 * S, toMs: 100 * S },
    ]);
  });

  it('begin where a bucket ends, not where it begins', () => {
    const series = seriesOf([0, 600 * S], [{ signal: 'pack.voltage_mv', mean: [1, 2] }], {
      resolution: 'bucket',
      bucketMs: 60 * S,
      gapMs: 120 * S,
    });
    expect(gapsIn(series, { fromMs: 0, toMs: 660 * S })).toEqual([{ fromMs: 60 * S, toMs: 600 * S }]);
  });

  it('are the whole window when nothing was read', () => {
    expect(gapsIn(seriesOf([], []), { fromMs: 0, toMs: 60 * S })).toEqual([{ fromMs: 0, toMs: 60 * S }]);
  });

  it('are none while any signal was read', () => {
    const series = seriesOf(
      [0, 20 * S, 40 * S],
      [
        { signal: 'pack.voltage_mv', mean: [1, null, 1] },
        { signal: 'pack.current_ma', mean: [null, 1, null] },
      ],
    );
    expect(gapsIn(series, { fromMs: 0, toMs: 40 * S })).toEqual([]);
  });
});
