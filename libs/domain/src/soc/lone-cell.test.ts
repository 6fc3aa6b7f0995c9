import { describe, expect, it } from 'vitest';
import { FACTS_100AH, sampleAt } from '../testing/sample.ts';
import { allCells } from './cell-voltages.ts';
import {
  isConfirmedByPack,
  isLackOpen,
  lessLack,
  type LoneCell,
  type LoneWord,
  rememberLone,
  weighLoneCell,
} from './lone-cell.ts';
import { anchoredAt } from './soc-estimate.ts';

const near = (value: number): unknown => expect.closeTo(value, 9);
const WORD: LoneWord = { cell: 2, soc: 0.05, sigma: 0.02, isConfirmed: false };
const KNOWN: LoneCell = { cell: 2, sinceTsMs: 1000, isBack: true, lackShare: 0.25 };

describe('the word of a cell that stands alone', () => {
  it('is believed where the count said as much, with a band that holds the count too', () => {
    // 20 points, within 2 · √(10² + 2²) = 20.4
    expect(weighLoneCell(WORD, { soc: 0.25, sigma: 0.1 }, null)).toEqual({
      kind: 'proof',
      sigma: 0.1,
      isSecond: false,
    });
    const wide = { ...WORD, soc: 0.1, sigma: 0.0995 };
    expect(weighLoneCell(wide, { soc: 0.29, sigma: 0.01 }, null)).toMatchObject({ kind: 'proof', sigma: 0.0995 });
  });

  it('is open where the count is further off, or nothing would be known of it', () => {
    expect(weighLoneCell(WORD, { soc: 0.35, sigma: 0.01 }, null)).toEqual({ kind: 'open', distance: near(0.3) });
    expect(weighLoneCell(WORD, { soc: 0.05, sigma: 0.3 }, null)).toEqual({ kind: 'open', distance: 0 });
    expect(weighLoneCell(WORD, null, null)).toBeNull();
  });

  it('is a proof at its own σ where the same cell was full in between', () => {
    const proof = { kind: 'proof', sigma: 0.02, isSecond: true };
    expect(weighLoneCell(WORD, { soc: 0.35, sigma: 0.01 }, KNOWN)).toEqual(proof);
    expect(weighLoneCell(WORD, null, KNOWN)).toEqual(proof);
    expect(weighLoneCell(WORD, { soc: 0.35, sigma: 0.01 }, { ...KNOWN, isBack: false })).toMatchObject({
      kind: 'open',
    });
    expect(weighLoneCell(WORD, { soc: 0.35, sigma: 0.01 }, { ...KNOWN, cell: 3 })).toMatchObject({ kind: 'open' });
  });
});

describe('the pack’s voltage as a witness', () => {
  const confirmed = (voltageMv: number | null): boolean => {
    // Their sum is 25,960 mV; with the low one like its siblings 26,320.
    const sample = sampleAt(0, { cellVoltagesMv: [2930, ...Array.from({ length: 7 }, () => 3290)], voltageMv });
    const cells = allCells(sample, FACTS_100AH);
    return cells !== null && isConfirmedByPack(cells, 3290, sample, FACTS_100AH);
  };

  it('confirms a cell that it fits three times better than the cell as high as its siblings', () => {
    expect(confirmed(25_960)).toBe(true);
    // 90 mV against 270 mV
    expect(confirmed(26_050)).toBe(true);
    expect(confirmed(26_051)).toBe(false);
    expect(confirmed(25_780)).toBe(true);
    expect(confirmed(25_779)).toBe(false);
    expect(confirmed(null)).toBe(false);
  });
});

describe('what is remembered of it', () => {
  it('is by how much less it holds than was reckoned with', () => {
    // From full 60 % were counted out where 90 were: 60/90 of it are there.
    const from = { ...anchoredAt(0, 0.95, 0.015), soc: 0.35 };
    expect(rememberLone(null, WORD, from, 5000)).toEqual({
      cell: 2,
      sinceTsMs: 5000,
      isBack: false,
      lackShare: 0.333333,
    });
  });

  it('is what it lacks beside that, if it said so before', () => {
    const from = { ...anchoredAt(0, 1, 0.015), soc: 0.145 };
    // A tenth of what was left: 0.75 · 0.9
    expect(rememberLone(KNOWN, WORD, from, 5000)).toEqual({
      cell: 2,
      sinceTsMs: 1000,
      isBack: false,
      lackShare: 0.325,
    });
    expect(rememberLone({ ...KNOWN, cell: 7 }, WORD, from, 5000)).toMatchObject({
      cell: 2,
      sinceTsMs: 5000,
      lackShare: 0.1,
    });
  });

  it('is the distance where too little was counted since an anchor, at most 80 %, never less than nothing', () => {
    const counted = (anchor: number, soc: number) =>
      rememberLone(null, WORD, { ...anchoredAt(0, anchor, 0.015), soc }, 1);
    expect(counted(0.5, 0.35).lackShare).toBe(0.3);
    expect(counted(0.55, 0.35).lackShare).toBe(0.6);
    expect(counted(0.9, 0.89).lackShare).toBe(0.8);
    expect(counted(0.9, 0.01).lackShare).toBe(0);
  });
});

describe('the capacity while it is open', () => {
  it('is what the cell leaves of it, with a band that holds both', () => {
    // 90 · 0.7; √(1.5² + (0.15 · 90)²) · 0.7
    const known = lessLack({ capacityMah: 90_000, sigmaMah: 1500 }, { ...KNOWN, lackShare: 0.3 });
    expect(known).toEqual({ capacityMah: near(63_000), sigmaMah: near(0.7 * Math.hypot(1500, 13_500)) });
  });

  it('ends with the first window since', () => {
    expect(isLackOpen(KNOWN, { lastTsMs: 999 })).toBe(true);
    expect(isLackOpen(KNOWN, { lastTsMs: 1000 })).toBe(false);
    expect(isLackOpen(null, { lastTsMs: 0 })).toBe(false);
  });
});
