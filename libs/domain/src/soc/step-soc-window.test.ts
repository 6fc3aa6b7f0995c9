import { describe, expect, it } from 'vitest';
import { LFP_OCV } from '../chemistry/lfp-ocv.ts';
import { socAtRest } from '../chemistry/ocv-curve.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { type CapacityState, unmeasuredCapacity } from '../soh/capacity.ts';
import { FACTS_100AH, HOUR, sampleAt, SECOND } from '../testing/sample.ts';
import { type ChargeBalance, unlearnedBalance } from './charge-balance.ts';
import { type ChargeState } from './integrate-charge.ts';
import { anchoredAt } from './soc-estimate.ts';
import { type SocState, type SocStep, stepSoc } from './step-soc.ts';

const NOW = 10 * HOUR;
const BEFORE = NOW - 10 * SECOND;
const eightOf = (mv: number): number[] => Array.from({ length: 8 }, () => mv);

/** Full ten hours ago at 25 °C; since then 5 Ah went in and 85 Ah out, by counters read ten seconds ago. */
const FROM = { by: 'full', tsMs: 0, soc: 1, sigma: 0.015, inMah: 1000, outMah: 2000, temperatureC: 25 } as const;
const CHARGE: ChargeState = {
  knownTsMs: BEFORE,
  current: { tsMs: BEFORE, ma: 0 },
  level: { meanSquareMa2: 5000 ** 2, seenMs: 24 * HOUR },
  counters: {
    tsMs: BEFORE,
    chargedMah: 6000,
    dischargedMah: 87_000,
    provisionalMah: 0,
    provisionalVarMah2: 0,
    provisionalInMah: 0,
    provisionalOutMah: 0,
    stillInMah: 0,
    stillOutMah: 0,
    brokenTsMs: null,
  },
  inMah: 6000,
  outMah: 87_000,
  brokenTsMs: null,
  unseenVarMah2: 0,
};
/** 100 mA of offset and 0.2 % of loss, both known for sure. */
const BALANCE: ChargeBalance = {
  ...unlearnedBalance(FACTS_100AH, 0.001),
  offsetMa: 100,
  loss: 0.002,
  offsetVar: 0,
  lossVar: 0,
};
const HELD = { sinceTsMs: BEFORE - 6 * 60_000, lastTsMs: BEFORE, cellsTsMs: BEFORE };
const CAPACITY: CapacityState = { ...unmeasuredCapacity(FACTS_100AH), from: FROM, coldestC: 25, warmestC: 25 };
const STATE: SocState = {
  charge: CHARGE,
  estimate: anchoredAt(0, 0.2, 0.015, 1000),
  holds: { full: { ...HELD, startMeanMv: 3500, meanMv: 3500, meanMa: 0 }, low: HELD },
  balance: BALANCE,
  rest: null,
  doubt: null,
  capacity: CAPACITY,
  lone: null,
};
/** Nearly empty: 2990 mV are a little over 5 % by the curve, and 5 % as the anchor has it. */
const LOW: Partial<PackSample> = {
  currentMa: 0,
  cellVoltagesMv: eightOf(2990),
  temperature1C: 24.96,
  chargedMah: 6000,
  dischargedMah: 87_000,
};
const step = (state: SocState, read: Partial<PackSample> = LOW, facts: PackFacts = FACTS_100AH): SocStep =>
  stepSoc(state, sampleAt(NOW, read), facts);
const charge = (part: Partial<ChargeState>): ChargeState => ({
  ...CHARGE,
  ...part,
  counters: CHARGE.counters && { ...CHARGE.counters, brokenTsMs: part.brokenTsMs ?? null },
});

