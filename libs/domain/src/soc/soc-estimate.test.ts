import { describe, expect, it } from 'vitest';
import { anchoredAt, movedBy, widenedTo } from './soc-estimate.ts';

const HALF = { ...anchoredAt(1000, 0.5, 0.02, 7000), unseenVariance: 0.0004 };

describe('an estimate', () => {
  it('stands on its anchor alone at first', () => {
    expect(anchoredAt(1000, 0.5, 0.02)).toEqual({
      soc: 0.5,
      anchorTsMs: 1000,
      anchorSoc: 0.5,
      anchorSigma: 0.02,
      anchorInMah: 0,
      unseenVariance: 0,
    });
  });

  it('stands on no more digits than an anchor is worth', () => {
    expect(anchoredAt(1000, 0.98834653, 0.0212345678)).toMatchObject({
      soc: 0.988347,
      anchorSoc: 0.988347,
      anchorSigma: 0.021235,
    });
  });

  it('is moved by charge as a share of the capacity, and by what it did not show', () => {
    // 5 of 50 Ah, and (2 Ah)² of (50 Ah)² beside 0.0004
    const moved = movedBy(HALF, -5000, 2000 ** 2, 50_000);
    expect(moved.soc).toBeCloseTo(0.4, 12);
    expect(moved.unseenVariance).toBeCloseTo(0.0004 + 0.04 ** 2, 12);
    expect(moved).toMatchObject({ anchorSoc: 0.5, anchorTsMs: 1000, anchorInMah: 7000 });
  });

  it('is never fuller than full nor emptier than empty, nor surer than its anchor', () => {
    expect(movedBy(HALF, 30_000, 0, 50_000).soc).toBe(1);
    expect(movedBy(HALF, -30_000, 0, 50_000).soc).toBe(0);
    // Counters that are read again take back what was presumed, and no more.
    expect(movedBy(HALF, 0, -(5000 ** 2), 50_000).unseenVariance).toBe(0);
  });

  it('is widened by what it went over the end if it was no surer than the word of a BMS', () => {
    // 0.1 − 0.2: it was wrong by 0.1 at least. (0.11 + 0.1)² − 0.11² = 0.032
    const unsure = anchoredAt(1000, 0.1, 0.11);
    expect(movedBy(unsure, -10_000, 0, 50_000)).toMatchObject({ soc: 0, unseenVariance: expect.closeTo(0.032, 12) });
    expect(movedBy(anchoredAt(1000, 0.9, 0.11), 10_000, 0, 50_000).unseenVariance).toBeCloseTo(0.032, 12);
    // What a proven one goes over by is its offset, which its σ has grown by already.
    expect(movedBy(anchoredAt(1000, 0.98, 0.015), 2000, 0, 50_000)).toMatchObject({ soc: 1, unseenVariance: 0 });
    // A proven one that snapshots have made as unsure since: √(0.06² + 0.0925²) = 0.11, so 0.032 again.
    const grown = { ...anchoredAt(1000, 0.1, 0.06), unseenVariance: 0.11 ** 2 - 0.06 ** 2 };
    expect(movedBy(grown, -10_000, 0, 50_000).unseenVariance).toBeCloseTo(0.11 ** 2 - 0.06 ** 2 + 0.032, 9);
  });

  it('is widened by what is missing to σ, and never narrowed', () => {
    // From 3 to 5 points: 0.05² − 0.03²
    expect(widenedTo(HALF, 0.05, 0.03).unseenVariance).toBeCloseTo(0.0004 + 0.0016, 12);
    expect(widenedTo(HALF, 0.03, 0.05).unseenVariance).toBe(0.0004);
  });
});
