import { describe, expect, it } from 'vitest';
import { type PackSample } from '../fold/pack-sample.ts';
import { FACTS_100AH, HOUR, MINUTE, sampleAt } from '../testing/sample.ts';
import { INITIAL_SOC, type SocState, type SocStep, stepSoc } from './step-soc.ts';

/** A pack at rest whose cells all show `cellMv`, every 10 s for `minutes`; what it drew before is in `from`. */
function rest(cellMv: number, minutes: number, read: Partial<PackSample> = {}, from: SocState = INITIAL_SOC): SocStep {
  let state = from;
  let step: SocStep | null = null;
  for (let i = 0; i <= minutes * 6; i += 1) {
    const cellVoltagesMv = Array.from({ length: 8 }, () => cellMv);
    const sample = sampleAt(i * 10_000, { currentMa: -200, temperature1C: 25, cellVoltagesMv, ...read });
    step = stepSoc(state, sample, FACTS_100AH);
    state = step.state;
  }
  if (step === null) throw new Error('a rest has at least one sample');
  return step;
}

const startedAt = (bmsSoc: number): SocState => stepSoc(INITIAL_SOC, sampleAt(0, { bmsSoc }), FACTS_100AH).state;

describe('a pack that has rested an hour', () => {
  it('is proven by a voltage below 15 %', () => {
    // LFP at 3.10 V: 3.105 V on the way down is 8.3 %, 3.095 V on the way up 6.8 %
    const step = rest(3100, 60, { bmsSoc: 0.4 });
    expect(step.anchor).toBe('rest');
    expect(step.soc).toBeGreaterThan(0.05);
    expect(step.soc).toBeLessThan(0.1);
    expect(step.sigma).toBeLessThanOrEqual(0.02);
  });

  it('is proven by a voltage above 95 %', () => {
    const step = rest(3395, 60, { bmsSoc: 0.6, voltageMv: 8 * 3395 });
    expect(step).toMatchObject({ anchor: 'rest' });
    expect(step.soc).toBeGreaterThan(0.95);
  });

  it('is not asked a minute before the hour', () => {
    expect(rest(3100, 59, { bmsSoc: 0.4 }).anchor).toBeNull();
  });

  it('is left alone where its own estimate is as sure', () => {
    const proven = rest(3100, 60, { bmsSoc: 0.4 });
    const later = Array.from({ length: 7 }, (_, i) => HOUR + (i + 1) * 10 * MINUTE);
    let state = proven.state as SocState;
    for (const tsMs of later) {
      const cellVoltagesMv = Array.from({ length: 8 }, () => 3100);
      const sample = sampleAt(tsMs, { currentMa: -200, temperature1C: 25, cellVoltagesMv });
      const step = stepSoc(state, sample, { ...FACTS_100AH, usualPeriodMs: 10 * MINUTE });
      expect(step.anchor).toBeNull();
      state = step.state;
    }
  });

  it('in the flat middle only denies what can’t be: no jump, a wider band, a doubt', () => {
    // At 3.31 V an LFP cell has 30…80 %; 20 % is denied by more than 10 points.
    const before = rest(3310, 59, {}, startedAt(0.2));
    const after = rest(3310, 60, {}, startedAt(0.2));
    expect(after.anchor).toBeNull();
    expect(after.soc).toBeCloseTo(before.soc ?? NaN, 3);
    expect(after.sigma ?? 0).toBeGreaterThan(before.sigma ?? 1);
    expect(after.state.doubt).toMatchObject({ reason: 'rest-voltage', sinceTsMs: HOUR });
    expect(rest(3310, 60, {}, startedAt(0.5)).state.doubt).toBeNull();
  });

  it('knows nothing where the voltage denies everything that was claimed', () => {
    const step = rest(3345, 60, {}, startedAt(0.05));
    expect(step).toMatchObject({ soc: null, sigma: null });
    expect(step.state.doubt).not.toBeNull();
  });

  it('gives a first estimate where nothing else does, if the voltage says enough', () => {
    expect(rest(3250, 59).soc).toBeNull();
    const step = rest(3250, 60);
    expect(step).toMatchObject({ anchor: 'rest' });
    expect(step.soc).toBeGreaterThan(0.15);
    expect(step.soc).toBeLessThan(0.35);
  });

  it.each([
    ['in the frost, where an hour is no rest', { temperature1C: -5 }],
    ['at a current that is a load', { currentMa: -1100 }],
    ['without a voltage', { cellVoltagesMv: [] }],
  ])('proves nothing %s', (_, read) => {
    expect(rest(3100, 60, { bmsSoc: 0.4, ...read }).anchor).toBeNull();
  });
});

describe('a rest with a pause in it', () => {
  const read = { currentMa: 0, temperature1C: 25, cellVoltagesMv: Array.from({ length: 8 }, () => 3100), bmsSoc: 0.4 };
  const after = (outMah: number | null): SocStep => {
    const counters = (dischargedMah: number | null) => ({ chargedMah: outMah === null ? null : 0, dischargedMah });
    const first = stepSoc(INITIAL_SOC, sampleAt(0, { ...read, ...counters(outMah === null ? null : 0) }), FACTS_100AH);
    return stepSoc(first.state, sampleAt(10 * HOUR, { ...read, ...counters(outMah) }), FACTS_100AH);
  };

  it('goes on if the counters show that nothing much moved', () => {
    expect(after(500).anchor).toBe('rest');
  });

  it('begins anew if they show a load, or do not show anything', () => {
    // More than 1 A over 10 h
    expect(after(10_500).anchor).toBeNull();
    expect(after(null).anchor).not.toBe('rest');
  });
});
