import { describe, expect, it } from 'vitest';
import {
  DRIVEN_AT_C,
  MEASURED_AT_25_MOHM,
  measuredResistance,
  resistanceAt25,
  tableAgainstLeftOut,
} from './measured-resistance.ts';

describe('resistance of a measured cell on a drive profile, polled every second', () => {
  it.each(DRIVEN_AT_C)(
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
  it.each([5, 15, 25, 35, 45])('at %d °C errs by less than 5 %%', (temperatureC) => {
    expect(Math.abs(tableAgainstLeftOut(temperatureC) - 1)).toBeLessThan(0.05);
  });

  it.each([5, 25, 45])(
    'the drive profile at %d °C still gives the resistance at 25 °C within 5 %%',
    async (temperatureC) => {
      const { blindMohm } = await measuredResistance(temperatureC);
      expect(Math.abs((blindMohm ?? NaN) / MEASURED_AT_25_MOHM - 1)).toBeLessThan(0.05);
    },
  );
});
