import { describe, expect, it } from 'vitest';
import { LFP_OCV } from './lfp-ocv.ts';
import { type OcvCurve, socAtRest, socOf, voltageOf } from './ocv-curve.ts';

/** Five points: 3.0 V at 0 %, 3.2 at 25, 3.2 at 50, 3.3 at 75, 3.4 at 100; 40 mV more after a charge. */
const CURVE: OcvCurve = {
  afterDischargeMv: [3000, 3200, 3200, 3300, 3400],
  afterChargeMv: [3040, 3240, 3240, 3340, 3440],
  toleranceMv: 5,
  toleranceMvPerKelvin: 0.5,
  mayCorrect: false,
  source: 'made up',
};

describe('a curve read backwards', () => {
  it.each([
    ['below its beginning', 2500, 0],
    ['half-way up the first step', 3100, 0.125],
    ['at the end of a flat part', 3200, 0.5],
    ['in the third step', 3250, 0.625],
    ['beyond its end', 3500, 1],
  ])('%s', (_, mv, soc) => {
    expect(socOf(CURVE.afterDischargeMv, mv)).toBeCloseTo(soc, 12);
  });

  it('and forwards', () => {
    expect(voltageOf(CURVE.afterDischargeMv, 0.125)).toBeCloseTo(3100, 9);
    expect(voltageOf(CURVE.afterDischargeMv, 1)).toBeCloseTo(3400, 9);
    expect(voltageOf(CURVE.afterDischargeMv, -1)).toBeCloseTo(3000, 9);
  });
});

describe('what a rested voltage admits', () => {
  it('lies between the way up and the way down, and the tolerance', () => {
    // 3.30 V: not above 3.305 on the way down, 75 % + 5/100 · 25 %; not below 3.295 on the way up, 50 % + 55/100 · 25 %
    expect(socAtRest(CURVE, 3300, 25)).toEqual({ low: expect.closeTo(0.6375, 12), high: expect.closeTo(0.7625, 12) });
  });

  it('is wider in the cold, and where no temperature was read', () => {
    // 20 K · 0.5 = 10 mV more on either side; unknown: 15 K
    expect(socAtRest(CURVE, 3300, 5).high).toBeCloseTo(0.7875, 12);
    expect(socAtRest(CURVE, 3300, null).high).toBeCloseTo(0.78125, 12);
  });

  it('says much of an LFP cell at its ends and little in the middle', () => {
    const width = (mv: number): number => socAtRest(LFP_OCV, mv, 25).high - socAtRest(LFP_OCV, mv, 25).low;
    expect(width(3310)).toBeGreaterThan(0.3);
    expect(width(3000)).toBeLessThan(0.05);
    expect(width(3450)).toBeLessThan(0.05);
  });

  it('has curves of 101 points that never fall', () => {
    for (const curve of [LFP_OCV.afterChargeMv, LFP_OCV.afterDischargeMv]) {
      expect(curve).toHaveLength(101);
      expect(curve.every((mv, i) => i === 0 || mv >= (curve[i - 1] ?? 0))).toBe(true);
    }
    expect(LFP_OCV.afterChargeMv.every((mv, i) => mv >= (LFP_OCV.afterDischargeMv[i] ?? 0))).toBe(true);
  });
});
