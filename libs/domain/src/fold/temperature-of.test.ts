import { describe, expect, it } from 'vitest';
import { sampleAt } from '../testing/sample.ts';
import { temperatureOf } from './temperature-of.ts';

describe('the temperature of a pack', () => {
  it('is that of its own sensors, else the mean of the cells that were read', () => {
    expect(temperatureOf(sampleAt(0, { temperature1C: 20, temperature2C: 30, cellTemperaturesC: [50] }))).toBe(25);
    expect(temperatureOf(sampleAt(0, { temperature1C: 20, cellTemperaturesC: [50] }))).toBe(20);
    expect(temperatureOf(sampleAt(0, { temperature2C: 30, cellTemperaturesC: [50] }))).toBe(30);
    expect(temperatureOf(sampleAt(0, { cellTemperaturesC: [20, null, 40] }))).toBe(30);
    expect(temperatureOf(sampleAt(0, { cellTemperaturesC: [null] }))).toBeNull();
  });

  it('takes a cell that is left out for one that was not read', () => {
    const cellTemperaturesC: number[] = [20];
    cellTemperaturesC[2] = 40;
    expect(temperatureOf(sampleAt(0, { cellTemperaturesC }))).toBe(30);
  });
});
