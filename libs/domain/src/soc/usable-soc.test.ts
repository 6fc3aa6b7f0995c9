import { describe, expect, it } from 'vitest';
import { FACTS_100AH } from '../testing/sample.ts';
import { fullState } from '../testing/full-state.ts';
import { capacityOf, usableSoc } from './usable-soc.ts';

const { balance, health } = fullState();
const { ledger } = health;
if (balance === null || balance.full === null || ledger === null) throw new Error('A full state knows of all.');
const full = balance.full;

const after = (topTsMs: number | null, imbalanceMah: number | null = 5000) => ({ ...ledger, topTsMs, imbalanceMah });

describe('usable charge', () => {
  it('is the SOC while all cells were proven full at or after the last top', () => {
    expect(usableSoc(0.6, balance, after(full.tsMs), 100_000)).toBe(0.6);
    expect(usableSoc(0.6, balance, after(full.tsMs - 1), 100_000)).toBe(0.6);
  });

  it('is less by what the last cell lacked at a later top: 5 Ah of 100', () => {
    expect(usableSoc(0.6, balance, after(full.tsMs + 1), 100_000)).toBeCloseTo(0.55, 12);
    expect(usableSoc(0.6, null, after(1), 100_000)).toBeCloseTo(0.55, 12);
    expect(usableSoc(0.6, { ...balance, full: null }, after(1), 100_000)).toBeCloseTo(0.55, 12);
  });

  it('is never below empty', () => {
    expect(usableSoc(0.03, null, after(1), 100_000)).toBe(0);
  });

  it('is the SOC where no top was seen, and unknown where the SOC is', () => {
    expect(usableSoc(0.6, null, null, 100_000)).toBe(0.6);
    expect(usableSoc(0.6, null, after(null), 100_000)).toBe(0.6);
    expect(usableSoc(0.6, null, after(1, null), 100_000)).toBe(0.6);
    expect(usableSoc(null, null, after(1), 100_000)).toBeNull();
  });

  it('is reckoned with the measured capacity, where there is one', () => {
    expect(capacityOf(null, FACTS_100AH)).toBe(100_000);
    expect(capacityOf({ capacityMah: 87_000 }, FACTS_100AH)).toBe(87_000);
  });
});
