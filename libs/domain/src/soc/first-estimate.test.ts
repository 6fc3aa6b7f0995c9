import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { FACTS_100AH, MINUTE, sampleAt } from '../testing/sample.ts';
import { firstEstimate } from './first-estimate.ts';
import { type SocDoubt } from './soc-doubt.ts';
import { INITIAL_SOC, stepSoc } from './step-soc.ts';

const eightOf = (mv: number): number[] => Array.from({ length: 8 }, () => mv);

/** What a pack of 100 Ah stands on that shows this at its first sample. */
function first(read: Partial<Omit<PackSample, 'tsMs'>>, doubt: SocDoubt | null = null, facts: PackFacts = FACTS_100AH) {
  const sample = sampleAt(0, { currentMa: 0, temperature1C: 25, ...read });
  return firstEstimate(sample, 0, doubt, CHEMISTRIES[facts.chemistry], facts);
}

describe('the word of the BMS while nothing better is known', () => {
  /** Believed at 3.30 V; a minute later the cells, at rest, show this. */
  const then = (bmsSoc: number, mv: number) => {
    const at = (tsMs: number, read: number): PackSample =>
      sampleAt(tsMs, { bmsSoc, currentMa: 0, temperature1C: 25, cellVoltagesMv: eightOf(read) });
    const { state } = stepSoc(INITIAL_SOC, at(0, 3300), FACTS_100AH);
    return stepSoc(state, at(MINUTE, mv), FACTS_100AH);
  };
  // 3.17 V and 50 mV more: 20.03 % after a discharge at most.
  const high = 0.2 + (0.01 * 0.1) / 3.6;

  it('is asked on, and beyond 1.5 σ the band reaches a third farther than what the voltage admits', () => {
    const step = then(0.45, 3170);
    expect(step).toMatchObject({ soc: 0.45, anchor: null, state: { doubt: { reason: 'bms-voltage' } } });
    // ±2σ of 4/3 of the distance
    expect(step.sigma).toBeCloseTo(((4 / 3) * (0.45 - high)) / 2, 6);
  });

  it('is left alone well within its band', () => {
    // 0.1597 of 1.5 · 0.11
    const step = then(0.36, 3170);
    expect(step).toMatchObject({ soc: 0.36, state: { doubt: null } });
    expect(step.sigma).toBeCloseTo(0.11, 3);
  });

  it('is no number where that is as far as knowing nothing', () => {
    expect(then(0.7, 3170)).toMatchObject({ soc: null, sigma: null, state: { doubt: { reason: 'bms-voltage' } } });
  });
});

describe('the word of the BMS', () => {
  it('is taken with a wide band where the voltage admits it', () => {
    // 3.30 V less 50 mV is 19 % after a charge, and 50 mV more is beyond 95 % after a discharge: 50 % may be right.
    const { estimate, distance } = first({ bmsSoc: 0.5, cellVoltagesMv: eightOf(3300) });
    expect(estimate).toMatchObject({ soc: 0.5, anchorSigma: 0.11 });
    expect(distance).toBe(0);
  });

  it('is worth as little as it is far from what the voltage admits', () => {
    // 3.17 V and 50 mV more: 3.220 V is 20.03 % after a discharge (3219.9 mV at 20 %, 3223.5 at 21 %).
    const high = 0.2 + (0.01 * 0.1) / 3.6;
    const { estimate, distance } = first({ bmsSoc: 0.4, cellVoltagesMv: eightOf(3170) });
    expect(distance).toBeCloseTo(0.4 - high, 9);
    expect(estimate).toMatchObject({ soc: 0.4 });
    expect(estimate?.anchorSigma).toBeCloseTo(0.4 - high, 6);
  });

  it('is no number where that is as far as knowing nothing, empty or full', () => {
    expect(first({ bmsSoc: 0.5, cellVoltagesMv: eightOf(2900) }).estimate).toBeNull();
    // 3.45 V less 50 mV: 3.40 V is 96 % after a charge.
    expect(first({ bmsSoc: 0.5, cellVoltagesMv: eightOf(3450) })).toMatchObject({ estimate: null });
    expect(first({ bmsSoc: 0.5, cellVoltagesMv: eightOf(3450) }).distance).toBeCloseTo(0.46, 3);
  });

  it('goes by the pack’s voltage where the cells were not read', () => {
    expect(first({ bmsSoc: 0.5, voltageMv: 8 * 2900 }).estimate).toBeNull();
    expect(first({ bmsSoc: 0.5 }).estimate).toMatchObject({ soc: 0.5, anchorSigma: 0.11 });
  });

  it('is not denied by what a load makes of the voltage, nor by what the cold does', () => {
    // 1C through 0.202 mΩ is 20.2 mV, threefold 60.6, and 50 for what was before: 3.12 V may be 3.2306 at rest, 23.2 %.
    const loaded = { bmsSoc: 0.23, currentMa: -100_000, cellVoltagesMv: eightOf(3120) };
    expect(first(loaded).distance).toBe(0);
    expect(first({ ...loaded, currentMa: 0 }).distance).toBeGreaterThan(0.1);
    // At −5 °C 2.92 times as much: 3.09 V and 146 mV.
    expect(first({ ...loaded, currentMa: 0, temperature1C: -5, cellVoltagesMv: eightOf(3090) }).distance).toBe(0);
    // Without a reading as at 5 °C, 1.77 times: 3.14 V and 88.5 mV.
    expect(first({ ...loaded, currentMa: 0, temperature1C: null, cellVoltagesMv: eightOf(3145) }).distance).toBe(0);
  });

  it('is not asked against a voltage whose load is not known', () => {
    expect(first({ bmsSoc: 0.5, currentMa: null, cellVoltagesMv: eightOf(2900) }).distance).toBe(0);
    // 60 °C is 15 K beyond the table.
    expect(first({ bmsSoc: 0.5, temperature1C: 60, cellVoltagesMv: eightOf(2900) }).distance).toBe(0);
  });

  it('is asked of a chemistry without a table of resistance only while the pack idles', () => {
    const nmc: PackFacts = { ...FACTS_100AH, chemistry: 'nmc' };
    expect(first({ bmsSoc: 0.9, cellVoltagesMv: eightOf(3300) }, null, nmc).estimate).toBeNull();
    expect(first({ bmsSoc: 0.9, currentMa: -5000, cellVoltagesMv: eightOf(3300) }, null, nmc).distance).toBe(0);
    // No curve, nothing to deny it with.
    const lto: PackFacts = { ...FACTS_100AH, chemistry: 'lto' };
    expect(first({ bmsSoc: 0.9, cellVoltagesMv: eightOf(1800) }, null, lto).distance).toBe(0);
  });

  it('stays doubted after it was denied, but not because an estimate of ours was', () => {
    const doubt = { sinceTsMs: 0, distance: 0.2 };
    const mid = { bmsSoc: 0.5, cellVoltagesMv: eightOf(3300) };
    expect(first(mid, { ...doubt, reason: 'bms-voltage' }).estimate?.anchorSigma).toBe(0.2);
    expect(first(mid, { ...doubt, reason: 'rest-voltage' }).estimate?.anchorSigma).toBe(0.11);
    expect(first(mid, { ...doubt, reason: 'bms-voltage', distance: 0.4 }).estimate).toBeNull();
  });
});

