import { describe, expect, it } from 'vitest';
import { DATASETS } from './datasets.ts';
import { runEnsemble } from './ensemble.ts';
import { readLabSeries } from './lab-series.ts';
import { socAccuracy } from './soc-accuracy.ts';

const A123 = DATASETS.find(({ name }) => name === 'a123-lfp')?.files ?? [];

describe('SOC from snapshots of the current alone, every phase of the polls and every start', () => {
  it.each(A123.flatMap((file) => [10, 60].map((everyS) => ({ ...file, everyS }))))(
    '$label, every $everyS s: the truth lies within ±2σ in 90 to 98 % of the polls',
    async ({ path, temperatureC, reference, everyS }) => {
      const seeing = {
        chemistry: 'lfp',
        capacityAh: 2.05,
        everyS,
        phaseS: 0,
        counters: false,
        startSoc: null,
        offsetMa: 0,
        sensorOffsetMa: 4,
        temperatureC,
        fromShare: 0,
      } as const;
      if (reference === null) throw new Error('The drive profiles have a reference.');
      const groups = runEnsemble(await readLabSeries(path), seeing, reference);
      const { coverage2sPct } = socAccuracy(groups.flatMap(({ compared }) => compared));
      expect(coverage2sPct).toBeGreaterThanOrEqual(90);
      expect(coverage2sPct).toBeLessThanOrEqual(98);
    },
    60_000,
  );
});
