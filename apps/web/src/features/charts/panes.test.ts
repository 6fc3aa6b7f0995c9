import { describe, expect, it } from 'vitest';
import { envelopePane, extremesNow, packPanes } from '#features/charts/panes.ts';
import { seriesOf } from '#testing/series-of.ts';

describe('charts of a pack', () => {
  it('show the state of charge with its band and beside what the BMS says', () => {
    const series = seriesOf(
      [0],
      [
        { signal: 'pack.soc_pct', mean: [60] },
        { signal: 'pack.bms_soc_pct', mean: [64] },
      ],
      { socSigmaPct: [2] },
    );
    const [soc] = packPanes(series);
    expect(soc?.lines.map(({ role, track }) => [role, track])).toEqual([
      ['edge', [64]],
      ['edge', [56]],
      ['bms', [64]],
      ['soc', [60]],
    ]);
  });

  it('keep a chart for what was not read, with nothing in it', () => {
    const panes = packPanes(seriesOf([0, 1], [{ signal: 'pack.voltage_mv', mean: [26_400, 26_400] }]));
    expect(panes.map((pane) => pane.id)).toEqual(['soc', 'voltage', 'current']);
    expect(panes[2]?.lines.map((line) => line.track)).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  it('shade from least to most only where a point stands for many readings', () => {
    const tracks = [{ signal: 'pack.voltage_mv' as const, mean: [26_400], min: [26_000], max: [27_000] }];
    expect(envelopePane('voltage', seriesOf([0], tracks), 'pack.voltage_mv', 'pack').bands).toEqual([]);
    const bucketed = seriesOf([0], tracks, { resolution: '15m', bucketMs: 900_000 });
    const pane = envelopePane('voltage', bucketed, 'pack.voltage_mv', 'pack');
    expect(pane.bands).toEqual([[2, 0]]);
    expect(pane.lines.map((line) => line.track)).toEqual([[26], [26.4], [27]]);
  });

  it('name the lowest and the highest cell by their places counted from one', () => {
    const mean = [3_300, 3_250, 3_310];
    const series = seriesOf(
      [0],
      mean.map((mv, i) => ({ signal: 'cell.voltage_mv', part: `cell:${i}`, mean: [mv] })),
    );
    const cells = packPanes(series).at(-1);
    expect(cells?.lines.filter(({ role }) => role !== 'cell').map(({ name }) => name)).toEqual([
      { key: 'cellLow', cell: 2 },
      { key: 'cellHigh', cell: 3 },
    ]);
  });

  it('judge the cells at the newest reading of any of them', () => {
    expect(
      extremesNow([
        [1, 5, null],
        [2, 4, null],
        [9, null, null],
      ]),
    ).toEqual({ lowest: 1, highest: 0 });
    expect(extremesNow([[1], [null]])).toEqual({ lowest: -1, highest: -1 });
    expect(extremesNow([])).toEqual({ lowest: -1, highest: -1 });
  });
});
