import { describe, expect, it } from 'vitest';
import { type PackSample } from './pack-sample.ts';
import { sampleAt } from '../testing/sample.ts';
import { validateSample } from './validate-sample.ts';

describe('validating a sample', () => {
  it('gives a sound one back as it is, extremes and all', () => {
    const sample = sampleAt(0, {
      voltageMv: 0,
      currentMa: -650_000,
      bmsSoc: 1,
      temperature1C: -40,
      chargedMah: 0,
      cellVoltagesMv: [0, null, 4700],
      cellTemperaturesC: [null, 120],
    });
    expect(validateSample(sample)).toBe(sample);
  });

  it.each([
    ['NaN', { voltageMv: NaN }, { voltageMv: null }],
    ['infinite', { currentMa: -Infinity, temperature2C: Infinity }, { currentMa: null, temperature2C: null }],
    ['a negative voltage', { voltageMv: -1 }, { voltageMv: null }],
    ['a SOC of 655 %', { bmsSoc: 6.55 }, { bmsSoc: null }],
    ['a SOC of −15.5 %', { bmsSoc: -0.155 }, { bmsSoc: null }],
    ['a temperature below absolute zero', { temperature1C: -300 }, { temperature1C: null }],
    ['a negative counter', { chargedMah: -10 }, { chargedMah: null }],
    ['a counter beyond its register', { dischargedMah: 1e12 }, { dischargedMah: null }],
    ['a current no sensor shows', { currentMa: 1e9 }, { currentMa: null }],
    ['one bad cell', { cellVoltagesMv: [3300, 65_535, NaN] }, { cellVoltagesMv: [3300, null, null] }],
    ['one bad cell temperature', { cellTemperaturesC: [20, 5000] }, { cellTemperaturesC: [20, null] }],
  ])('takes %s for not read, and keeps the rest', (_, bad, clean) => {
    const sound = { stateBits: 3, fullCycles: 7, cellBalancing: [true] };
    expect(validateSample(sampleAt(5, { ...sound, ...bad }))).toEqual(sampleAt(5, { ...sound, ...clean }));
  });

  it('takes what is undefined, and holes of lists, for not read', () => {
    // What types forbid, and a caller that parsed JSON may give all the same.
    const given: Record<string, unknown> = {
      ...sampleAt(5, { stateBits: 3 }),
      voltageMv: undefined,
      cellVoltagesMv: [3300, undefined, 3310],
      cellTemperaturesC: Object.assign(Array.from({ length: 0 }), { 2: 21 }),
      cellBalancing: Object.assign(Array.from({ length: 0 }), { 1: true }),
    };
    delete given['currentMa'];
    const clean = validateSample(given as unknown as PackSample);
    expect(clean).toStrictEqual(
      sampleAt(5, {
        stateBits: 3,
        cellVoltagesMv: [3300, null, 3310],
        cellTemperaturesC: [null, null, 21],
        cellBalancing: [null, true],
      }),
    );
  });

  it.each([undefined, null])('takes a list that is %s for one without cells', (none) => {
    const given = { ...sampleAt(5), cellVoltagesMv: none, cellTemperaturesC: none, cellBalancing: none };
    expect(validateSample(given as unknown as PackSample)).toStrictEqual(sampleAt(5));
  });

  it('leaves the sample it was given alone', () => {
    const sample = sampleAt(0, { voltageMv: NaN, cellVoltagesMv: [NaN] });
    validateSample(sample);
    expect(sample.voltageMv).toBeNaN();
    expect(sample.cellVoltagesMv[0]).toBeNaN();
  });
});
