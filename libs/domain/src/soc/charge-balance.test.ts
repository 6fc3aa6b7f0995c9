import { describe, expect, it } from 'vitest';
import { FACTS_100AH, HOUR } from '../testing/sample.ts';
import {
  balanceVarianceMah2,
  type ChargeBalance,
  correctionOf,
  learnAtFull,
  unlearnedBalance,
} from './charge-balance.ts';
import { type ChargeState } from './integrate-charge.ts';

const USUAL_LOSS = 0.001;
const NEW = unlearnedBalance(FACTS_100AH, USUAL_LOSS);

const chargeAt = (inMah: number, outMah: number, brokenTsMs: number | null = null): ChargeState => ({
  knownTsMs: 0,
  current: null,
  level: null,
  counters: null,
  inMah,
  outMah,
  brokenTsMs,
  unseenVarMah2: 0,
});

/** Full charges after so many hours each, of a pack that gives `outMah` each time and has this offset, loss and rest. */
function learn(cycles: readonly { hours: number; outMah: number }[], offsetMa: number, loss: number, restMah = 0) {
  let balance = learnAtFull(NEW, 0, chargeAt(0, 0), 0.015, USUAL_LOSS, FACTS_100AH);
  let [tsMs, inMah, outMah] = [0, 0, 0];
  for (const cycle of cycles) {
    tsMs += cycle.hours * HOUR;
    outMah += cycle.outMah;
    // (1 − λ)·in = out + b·t − δ as the device reads them
    inMah += (cycle.outMah + offsetMa * cycle.hours - restMah) / (1 - loss);
    balance = learnAtFull(balance, tsMs, chargeAt(inMah, outMah), 0.015, USUAL_LOSS, FACTS_100AH);
  }
  return balance;
}

/** Daily to weekly, shallow to deep: then offset, loss and rest can be told apart. */
const VARIED = Array.from({ length: 24 }, (_, i) => ({ hours: 24 + 48 * (i % 4), outMah: 20_000 + 30_000 * (i % 3) }));

const offsetSigmaMa = ({ offsetVar }: ChargeBalance): number => Math.sqrt(offsetVar);

describe('what full charges teach', () => {
  it('is nothing at first: no offset, the usual loss, both as uncertain as they are', () => {
    expect(correctionOf(NEW)).toEqual({ efficiency: 0.999, offsetMa: 0 });
    // √((50 mA · 24 h)² + (0.002 · 30 Ah)²) = √(1.2² + 0.06²) Ah
    expect(Math.sqrt(balanceVarianceMah2(NEW, 24, 30_000))).toBeCloseTo(Math.hypot(1200, 60), 9);
  });

  it('is the offset of the sensor, whichever way', () => {
    for (const offsetMa of [-40, 0, 40]) {
      const balance = learn(VARIED, offsetMa, USUAL_LOSS);
      expect(balance.lessons).toBe(24);
      expect(Math.abs(balance.offsetMa - offsetMa)).toBeLessThan(3);
      expect(offsetSigmaMa(balance)).toBeLessThan(8);
      expect(Math.abs(balance.offsetMa - offsetMa)).toBeLessThan(2 * offsetSigmaMa(balance));
    }
  });

  it('is not fooled by what goes in after the proof of full is complete', () => {
    // 1.3 % of 100 Ah: a plain mean would call it 1.3 Ah / 96 h = −14 mA
    expect(Math.abs(learn(VARIED, 0, USUAL_LOSS, 1300).offsetMa)).toBeLessThan(4);
  });

  it('leaves the band of a day narrower than the data sheet’s offset does', () => {
    const after = learn(VARIED, 40, USUAL_LOSS);
    expect(balanceVarianceMah2(after, 24, 30_000)).toBeLessThan(balanceVarianceMah2(NEW, 24, 30_000) / 25);
  });

  it('never leaves what a sensor and a cell can do', () => {
    const absurd = learn(VARIED, 5000, 0.2);
    expect(absurd.offsetMa).toBeLessThanOrEqual(50);
    expect(absurd.loss).toBeLessThanOrEqual(0.005);
    expect(learn(VARIED, -5000, -0.2).loss).toBeGreaterThanOrEqual(0);
  });

  it('needs a cycle that was seen whole, and deep enough', () => {
    const full = learnAtFull(NEW, 0, chargeAt(0, 0), 0.015, USUAL_LOSS, FACTS_100AH);
    const again = (charge: ChargeState) => learnAtFull(full, 24 * HOUR, charge, 0.015, USUAL_LOSS, FACTS_100AH);
    expect(again(chargeAt(5100, 4999)).lessons).toBe(0);
    expect(again(chargeAt(5100, 5000)).lessons).toBe(1);
    expect(again(chargeAt(5100, 5000, HOUR)).lessons).toBe(0);
    expect(again(chargeAt(5100, 5000, HOUR)).full).toEqual({ tsMs: 24 * HOUR, inMah: 5100, outMah: 5000 });
  });

  it('forgets over months', () => {
    const before = learn(VARIED, 40, USUAL_LOSS);
    const late = chargeAt(before.full!.inMah + 50_000, before.full!.outMah + 50_000);
    const after = learnAtFull(before, before.full!.tsMs + 3000 * HOUR, late, 0.015, USUAL_LOSS, FACTS_100AH);
    expect(after.offsetMa).toBeLessThan(before.offsetMa - 15);
  });
});
