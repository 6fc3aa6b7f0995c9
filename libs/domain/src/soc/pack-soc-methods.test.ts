import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { initialPackState, type PackState } from '../fold/pack-state.ts';
import { fullState } from '../testing/full-state.ts';
import { FACTS_100AH } from '../testing/sample.ts';
import { packCharge, packSocMethods } from './pack-soc-methods.ts';
import { anchoredAt } from './soc-estimate.ts';
import { socMethods } from './soc-methods.ts';

const FACTS = { ...FACTS_100AH, cellsInSeries: 16, nominalCapacityMah: 280_000 };
const { capacity, balance, health, ...rest } = fullState();
if (capacity === null || balance?.full == null || health.ledger === null) throw new Error('A full state knows of all.');
const { ledger } = health;

/** 60 % of 200 Ah measured; the last charge to the top was a day after the last proof of full, one cell 10 Ah behind. */
const state: PackState = {
  ...rest,
  estimate: anchoredAt(0, 0.6, 0.02),
  balance,
  capacity: { ...capacity, capacityMah: 200_000 },
  health: { ...health, ledger: { ...ledger, topTsMs: balance.full.tsMs + 86_400_000, imbalanceMah: 10_000 } },
};

describe('the charge of a folded pack', () => {
  it('is its SOC, and what of it the last cell still gives: 10 of 200 Ah less', () => {
    expect(packCharge(state, FACTS)).toEqual({ soc: 0.6, usableSoc: expect.closeTo(0.55, 12) });
  });

  it('is reckoned with the nominal capacity until one is measured', () => {
    // 10 of 280 Ah
    expect(packCharge({ ...state, capacity: null }, FACTS)?.usableSoc).toBeCloseTo(0.6 - 10 / 280, 12);
  });

  it('is not known where no SOC is', () => {
    expect(packCharge(initialPackState(), FACTS)).toBeNull();
    expect(packSocMethods(initialPackState(), 25, FACTS)).toBeNull();
  });

  it('is said in three ways, by the measured capacity and the temperature', () => {
    expect(packSocMethods(state, 0, FACTS)).toEqual(socMethods(0.6, 200_000, 0, CHEMISTRIES.lfp, FACTS));
    expect(packSocMethods({ ...state, capacity: null }, 0, FACTS)).toEqual(
      socMethods(0.6, 280_000, 0, CHEMISTRIES.lfp, FACTS),
    );
    expect(packSocMethods(state, 25, { ...FACTS, chemistry: 'lto' })).toBeNull();
  });
});
