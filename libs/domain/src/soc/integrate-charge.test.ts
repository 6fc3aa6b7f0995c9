import { describe, expect, it } from 'vitest';
import { FACTS_100AH, MINUTE, sampleAt, SECOND } from '../testing/sample.ts';
import { accountFrom, type ChargeStep, integrateCharge } from './integrate-charge.ts';
import { type PackSample } from '../fold/pack-sample.ts';

const CORRECTION = { efficiency: 0.999, offsetMa: 0 };

/** Integrates a series; the last step and the sums over all. */
function run(samples: readonly PackSample[]): { last: ChargeStep; deltaMah: number; varianceMah2: number } {
  let state = null;
  let last = null;
  let deltaMah = 0;
  let varianceMah2 = 0;
  for (const sample of samples) {
    last = integrateCharge(state, sample, FACTS_100AH, CORRECTION);
    state = last.state;
    deltaMah += last.deltaMah;
    varianceMah2 += last.varianceMah2;
  }
  if (last === null) throw new Error('a series has at least one sample');
  return { last, deltaMah, varianceMah2 };
}

const current = (seconds: number, currentMa: number | null): PackSample => sampleAt(seconds * SECOND, { currentMa });
const counted = (seconds: number, chargedMah: number, dischargedMah: number, currentMa: number | null = null) =>
  sampleAt(seconds * SECOND, { chargedMah, dischargedMah, currentMa });

describe('integrating by the current', () => {
  it('counts nothing at the first sample', () => {
    expect(run([current(0, -36_000)])).toMatchObject({ deltaMah: 0, varianceMah2: 0 });
  });

  it('takes the trapezoid between two currents', () => {
    // (−36 A − 18 A)/2 · 10 s = −270 As = −75 mAh
    expect(run([current(0, -36_000), current(10, -18_000)]).deltaMah).toBeCloseTo(-75, 9);
  });

  it('counts charge with the efficiency', () => {
    // 36 A · 10 s = 100 mAh, of which 99.9 can be taken out again
    expect(run([current(0, 36_000), current(10, 36_000)]).deltaMah).toBeCloseTo(99.9, 9);
  });

  it('adds the variance that snapshots hide, and none for a steady load', () => {
    // (1 + (10/25)²) · (36 A/√2 · 10 s)² = 1.16 · (70.71 mAh)² = 5800 mAh²
    expect(run([current(0, 0), current(10, -36_000)]).varianceMah2).toBeCloseTo(1.16 * 5000, 6);
    expect(run([current(0, -36_000), current(10, -36_000)]).varianceMah2).toBe(0);
    // 20 s: 1 + (20/25)², four times the square of the time
    expect(run([current(0, 0), current(20, -36_000)]).varianceMah2).toBeCloseTo(1.64 * 20_000, 6);
  });

  it('bridges a missing reading while the pause is no gap', () => {
    // −36 A for 20 s = −200 mAh
    expect(run([current(0, -36_000), current(10, null), current(20, -36_000)]).deltaMah).toBeCloseTo(-200, 9);
  });

  it('holds the charge over a gap and widens by the usual current', () => {
    // twice the usual period is 20 s: 20.001 s is a gap
    const { deltaMah, varianceMah2, last } = run([current(0, -36_000), current(20.001, -36_000)]);
    const levelMa = Math.sqrt(last.state.level?.meanSquareMa2 ?? NaN);
    expect(deltaMah).toBe(0);
    expect(varianceMah2).toBeCloseTo(((levelMa * 20.001) / 3600) ** 2, 6);
    expect(varianceMah2).toBeGreaterThan(0);
  });

  it('shows a gap that is still open without adding it yet', () => {
    const open = run([current(0, -20_000), current(60, null)]);
    // C/5 was assumed and 20 A seen: 20 A · 60 s = 333.3 mAh
    expect(open.last.openGapVarMah2).toBeCloseTo(333.333 ** 2, -1);
    expect(open.varianceMah2).toBe(0);
    const closed = run([current(0, -20_000), current(60, null), current(120, -20_000)]);
    // one gap of 120 s, not two of 60: 20 A · 120 s = 666.7 mAh
    expect(closed.varianceMah2).toBeCloseTo(666.667 ** 2, -1);
    expect(closed.last.openGapVarMah2).toBe(0);
    expect(run([current(0, -20_000), current(20, null)]).last.openGapVarMah2).toBe(0);
  });
});

