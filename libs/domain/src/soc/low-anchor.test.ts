import { describe, expect, it } from 'vitest';
import { LCO } from '../chemistry/lco.ts';
import { LFP } from '../chemistry/lfp.ts';
import { NMC } from '../chemistry/nmc.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { FACTS_100AH, sampleAt, SECOND } from '../testing/sample.ts';
import { type LowAnchorHold, stepLowAnchor } from './low-anchor.ts';

const PROFILE = LFP.lowAnchor;
if (PROFILE === null) throw new Error('LFP has a low anchor');
const profile = PROFILE;

type Readings = Partial<Omit<PackSample, 'tsMs'>>;

const cells = (lowestMv: number): number[] => [lowestMv, 3100, 3100, 3100, 3100, 3100, 3100, 3100];
const lone = [2900, ...Array.from({ length: 7 }, () => 3285)];
const ONE_LOW: Readings = { currentMa: -9999, cellVoltagesMv: cells(3000), voltageMv: 24_700 };

function prove(readings: (seconds: number) => Readings | null, untilS = 600) {
  let hold: LowAnchorHold | null = null;
  for (let seconds = 0; seconds <= untilS; seconds += 10) {
    const read = readings(seconds);
    if (read === null) continue;
    const step = stepLowAnchor(hold, sampleAt(seconds * SECOND, read), profile, FACTS_100AH);
    hold = step.hold;
    if (step.sigma !== null) return { seconds, sigma: step.sigma };
  }
  return null;
}

describe('the low anchor', () => {
  it('proves nearly empty once the lowest cell was low at a small current for 2 min', () => {
    expect(prove(() => ONE_LOW)).toEqual({ seconds: 120, sigma: 0.02 });
  });

  it.each<[string, Readings]>([
    ['a cell just above', { cellVoltagesMv: cells(3001) }],
    ['0.1C of load', { currentMa: -10_000 }],
    ['0.1C of charge', { currentMa: 10_000 }],
    ['no current reading', { currentMa: null }],
    // 7 · 3.1 V + 0.9 V = 22.6 V against 24.7 V: 8.5 % apart
    ['a stuck cell that the pack’s voltage contradicts', { cellVoltagesMv: cells(900) }],
    // The cells' sum is 25.9 V; were the low cell like its siblings 26.2 V
    ['a stuck cell that the pack’s voltage shows to be well', { cellVoltagesMv: lone, voltageMv: 26_150 }],
    ['cells and a pack 31 mV a cell apart', { voltageMv: 24_700 + 8 * 31 }],
    ['voltages that no cell has', { cellVoltagesMv: cells(1499), voltageMv: null }],
    ['nothing but a current', { cellVoltagesMv: [], voltageMv: null }],
  ])('does not with %s', (_, readings) => {
    expect(prove(() => ({ ...ONE_LOW, ...readings }))).toBeNull();
  });

  it('tells one cell that stands alone from cells that are all low', () => {
    const step = (cellVoltagesMv: number[], voltageMv: number | null = null) => {
      const hold = { sinceTsMs: 0, lastTsMs: 110 * SECOND, cellsTsMs: 110 * SECOND };
      const sample = sampleAt(120 * SECOND, { currentMa: 0, cellVoltagesMv, voltageMv });
      return stepLowAnchor(hold, sample, profile, FACTS_100AH);
    };
    expect(step(cells(3000))).toMatchObject({ sigma: 0.02, alone: null });
    expect(step([3000, ...Array.from({ length: 7 }, () => 3200)])).toMatchObject({ alone: null });
    expect(step([3000, ...Array.from({ length: 7 }, () => 3201)])).toMatchObject({
      alone: { cell: 0, isConfirmed: false },
    });
    // 25.895 V by the cells, and by the pack: the cell is what it reads.
    expect(step(lone, 25_895)).toMatchObject({ sigma: 0.02, alone: { isConfirmed: true } });
  });

  it('does without a pack voltage to compare with', () => {
    expect(prove(() => ({ ...ONE_LOW, voltageMv: null }))?.sigma).toBe(0.02);
  });

  it('starts anew after a gap and after a sample that contradicts', () => {
    expect(prove((s) => (s === 60 || s === 70 ? null : ONE_LOW))?.seconds).toBe(200);
    expect(prove((s) => (s === 60 ? { ...ONE_LOW, currentMa: -50_000 } : ONE_LOW))?.seconds).toBe(190);
  });

  it('goes by the pack’s voltage where the cells cannot be read, and is half as sure', () => {
    const byPack: Readings = { currentMa: 0, voltageMv: 8 * 3000 };
    expect(prove(() => byPack)).toEqual({ seconds: 120, sigma: 0.04 });
    expect(prove(() => ({ ...byPack, voltageMv: 8 * 3000 + 1 }))).toBeNull();
    expect(prove((s) => (s < 100 ? byPack : { ...ONE_LOW, voltageMv: 24_700 }))?.sigma).toBe(0.02);
  });

  it('is half as sure once the cells have been silent for longer than a gap', () => {
    const byPack: Readings = { currentMa: 0, voltageMv: 8 * 3000 };
    const cellsUntil =
      (lastS: number) =>
      (s: number): Readings =>
        s <= lastS ? { ...byPack, cellVoltagesMv: Array.from({ length: 8 }, () => 3000) } : byPack;
    expect(prove(cellsUntil(100))).toEqual({ seconds: 120, sigma: 0.02 });
    expect(prove(cellsUntil(90))).toEqual({ seconds: 120, sigma: 0.04 });
  });
});

describe.each([NMC, LCO])('the low anchor of a chemistry that is emptied by a strong load', ({ lowAnchor }) => {
  const sigmaAt = (cRate: number, temperature1C: number | null): number | null => {
    if (lowAnchor === null) throw new Error('it has a low anchor');
    const currentMa = -100_000 * cRate;
    const cellVoltagesMv = Array.from({ length: 8 }, () => 2740);
    return stepLowAnchor(null, sampleAt(0, { currentMa, temperature1C, cellVoltagesMv }), lowAnchor, FACTS_100AH).sigma;
  };

  it('is less sure the stronger the load, from the usual one on, and none at 1.5C', () => {
    expect(sigmaAt(0, 25)).toBe(0.02);
    expect(sigmaAt(1.1, 25)).toBeCloseTo(0.02, 12);
    // 1.32C / 1.1C
    expect(sigmaAt(1.32, 25)).toBeCloseTo(0.024, 12);
    expect(sigmaAt(1.49, null)).toBeGreaterThan(0.027);
    expect(sigmaAt(1.5, 25)).toBeNull();
  });

  it('is none in the cold, where the load’s own drop reaches the voltage', () => {
    expect(sigmaAt(1, 15)).toBe(0.02);
    expect(sigmaAt(1, 14.9)).toBeNull();
    expect(sigmaAt(0.1, 14.9)).toBeNull();
    expect(sigmaAt(0.09, 14.9)).toBe(0.02);
    expect(sigmaAt(1, null)).toBe(0.02);
  });
});
