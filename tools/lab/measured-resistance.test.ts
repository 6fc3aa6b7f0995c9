import { CHEMISTRIES, resistanceRatio } from '@packwatch/domain';
import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { foldSeries } from './fold-series.ts';
import { readLabSeries } from './lab-series.ts';

async function resistanceAt25(temperatureC: number, everyS: number): Promise<number | null> {
  const path = fileURLToPath(new URL(`../fixtures/lab/a123-steps_${temperatureC}C.csv.gz`, import.meta.url));
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
  return foldSeries(await readLabSeries(path), seeing, null).health.resistance.pack.mohm;
}

/** Of the A123 cell at 25 °C, regressed over every step of 1 s of its whole drive profile, mΩ. */
const MEASURED_AT_25_MOHM = 9.87;

describe('resistance of a measured cell on a drive profile, polled every second', () => {
  it.each([-5, 5, 25, 45])(
    'at %d °C is, referred to 25 °C, within 5 %% of that measured at 25 °C',
    async (temperatureC) => {
      const mohm = (await resistanceAt25(temperatureC, 1)) ?? NaN;
      expect(Math.abs(mohm / MEASURED_AT_25_MOHM - 1)).toBeLessThan(0.05);
    },
  );

  it('is not given by polls every 10 s', async () => {
    expect(await resistanceAt25(25, 10)).toBeNull();
  });
});

describe('the table of resistance against temperature, one temperature left out and asked for', () => {
  const table = CHEMISTRIES.lfp.resistance;
  if (table === null) throw new Error('LFP has a table.');
  const without = (temperatureC: number, askedC: number): number =>
    resistanceRatio({ ...table, points: table.points.filter(([pointC]) => pointC !== temperatureC) }, askedC) ?? NaN;
  const withAll = (temperatureC: number): number => resistanceRatio(table, temperatureC) ?? NaN;

  it.each([5, 15, 25, 35, 45])('at %d °C errs by less than 5 %%', (temperatureC) => {
    expect(Math.abs(withAll(temperatureC) / without(temperatureC, temperatureC) - 1)).toBeLessThan(0.05);
  });

  it.each([5, 25, 45])(
    'the drive profile at %d °C still gives the resistance at 25 °C within 5 %%',
    async (temperatureC) => {
      const mohm = (await resistanceAt25(temperatureC, 1)) ?? NaN;
      const blind = (mohm * withAll(temperatureC)) / without(temperatureC, temperatureC);
      expect(Math.abs(blind / MEASURED_AT_25_MOHM - 1)).toBeLessThan(0.05);
    },
  );
});