describe('the window between two proofs', () => {
  const { state, anchor } = step(STATE);

  it('is what was counted between them, loss and offset taken off', () => {
    expect(anchor).toBe('low');
    // 0.998 · 5 − 85 − 0.1 A · 10 h = −81.01 Ah between 100 % and 5 %
    expect(state.capacity).toMatchObject({ windows: 1, receipts: [{ from: 'full', to: 'low', chargeMah: 81_010 }] });
    expect(state.capacity?.receipts[0]).toMatchObject({
      fromTsMs: 0,
      toTsMs: NOW,
      deltaSoc: 0.95,
      coldestC: 25,
      warmestC: 25,
    });
  });

  it('is as uncertain as both proofs, what was counted and what was not seen', () => {
    // 85.274 Ah · √(1.5² + 2²) % = 2132 mAh, and 10 mAh of the counters, over 0.95
    const bare = Math.hypot((81_010 / 0.95) * Math.hypot(0.015, 0.02), 10);
    expect(state.capacity?.receipts[0]?.sigmaMah).toBe(Math.round(bare / 0.95));
    // 200 mA for ten hours: 2 Ah
    const unsure = { ...STATE, balance: { ...BALANCE, offsetVar: 200 ** 2 } };
    expect(step(unsure).state.capacity?.receipts[0]?.sigmaMah).toBe(Math.round(Math.hypot(bare, 2000) / 0.95));
    // 3 % of 100 Ah that polls did not show
    const unseen = { ...STATE, estimate: { ...anchoredAt(0, 0.2, 0.015, 1000), unseenVariance: 0.03 ** 2 } };
    expect(step(unseen).state.capacity?.receipts[0]?.sigmaMah).toBe(Math.round(Math.hypot(bare, 3000) / 0.95));
  });

  it('is where the next one begins, with its temperature to a tenth', () => {
    expect(state.capacity?.from).toEqual({
      by: 'low',
      tsMs: NOW,
      soc: 0.05,
      sigma: 0.02,
      inMah: 6000,
      outMah: 87_000,
      temperatureC: 25,
    });
    expect(step(STATE, { ...LOW, temperature1C: 24.94 }).state.capacity?.from?.temperatureC).toBe(24.9);
    expect(step(STATE, { ...LOW, temperature1C: null }).state.capacity?.from?.temperatureC).toBeNull();
  });

  it.each<[string, Partial<SocState>, number]>([
    ['charge went unseen before it began', { charge: charge({ brokenTsMs: 0 }) }, 1],
    ['charge went unseen in it', { charge: charge({ brokenTsMs: 1 }) }, 0],
    ['nothing was known of the charge', { estimate: null }, 0],
    ['there was no proof before', { capacity: { ...CAPACITY, from: null } }, 0],
    ['nothing was ever measured', { capacity: null }, 0],
  ])('counts or not where %s', (_, part, windows) => {
    const { capacity } = step({ ...STATE, ...part }).state;
    expect(capacity).toMatchObject({ windows, from: { by: 'low', tsMs: NOW, inMah: 6000, outMah: 87_000 } });
  });

  it('does not reach over a word of the BMS', () => {
    const lost = { ...STATE, estimate: null, holds: { full: null, low: null } };
    const heard = { ...LOW, cellVoltagesMv: eightOf(3290), bmsSoc: 0.4 };
    expect(step(lost, heard)).toMatchObject({ anchor: 'bms', state: { capacity: { windows: 0, from: null } } });
    expect(step({ ...lost, capacity: null }, heard).state.capacity).toBeNull();
    expect(step({ ...lost, capacity: { ...CAPACITY, from: null } }, heard).state.capacity?.from).toBeNull();
  });
});

describe('a proof', () => {
  it('of full teaches offset and loss, one of empty does not', () => {
    const full = { ...LOW, cellVoltagesMv: eightOf(3500) };
    expect(step(STATE, full)).toMatchObject({ anchor: 'full' });
    expect(step(STATE, full).state.balance?.full).toEqual({ tsMs: NOW, inMah: 6000, outMah: 87_000 });
    expect(step(STATE).state.balance).toBe(BALANCE);
    expect(step({ ...STATE, balance: null }, full).state.balance?.loss).toBeCloseTo(0.001, 12);
  });

  it('ends a doubt', () => {
    const doubt = { reason: 'rest-voltage', sinceTsMs: 0, distance: 0.2 } as const;
    expect(step({ ...STATE, doubt, estimate: anchoredAt(0, 0.06, 0.02) }).state.doubt).toBeNull();
  });

  it('of all cells is believed against the count, and not in silence', () => {
    // Counted 50 ± 2 % at least, and proven 5 ± 2 %.
    const surprised = step({ ...STATE, estimate: anchoredAt(0, 0.5, 0.02) });
    expect(surprised).toMatchObject({ anchor: 'low', soc: 0.05, state: { doubt: { reason: 'counted-charge' } } });
    // What was wrong with the count is still not known at the next low anchor.
    const again = step({ ...STATE, doubt: surprised.state.doubt, estimate: anchoredAt(0, 0.06, 0.02) });
    expect(again).toMatchObject({ anchor: 'low', state: { doubt: { reason: 'counted-charge' } } });
  });
});

