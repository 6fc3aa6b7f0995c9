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

  it('is not the mean of two sensors that can’t be in the same place: there the cells decide, or it is not known', () => {
    expect(temperatureOf(sampleAt(0, { temperature1C: 20, temperature2C: 35 }))).toBe(27.5);
    expect(temperatureOf(sampleAt(0, { temperature1C: 20, temperature2C: 35.1 }))).toBeNull();
    expect(temperatureOf(sampleAt(0, { temperature1C: 60, temperature2C: 20, cellTemperaturesC: [21, 22] }))).toBe(
      21.5,
    );
  });

  it.each([-40, -55, 120, 130])('is not that of a sensor that reads %i, as a broken wire does', (broken) => {
    expect(temperatureOf(sampleAt(0, { temperature1C: 25, temperature2C: broken }))).toBe(25);
    expect(temperatureOf(sampleAt(0, { temperature1C: broken, temperature2C: 25 }))).toBe(25);
    expect(temperatureOf(sampleAt(0, { temperature1C: broken, cellTemperaturesC: [broken, 24] }))).toBe(24);
    expect(temperatureOf(sampleAt(0, { temperature1C: broken }))).toBeNull();
  });

  it('is not moved by one cell that reads something else', () => {
    expect(temperatureOf(sampleAt(0, { cellTemperaturesC: [25, 26, -39, 24] }))).toBe(24.5);
    expect(temperatureOf(sampleAt(0, { cellTemperaturesC: [25, 0, 24] }))).toBe(24);
  });

  it('takes a cell that is left out for one that was not read', () => {
    const cellTemperaturesC: number[] = [20];
    cellTemperaturesC[2] = 40;
    expect(temperatureOf(sampleAt(0, { cellTemperaturesC }))).toBe(30);
  });
});
