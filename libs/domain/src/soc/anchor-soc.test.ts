import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { FACTS_100AH, MINUTE, sampleAt } from '../testing/sample.ts';
import { type LowAnchorHold } from './low-anchor.ts';
import { NO_HOLDS, stepAnchors } from './anchor-soc.ts';
import { contradictionOf, type CountedSoc } from './contradiction.ts';
import { type LoneCell } from './lone-cell.ts';

const LFP = CHEMISTRIES.lfp;
const NOW = 10 * MINUTE;
const cells = (mv: number): number[] => Array.from({ length: 8 }, () => mv);

/** A pack whose low cells have held for 10 min, and its high ones likewise. */
const HELD = {
  full: { sinceTsMs: 0, lastTsMs: NOW - 10_000, cellsTsMs: NOW - 10_000, startMeanMv: 3460, meanMv: 3460, meanMa: 0 },
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
    const held = { ...HELD, full: { ...HELD.full, startMeanMv: 3400, meanMv: 3400 } };
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
    expect(at(3300, null)).toEqual({ holds: NO_HOLDS, anchored: null, lone: null });
    expect(at(3460, null, CHEMISTRIES.lto)).toEqual({ holds: NO_HOLDS, anchored: null, lone: null });
    expect(at(2990, null, { ...LFP, fullAnchor: null }).anchored?.by).toBe('low');
    expect(at(3460, null, { ...LFP, lowAnchor: null }).anchored?.by).toBe('full');
  });
});

describe('one cell that stands alone', () => {
  /** One cell at 2990 mV for 10 min, the others at 3300 mV, and no pack voltage to ask. */
  const alone = (counted: CountedSoc | null, isCellDoubted = false, lone: LoneCell | null = null) => {
    const sample = sampleAt(NOW, { currentMa: 0, cellVoltagesMv: [2990, ...cells(3300).slice(1)] });
    return stepAnchors(HELD, counted, sample, 0, LFP, FACTS_100AH, { isCellDoubted, lone });
  };

  it('sets the SOC where the count said as much, and makes it no surer', () => {
    // 15 % − 5 % = 10 %, within 2 · √(0.06² + 0.02²) = 12.6 %
    expect(alone({ soc: 0.15, sigma: 0.06 }).anchored?.estimate).toMatchObject({ soc: 0.05, anchorSigma: 0.06 });
    expect(alone({ soc: 0.06, sigma: 0.01 }).anchored?.estimate).toMatchObject({ soc: 0.05, anchorSigma: 0.02 });
  });

  it('denies a count that is further off, and sets nothing', () => {
    // 20 % − 5 % = 15 % > 12.6 %
    const { anchored, lone } = alone({ soc: 0.2, sigma: 0.06 });
    expect(anchored).toBeNull();
    expect(lone).toMatchObject({
      word: { cell: 0, soc: 0.05, isConfirmed: false },
      verdict: { kind: 'open', distance: expect.closeTo(0.15, 12) },
    });
  });

  it('says nothing new once it was doubted, nor where nothing was counted', () => {
    expect(alone({ soc: 0.05, sigma: 0.06 }, true)).toMatchObject({ anchored: null, lone: null });
    expect(alone(null)).toMatchObject({ anchored: null, lone: null });
    // A count that is lost is none.
    expect(alone({ soc: 0.05, sigma: 0.29 })).toMatchObject({ anchored: null, lone: null });
  });

  it('is believed at its own σ once it came back to full and says it again, whatever was counted or doubted', () => {
    const lone: LoneCell = { cell: 0, sinceTsMs: 0, isBack: true, lackShare: 0.3 };
    for (const counted of [{ soc: 0.4, sigma: 0.02 }, null]) {
      expect(alone(counted, true, lone).anchored?.estimate).toMatchObject({ soc: 0.05, anchorSigma: 0.02 });
    }
    expect(alone({ soc: 0.4, sigma: 0.02 }, false, { ...lone, isBack: false }).anchored).toBeNull();
    expect(alone({ soc: 0.4, sigma: 0.02 }, false, { ...lone, cell: 1 }).anchored).toBeNull();
  });
});

describe('a contradiction', () => {
  it('is what is more than four σ of both apart', () => {
    // 4 · √(0.03² + 0.04²) = 0.2
    expect(contradictionOf({ soc: 0.3, sigma: 0.03 }, 0.101, 0.04)).toBe(0);
    expect(contradictionOf({ soc: 0.3, sigma: 0.03 }, 0.099, 0.04)).toBeCloseTo(0.201, 12);
    expect(contradictionOf({ soc: 0.099, sigma: 0.03 }, 0.3, 0.04)).toBeCloseTo(0.201, 12);
    expect(contradictionOf(null, 0.3, 0.04)).toBe(0);
  });
});

describe('one poll where the proof needs no time', () => {
  const NMC = CHEMISTRIES.nmc;
  const facts = { ...FACTS_100AH, chemistry: 'nmc' } as const;
  const poll = (read: Partial<PackSample>, counted: CountedSoc | null, low: LowAnchorHold | null = null) =>
    stepAnchors({ full: null, low }, counted, sampleAt(NOW, { currentMa: 0, ...read }), 0, NMC, facts).anchored?.by;
  const FULL = { soc: 0.98, sigma: 0.02 };
  const before = { sinceTsMs: NOW - 10_000, lastTsMs: NOW - 10_000, cellsTsMs: null };

  it('proves nothing by a single meter, unless the count says so too', () => {
    expect(poll({ voltageMv: 8 * 2700 }, FULL)).toBeUndefined();
    expect(poll({ voltageMv: 8 * 2700 }, null)).toBeUndefined();
    expect(poll({ cellVoltagesMv: cells(2700) }, FULL)).toBeUndefined();
    expect(poll({ voltageMv: 8 * 2700 }, { soc: 0.05, sigma: 0.02 })).toBe('low');
  });

  it('proves it by two meters that agree, or with the poll before it', () => {
    expect(poll({ voltageMv: 8 * 2700, cellVoltagesMv: cells(2700) }, FULL)).toBe('low');
    expect(poll({ voltageMv: 8 * 2700 }, FULL, before)).toBe('low');
  });

  it('proves nothing by voltages that no cell has', () => {
    expect(poll({ voltageMv: 0, cellVoltagesMv: cells(0) }, FULL, before)).toBeUndefined();
    expect(poll({ voltageMv: 0 }, FULL, before)).toBeUndefined();
  });
});
