import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { type ChemistryProfile } from '../chemistry/chemistry-profile.ts';
import { foldPack } from '../fold/pack-fold.ts';
import { initialPackState } from '../fold/pack-state.ts';
import { FACTS_100AH, sampleAt } from '../testing/sample.ts';
import { packSocMethods } from './pack-soc-methods.ts';
import { socMethods } from './soc-methods.ts';

/** A straight line from 2.8 V to 3.8 V, and 100 mV lost at 0.2C and 25 °C, twice that at 0 °C. */
const STRAIGHT: ChemistryProfile = {
  ...CHEMISTRIES.lfp,
  ocv: {
    afterDischargeMv: [2800, 3800],
    afterChargeMv: [2800, 3800],
    toleranceMv: 5,
    toleranceMvPerKelvin: 0,
    mayCorrect: true,
    source: 'made up',
  },
  resistance: {
    points: [
      [0, 2],
      [25, 1],
    ],
    typicalMohmAh: 500,
    source: 'made up',
  },
};

const of = (soc: number, temperatureC: number | null) => socMethods(soc, 100_000, temperatureC, STRAIGHT, FACTS_100AH);

describe('the three methods', () => {
  it('agree that a full pack at 25 °C is full', () => {
    // Empty at 2.9 V, 10 %: 0.9 · (mean of 2.9 and 3.8 V − 0.1 V) · 100 Ah · 8 cells = 2340 Wh
    expect(of(1, 25)).toEqual({
      byCharge: 1,
      byEnergy: expect.closeTo(1, 12),
      byTemperature: expect.closeTo(1, 12),
      remainingWh: expect.closeTo(2340, 6),
    });
    expect(of(1, null)).toEqual(of(1, 25));
  });

  it('half-way: less energy than charge, for the voltage falls', () => {
    // from 55 % (half of what can be had) 0.45 · (mean of 2.9 and 3.35 − 0.1) = 1.36125 of 2.925 V
    const half = of(0.55, 25);
    expect(half?.byTemperature).toBeCloseTo(0.5, 12);
    expect(half?.byEnergy).toBeCloseTo(1.36125 / 2.925, 9);
  });

  it('in the cold less can be had, of both', () => {
    // 200 mV lost: empty at 3.0 V, 20 %; 0.8 of the 0.9 of a warm one; energy 0.8 · (3.4 − 0.2)
    const cold = of(1, 0);
    expect(cold?.byTemperature).toBeCloseTo(0.8 / 0.9, 9);
    expect(cold?.byEnergy).toBeCloseTo((0.8 * 3.2) / 2.925, 9);
    expect(of(0.2, 0)).toMatchObject({ byEnergy: 0, byTemperature: 0, remainingWh: 0 });
  });

  it('are not given without a curve, or where nothing was measured', () => {
    expect(socMethods(0.5, 100_000, 25, CHEMISTRIES.nmc, FACTS_100AH)).toBeNull();
    expect(of(0.5, 60)).toBeNull();
  });

  it('an LFP pack of 100 Ah and 8 cells holds about 2.6 kWh', () => {
    const full = socMethods(1, 100_000, 25, CHEMISTRIES.lfp, FACTS_100AH);
    expect(full?.remainingWh).toBeGreaterThan(2500);
    expect(full?.remainingWh).toBeLessThan(2650);
  });
});

describe('of a folded pack', () => {
  const folded = (bmsSoc: number | null) =>
    foldPack(initialPackState(), sampleAt(0, { bmsSoc }), { facts: FACTS_100AH, rules: [] }).state;

  it('start from its SOC and its capacity', () => {
    expect(packSocMethods(folded(0.6), 25, FACTS_100AH)).toEqual(
      socMethods(0.6, 100_000, 25, CHEMISTRIES.lfp, FACTS_100AH),
    );
  });

  it('are none where no SOC is known', () => {
    expect(packSocMethods(folded(null), 25, FACTS_100AH)).toBeNull();
  });
});
