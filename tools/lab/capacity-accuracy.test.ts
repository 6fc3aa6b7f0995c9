import { describe, expect, it } from 'vitest';
import { capacityAccuracy, measuredDischarges } from './capacity-accuracy.ts';
import { foldSeries } from './fold-series.ts';
import { parseLabSeries, readLabSeries, withCounters } from './lab-series.ts';
import { DATASETS } from './datasets.ts';

describe('measured discharges', () => {
  it('are the charge out until the voltage first falls to 2.7 V', () => {
    // 2 A for 10 min to 2.7 V, then 5 min below it; a pause; a test that ended after a minute
    const rows = [
      ['d', 0, 4.1, 0],
      ['d', 600, 2.7, 0.5],
      ['d', 900, 2.5, 0.7],
      ['c', 2000, 3.0, 0.7],
      ['d', 9000, 4.1, 0.7],
      ['d', 9060, 2.6, 0.72],
    ].map(([type, t, v, out]) => `${type},${t},${v},-2,0,${out}`);
    const series = parseLabSeries(['type,epoch_s,voltage_v,current_a,ah_in,ah_out', ...rows].join('\n'));
    expect(measuredDischarges(series, 2)).toEqual([{ endS: 600, capacityAh: 0.5 }]);
  });

  it.each(['lco', 'nmc'] as const)(
    'are 168 in the series of the ageing cell, and capacities follow them (%s)',
    async (chemistry) => {
      const [file] = DATASETS.find(({ name }) => name === 'nasa-b0005')?.files ?? [];
      const series = withCounters(await readLabSeries(file?.path ?? ''));
      const discharges = measuredDischarges(series, 2);
      expect(discharges).toHaveLength(168);
      expect(discharges[0]?.capacityAh).toBeCloseTo(1.856, 1);
      const seeing = {
        chemistry,
        capacityAh: 2,
        everyS: 120,
        phaseS: 0,
        counters: true,
        startSoc: null,
        offsetMa: 0,
        sensorOffsetMa: 1,
        temperatureC: null,
        fromShare: 0,
      } as const;
      const accuracy = capacityAccuracy(series, foldSeries(series, seeing, null), discharges, 2);
      expect(accuracy.compared).toBeGreaterThanOrEqual(150);
      expect(accuracy.rmsePp).toBeLessThanOrEqual(2);
      expect(accuracy.coverage3sPct).toBeGreaterThanOrEqual(90);
      expect(Math.abs(accuracy.efcErrorPct ?? Infinity)).toBeLessThanOrEqual(2);
    },
  );
});
