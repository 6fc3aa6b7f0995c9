import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { FACTS_100AH, MINUTE, sampleAt } from '../testing/sample.ts';
import { type CountedSoc, NO_HOLDS, stepAnchors } from './anchor-soc.ts';

const LFP = CHEMISTRIES.lfp;
const NOW = 10 * MINUTE;
const cells = (mv: number): number[] => Array.from({ length: 8 }, () => mv);

/** A pack whose low cells have held for 10 min, and its high ones likewise. */
const HELD = {
  full: { sinceTsMs: 0, lastTsMs: NOW - 10_000, cellsTsMs: NOW - 10_000, startMeanMv: 3460 },
  low: { sinceTsMs: 0, lastTsMs: NOW - 10_000, cellsTsMs: NOW - 10_000 },
};

const at = (mv: number, counted: CountedSoc | null, profile = LFP) =>
  stepAnchors(HELD, counted, sampleAt(NOW, { currentMa: 0, cellVoltagesMv: cells(mv) }), 777, profile, FACTS_100AH);

/** LFP after a charge: 3426.2 mV at 97 %, 3476.7 at 98 %, so that 3460 mV is 97.669 %; half the way from there to full. */
const FULL_AT_3460 = (1 + 0.97 + (0.01 * (3460 - 3426.2)) / (3476.7 - 3426.2)) / 2;

describe('the proofs by voltage', () => {
  it('set a full pack to the anchor, with the charge put in until then', () => {
    const { anchored, holds } = at(3460, { soc: 0.4, sigma: 0.1 });
    expect(anchored).toMatchObject({
      by: 'full',
      estimate: { anchorSigma: 0.015, anchorTsMs: NOW, anchorInMah: 777, unseenVariance: 0 },
    });
    expect(anchored?.estimate.soc).toBeCloseTo(FULL_AT_3460, 6);
    expect(anchored?.estimate.anchorSoc).toBe(anchored?.estimate.soc);
    expect(holds).toMatchObject({ full: { sinceTsMs: 0, lastTsMs: NOW }, low: null });
  });

  it.each([
    ['a charger that goes up to the end of the curve', 3601, 1],
    // 3385.3 mV at 95 %, 3399.8 at 96 %, 3426.2 at 97 %: 3400 mV is 96.008 %
    ['the lowest voltage that proves it', 3400, (1 + 0.96 + (0.01 * 0.2) / 26.4) / 2],
  ])('say how full a pack is: %s', (_, mv, soc) => {
    const cellVoltagesMv = [3610, ...cells(mv).slice(1)];
    const sample = sampleAt(NOW, { currentMa: 0, cellVoltagesMv });
    const held = { ...HELD, full: { ...HELD.full, startMeanMv: 3400 } };
    expect(stepAnchors(held, null, sample, 0, LFP, FACTS_100AH).anchored?.estimate.soc).toBeCloseTo(soc, 6);
  });

  it('say how empty a pack is, where it was found below the anchor’s voltage', () => {
    // After a discharge 2756.4 mV are 2 %, 2862.7 mV 3 %; 3.00 V would be 5.3 %, and is 5 % as the anchor has it.
    expect(at(2756.4, null).anchored?.estimate.soc).toBeCloseTo(0.02, 12);
    expect(at(2809.55, null).anchored?.estimate.soc).toBeCloseTo(0.025, 12);
    expect(at(1900, null).anchored?.estimate.soc).toBe(0);
    expect(at(3000, null).anchored?.estimate.soc).toBe(0.05);
  });

  it('go by the anchor’s own figures where the chemistry has no curve', () => {
    expect(at(3460, null, { ...LFP, ocv: null }).anchored?.estimate.soc).toBe(1);
    expect(at(2800, null, { ...LFP, ocv: null }).anchored?.estimate.soc).toBe(0.05);
  });

  it('set a nearly empty pack to the anchor', () => {
    expect(at(2990, { soc: 0.4, sigma: 0.1 }).anchored).toMatchObject({ by: 'low', estimate: { soc: 0.05 } });
    expect(at(2990, null).anchored?.by).toBe('low');
  });

  it.each([
    ['below it and about as sure', { soc: 0.049, sigma: 0.0299 }, null],
    ['below it, but less sure', { soc: 0.049, sigma: 0.03 }, 'low'],
    ['just at it', { soc: 0.05, sigma: 0.001 }, 'low'],
  ] as const)('do not lift what was counted down from them: %s', (_, counted, by) => {
    expect(at(2990, counted).anchored?.by ?? null).toBe(by);
  });

  it('prove nothing in between, nor for a chemistry without them', () => {
    expect(at(3300, null)).toEqual({ holds: NO_HOLDS, anchored: null });
    expect(at(3460, null, CHEMISTRIES.lto)).toEqual({ holds: NO_HOLDS, anchored: null });
    expect(at(2990, null, { ...LFP, fullAnchor: null }).anchored?.by).toBe('low');
    expect(at(3460, null, { ...LFP, lowAnchor: null }).anchored?.by).toBe('full');
  });
});