describe('a pack whose BMS was denied at its first sample', () => {
  const empty = sampleAt(0, { bmsSoc: 0.5, currentMa: 20_000, temperature1C: 25, cellVoltagesMv: eightOf(2900) });
  const charging = sampleAt(20 * MINUTE, {
    bmsSoc: 0.56,
    currentMa: 20_000,
    temperature1C: 25,
    cellVoltagesMv: eightOf(3300),
  });
  const denied = stepSoc(INITIAL_SOC, empty, FACTS_100AH);

  it('has no number, nor later where the flat of the curve would admit the word', () => {
    expect(denied).toMatchObject({ soc: null, sigma: null });
    expect(denied.state.doubt).toMatchObject({ reason: 'bms-voltage', sinceTsMs: 0 });
    const later = stepSoc(denied.state, charging, FACTS_100AH);
    expect(later).toMatchObject({ soc: null, anchor: null });
    expect(later.state.doubt).toEqual(denied.state.doubt);
  });

  it('has one again as soon as something proves it, and trusts the BMS anew', () => {
    const times = { sinceTsMs: 0, lastTsMs: 20 * MINUTE - 10_000, cellsTsMs: null };
    const held = { ...times, startMeanMv: 3500, meanMv: 3500, meanMa: 0 };
    const state = { ...denied.state, holds: { full: held, low: null } };
    const full = sampleAt(20 * MINUTE, { bmsSoc: 0.56, currentMa: 0, cellVoltagesMv: eightOf(3500) });
    const step = stepSoc(state, full, FACTS_100AH);
    expect(step.anchor).toBe('full');
    expect(step.state.doubt).toBeNull();
  });
});

describe('a charge that is counted before the capacity was ever measured', () => {
  const from = stepSoc(INITIAL_SOC, sampleAt(0, { bmsSoc: 0.9, chargedMah: 0, dischargedMah: 0 }), FACTS_100AH).state;
  const drawn = sampleAt(60 * MINUTE, { chargedMah: 0, dischargedMah: 40_000 });

  it('is one of the nominal capacity, which may be off by a tenth', () => {
    const { soc, sigma } = stepSoc(from, drawn, FACTS_100AH);
    expect(soc).toBeCloseTo(0.9 - 0.4, 12);
    // √(11² + (40 · 10 %)² + (50 mA · 1 h of 100 Ah)²) %
    expect(sigma).toBeCloseTo(Math.hypot(0.11, 0.04, 0.0005), 9);
  });

  it('is one of less where a cell was seen to hold less, as uncertain as that', () => {
    const { soc, sigma } = stepSoc(from, drawn, FACTS_100AH, 0.2);
    // 40 of 80 Ah
    expect(soc).toBeCloseTo(0.9 - 0.5, 12);
    // Half the charge of a capacity of 80 Ah ± √(10² + 20²) Ah
    expect(sigma).toBeCloseTo(Math.hypot(0.11, (0.5 * Math.hypot(10, 20)) / 80, 0.05 / 80), 9);
  });
});