describe('integrating by the counters', () => {
  it('prefers them to what the snapshots show', () => {
    // out 500, in 100 · 0.999
    const { deltaMah, varianceMah2 } = run([counted(0, 1000, 1000, 0), counted(10, 1100, 1500, -90_000)]);
    expect(deltaMah).toBeCloseTo(-400.1, 9);
    expect(varianceMah2).toBe(0);
  });

  it('bridges a gap of any length', () => {
    const threeWeeks = 21 * 24 * 3600;
    const { deltaMah, varianceMah2 } = run([counted(0, 0, 0, -5000), counted(threeWeeks, 0, 60_000, -5000)]);
    expect(deltaMah).toBe(-60_000);
    expect(varianceMah2).toBe(0);
  });

  it('replaces what was counted by the current while they could not be read', () => {
    const series = [counted(0, 0, 1000, -36_000), current(10, -18_000), counted(20, 0, 1130, -18_000)];
    expect(run(series.slice(0, 2)).deltaMah).toBeCloseTo(-75, 9);
    expect(run(series.slice(0, 2)).varianceMah2).toBeGreaterThan(0);
    expect(run(series).deltaMah).toBeCloseTo(-130, 9);
    expect(run(series).varianceMah2).toBeCloseTo(0, 9);
  });

  it('goes by the current where a counter went back, and by the counters again from there', () => {
    // It may be a torn reading until two usual periods are over: −36 A · 30 s = −300 mAh; then from 110 to 160 = −50 mAh
    const reset = [10, 60, 110, 160].map((mah, i) => counted(10 * (i + 1), 0, mah, -36_000));
    const series = [counted(0, 0, 2000, -36_000), ...reset];
    expect(run(series.slice(0, 2)).deltaMah).toBeCloseTo(-100, 9);
    expect(run(series.slice(0, 4)).deltaMah).toBeCloseTo(-300, 9);
    expect(run(series).deltaMah).toBeCloseTo(-350, 9);
  });

  it('takes one counter alone for none', () => {
    const series = [
      sampleAt(0, { dischargedMah: 0, currentMa: -36_000 }),
      sampleAt(10 * SECOND, { dischargedMah: 500, currentMa: -36_000 }),
    ];
    expect(run(series).deltaMah).toBeCloseTo(-100, 9);
  });

  it('does not count twice what it already knows when the current comes back after the counters went', () => {
    // charge is known up to 600 s by the counters; from there 36 A for 10 s
    const series = [counted(595, 0, 0, -36_000), counted(600, 0, 50), current(610, -36_000)];
    expect(run(series).deltaMah).toBeCloseTo(-150, 9);
  });
});

describe('what was read, beside what is left of it', () => {
  it('is kept as it was read: no efficiency and no offset taken off', () => {
    const correction = { efficiency: 0.99, offsetMa: 36 };
    const first = integrateCharge(null, counted(0, 0, 0), FACTS_100AH, correction);
    const step = integrateCharge(first.state, counted(10, 100, 30), FACTS_100AH, correction);
    // 0.99 · 100 − 30 − 36 mA · 10 s
    expect(step.deltaMah).toBeCloseTo(99 - 30 - 0.1, 9);
    expect(step.state).toMatchObject({ inMah: 100, outMah: 30 });
  });

  it('is corrected by the counters when they come back', () => {
    const { state } = run([counted(0, 0, 1000, -36_000), current(10, -18_000), counted(20, 40, 1130, -18_000)]).last;
    expect(state.inMah).toBeCloseTo(40, 9);
    expect(state.outMah).toBeCloseTo(130, 9);
  });

  it('is broken by a gap that nothing bridges, and whole again once the counters have', () => {
    const gap = [counted(0, 0, 0, -36_000), current(100, -36_000)];
    expect(run(gap).last.state.brokenTsMs).toBe(100 * SECOND);
    expect(run([...gap, counted(110, 0, 1100, -36_000)]).last.state.brokenTsMs).toBeNull();
    expect(run([current(0, -36_000), ...gap.slice(1), current(110, 0)]).last.state.brokenTsMs).toBe(100 * SECOND);
  });
});

describe('after an anchor', () => {
  it('counters from before it correct nothing after it', () => {
    const before = run([counted(0, 0, 0, -36_000), current(10, -36_000)]).last.state;
    const anchored = accountFrom(before, 10 * SECOND);
    const step = integrateCharge(anchored, counted(20, 0, 999, -36_000), FACTS_100AH, CORRECTION);
    expect(step.deltaMah).toBeCloseTo(-100, 9);
  });

  it('counters of the same sample still count', () => {
    const before = run([counted(0, 0, 0, -36_000)]).last.state;
    const step = integrateCharge(accountFrom(before, 0), counted(10, 0, 120, -36_000), FACTS_100AH, CORRECTION);
    expect(step.deltaMah).toBe(-120);
  });

  it('a gap that was open ends there', () => {
    const before = run([current(0, -20_000), current(10 * 60, null)]).last.state;
    const step = integrateCharge(accountFrom(before, 10 * MINUTE), current(610, null), FACTS_100AH, CORRECTION);
    expect(step.openGapVarMah2).toBe(0);
  });
});
