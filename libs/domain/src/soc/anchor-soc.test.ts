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

describe('the proofs by voltage', () => {
  it('set a full pack to the anchor, with the charge put in until then', () => {
    const { anchored, holds } = at(3460, { soc: 0.4, sigma: 0.1 });
    expect(anchored).toMatchObject({
      by: 'full',
      estimate: { soc: 1, anchorSoc: 1, anchorSigma: 0.015, anchorTsMs: NOW, anchorInMah: 777, unseenVariance: 0 },
    });
    expect(holds).toMatchObject({ full: { sinceTsMs: 0, lastTsMs: NOW }, low: null });
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