describe('a rest of an hour', () => {
  const rest = { sinceTsMs: NOW - HOUR, lastTsMs: BEFORE, movedMah: 93_000, askedTsMs: null };
  const resting: SocState = { ...STATE, rest, holds: { full: null, low: null } };
  // LFP at 3.10 V and NMC at 3.20 V are below 15 %.
  const empty = { ...LOW, cellVoltagesMv: eightOf(3100) };
  const nmc: PackFacts = { ...FACTS_100AH, chemistry: 'nmc' };
  const fast = charge({ level: { meanSquareMa2: 30_010 ** 2, seenMs: 24 * HOUR } });
  const even = charge({ level: { meanSquareMa2: 30_000 ** 2, seenMs: 24 * HOUR } });

  it('closes a window at the end of the curve, and was asked', () => {
    const { anchor, state } = step(resting, empty);
    expect(anchor).toBe('rest');
    expect(state.rest).toEqual({ ...rest, lastTsMs: NOW, askedTsMs: NOW });
    expect(state.capacity).toMatchObject({ windows: 1, receipts: [{ from: 'full', to: 'rest' }] });
  });

  it.each<[string, PackFacts, ChargeState, number]>([
    ['LFP, whose "empty" is at a small load', FACTS_100AH, fast, 1],
    ['NMC after a small load', nmc, even, 1],
    ['NMC after a strong one, which ends at another zero', nmc, fast, 0],
  ])('measures the capacity or not: %s', (_, facts, counted, windows) => {
    const read = { ...empty, cellVoltagesMv: eightOf(facts === nmc ? 3200 : 3100) };
    const { anchor, state } = step({ ...resting, charge: counted }, read, facts);
    expect(anchor).toBe('rest');
    expect(state.capacity?.windows).toBe(windows);
    expect(state.capacity?.from?.by).toBe(windows === 1 ? 'rest' : 'full');
  });

  it('in the middle of a steep curve moves the SOC alone', () => {
    const { anchor, state, soc } = step(resting, { ...empty, cellVoltagesMv: eightOf(3700) }, nmc);
    expect(anchor).toBe('rest');
    expect(soc).toBeGreaterThan(0.4);
    expect(state.capacity).toBe(CAPACITY);
  });

  it('that denies an estimate widens it by how far it is off, and remembers the doubt', () => {
    const { low } = socAtRest(LFP_OCV, 3310, 24.96);
    const at = (soc: number) =>
      step({ ...resting, estimate: anchoredAt(0, soc, 0.015, 6000) }, { ...empty, cellVoltagesMv: eightOf(3310) });
    const denied = at(0.2);
    const distance = denied.state.doubt?.distance ?? NaN;
    expect(denied.anchor).toBeNull();
    // The offset of ten seconds beside it
    expect(distance).toBeCloseTo(low - 0.2, 4);
    expect(denied.sigma).toBeCloseTo(distance, 6);
    expect(denied.state.rest?.askedTsMs).toBe(NOW);
    expect(denied.state.doubt).toMatchObject({ reason: 'rest-voltage', sinceTsMs: NOW });
    // The same pack, said to be where the voltage admits it
    const agreed = at(0.5);
    expect(agreed).toMatchObject({ anchor: null, state: { doubt: null, rest: { askedTsMs: NOW } } });
    expect(agreed.soc).toBeCloseTo(0.5, 4);
  });

  it('is not asked of a sample without a current, nor twice within ten minutes', () => {
    expect(step(resting, { ...empty, currentMa: null }).state.rest?.askedTsMs).toBeNull();
    const asked = { ...resting, rest: { ...rest, askedTsMs: NOW - 10 * 60_000 + 1 } };
    expect(step(asked, empty).anchor).toBeNull();
    expect(step({ ...resting, rest: { ...rest, askedTsMs: NOW - 10 * 60_000 } }, empty).anchor).toBe('rest');
  });
});

describe('a charge counted from an anchor', () => {
  it('has the loss of what went in since the anchor in its band, not of what went in before', () => {
    // 5 Ah in since the anchor: 0.2 % of them is 10 mAh; of all 6 Ah it would be 12.
    const balance = { ...BALANCE, lossVar: 0.002 ** 2 };
    const { sigma } = step(
      { ...STATE, balance, holds: { full: null, low: null }, capacity: null },
      {
        ...LOW,
        cellVoltagesMv: eightOf(3250),
      },
    );
    expect(sigma).toBeCloseTo(Math.hypot(0.015, 0.0001, 0), 9);
  });

  it('is one of the measured capacity from the first window on', () => {
    const drawn = { ...LOW, cellVoltagesMv: eightOf(3250), dischargedMah: 87_100 };
    const soc = (windows: number) =>
      step(
        {
          ...STATE,
          balance: null,
          holds: { full: null, low: null },
          capacity: { ...CAPACITY, capacityMah: 50_000, windows },
        },
        drawn,
      ).soc;
    // 100 mAh of 100 Ah, and of 50 Ah
    expect(soc(0)).toBeCloseTo(0.2 - 0.001, 9);
    expect(soc(1)).toBeCloseTo(0.2 - 0.002, 9);
  });
});
