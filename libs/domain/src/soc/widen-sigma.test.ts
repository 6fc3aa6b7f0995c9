import { describe, expect, it } from 'vitest';
import { FACTS_100AH } from '../testing/sample.ts';
import { balanceVarianceMah2, unlearnedBalance } from './charge-balance.ts';
import { anchoredAt, movedBy } from './soc-estimate.ts';
import { LOST_SIGMA, socSigma } from './widen-sigma.ts';

const NOMINAL = { capacityMah: 100_000, sigmaMah: 6000 };
const FULL = anchoredAt(0, 1, 0.015);

describe('the band of the SOC', () => {
  it.each([
    ['at the anchor: σ_anchor', FULL, 0, 0, 0.015],
    // 50 mA · 24 h / 100 Ah = 1.2 % a day
    ['a day later at rest: √(1.5² + 1.2²) %', FULL, 24, 0, Math.hypot(0.015, 0.012)],
    // half a capacity away: 0.5 · 6 % = 3 %
    ['half discharged: √(1.5² + 3²) %', movedBy(FULL, -50_000, 0, 100_000), 0, 0, Math.hypot(0.015, 0.03)],
    // 4 000 000 mAh² = (2 Ah)² = (2 %)²
    ['snapshots: √(1.5² + 2²) %', movedBy(FULL, 0, 4_000_000, 100_000), 0, 0, Math.hypot(0.015, 0.02)],
    ['an open gap: √(1.5² + 3²) %', FULL, 0, 9_000_000, Math.hypot(0.015, 0.03)],
  ])('%s', (_, estimate, hours, openGapVarMah2, expected) => {
    const balance = balanceVarianceMah2(unlearnedBalance(FACTS_100AH, 0.001), hours, 0);
    expect(socSigma(estimate, balance, openGapVarMah2, NOMINAL)).toBeCloseTo(expected, 12);
  });

  it('takes the offset of the sensor that is there', () => {
    // a 500 A meter: 200 mA · 24 h / 100 Ah = 4.8 %
    const facts = { ...FACTS_100AH, sensorOffsetMa: 200 };
    const balance = balanceVarianceMah2(unlearnedBalance(facts, 0.001), 24, 0);
    expect(socSigma(FULL, balance, 0, NOMINAL)).toBeCloseTo(Math.hypot(0.015, 0.048), 12);
  });

  it('is narrower where the capacity was measured', () => {
    // half of a capacity that is known to 2 Ah of 80: 0.5 · 2.5 % = 1.25 %
    const measured = { capacityMah: 80_000, sigmaMah: 2000 };
    const half = movedBy(FULL, -40_000, 0, 80_000);
    expect(socSigma(half, 0, 0, measured)).toBeCloseTo(Math.hypot(0.015, 0.0125), 12);
  });

  it('is lost where it is as wide as knowing nothing', () => {
    expect(LOST_SIGMA).toBeCloseTo(0.28868, 5);
  });
});

describe('moving an estimate', () => {
  it('stays within 0…1 and never takes back more variance than there is', () => {
    expect(movedBy(FULL, 5000, -1, 100_000)).toMatchObject({ soc: 1, unseenVariance: 0 });
    expect(movedBy(FULL, -120_000, 0, 100_000).soc).toBe(0);
  });
});
