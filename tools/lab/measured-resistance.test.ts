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

describe('resistance of a measured cell on a drive profile, polled every second', () => {
  it.each([5, 45])('at %d °C is, referred to 25 °C, within 5 %% of that measured at 25 °C', async (temperatureC) => {
    const [there, at25] = [await resistanceAt25(temperatureC, 1), await resistanceAt25(25, 1)];
    expect(Math.abs((there ?? NaN) / (at25 ?? NaN) - 1)).toBeLessThan(0.05);
  });

  it('is near what its steps of 1 s are known to be, 9.9 mΩ', async () => {
    expect(Math.abs(((await resistanceAt25(25, 1)) ?? NaN) / 9.87 - 1)).toBeLessThan(0.08);
  });

  it('is not given by polls every 10 s', async () => {
    expect(await resistanceAt25(25, 10)).toBeNull();
  });
});
