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

describe('one full charge after another, worked by hand', () => {
  const DAY = 24 * HOUR;
  /** Full at 5 h, after 10 Ah in and 20 Ah out. */
  const first = learnAtFull(NEW, 5 * HOUR, chargeAt(10_000, 20_000), 0.015, USUAL_LOSS, FACTS_100AH);
  /** 40 h later 1500 Ah went in and 1495 Ah out. */
  const once = learnAtFull(first, 45 * HOUR, chargeAt(1_510_000, 1_515_000), 0.015, USUAL_LOSS, FACTS_100AH);
  // In units of the priors, per 1.5 Ah of doubt: b 50 mA · 40 h = 2 Ah, λ 0.2 % of 1500 Ah = 3 Ah, δ 1.5 Ah
  const x = [2 / 1.5, 2, -1] as const;
  // 5 Ah more in than out, of which 1.5 are the usual loss
  const y = 3.5 / 1.5;

  it('one lesson is shared among offset, loss and rest by what each may have done', () => {
    // (x·xᵀ + 1)·u = x·y has the solution u = x·y / (1 + |x|²), and the covariance 1 − x·xᵀ / (1 + |x|²).
    const whole = 1 + (2 / 1.5) ** 2 + 4 + 1;
    expect(once.lessons).toBe(1);
    expect(once.offsetMa).toBeCloseTo((50 * (x[0] * y)) / whole, 6);
    expect(once.loss).toBeCloseTo(USUAL_LOSS + (0.002 * (x[1] * y)) / whole, 9);
    expect(once.offsetVar).toBeCloseTo(2500 * (1 - x[0] ** 2 / whole), 4);
    expect(once.covariance).toBeCloseTo((50 * 0.002 * -(x[0] * x[1])) / whole, 9);
    expect(once.lossVar).toBeCloseTo(4e-6 * (1 - x[1] ** 2 / whole), 12);
    expect(once.full).toEqual({ tsMs: 45 * HOUR, inMah: 1_510_000, outMah: 1_515_000 });
  });

  it('leaves a variance in which both go together', () => {
    // 10 h and 20 Ah: b² · 100 + 2 · cov · 200 Ah·h + λ² · 20 Ah²
    const by = once.offsetVar * 100 + 2 * once.covariance * 10 * 20_000 + once.lossVar * 20_000 ** 2;
    expect(balanceVarianceMah2(once, 10, 20_000)).toBeCloseTo(by, 6);
    expect(balanceVarianceMah2({ ...once, covariance: -1 }, 10, 20_000)).toBe(0);
  });

  it('a second lesson is weighed with the first, which counts less the older it is', () => {
    // 45 days on the first counts √(1/e) of itself: 600 Ah in, 597 Ah out in 90 h since the newest full.
    const waited = { ...once, lastLessonTsMs: 45 * HOUR + 90 * HOUR - 45 * DAY };
    const twice = learnAtFull(waited, 135 * HOUR, chargeAt(2_110_000, 2_112_000), 0.015, USUAL_LOSS, FACTS_100AH);
    const kept = Math.exp(-0.5);
    const z = [(50 * 90) / 1500, (0.002 * 600_000) / 1500, -1] as const;
    const w = (3000 - 600) / 1500;
    const matrix = x.map((_, i) => x.map((__, j) => kept * x[i]! * x[j]! + z[i]! * z[j]! + (i === j ? 1 : 0)));
    const [b, l] = solved(
      matrix,
      x.map((each, i) => kept * each * y + z[i]! * w),
    );
    expect(twice.offsetMa).toBeCloseTo(50 * b!, 5);
    expect(twice.loss).toBeCloseTo(USUAL_LOSS + 0.002 * l!, 8);
    const [bb, bl] = solved(matrix, [1, 0, 0]);
    expect(twice.offsetVar).toBeCloseTo(2500 * bb!, 4);
    expect(twice.covariance).toBeCloseTo(50 * 0.002 * bl!, 8);
    expect(twice.lossVar).toBeCloseTo(4e-6 * solved(matrix, [0, 1, 0])[1]!, 11);
  });

  it('a stretch counts from the full charge on: what went unseen before it, or just then, does not matter', () => {
    const again = (brokenTsMs: number | null) =>
      learnAtFull(first, 45 * HOUR, chargeAt(1_510_000, 1_515_000, brokenTsMs), 0.015, USUAL_LOSS, FACTS_100AH).lessons;
    expect([null, HOUR, 5 * HOUR, 5 * HOUR + 1].map(again)).toEqual([1, 1, 1, 0]);
  });

  it('out is counted from the full charge on, however much went out before', () => {
    const shallow = chargeAt(15_000, 24_999);
    expect(learnAtFull(first, 45 * HOUR, shallow, 0.015, USUAL_LOSS, FACTS_100AH).lessons).toBe(0);
  });
});

/** The solution of A·u = v by elimination; A is symmetric and not singular. */
function solved(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, vector[i]!]);
  rows.forEach((pivot, i) => {
    const head = pivot[i]!;
    rows.forEach((row, j) => {
      if (i === j) return;
      const factor = row[i]! / head;
      row.forEach((_, k) => (row[k] = row[k]! - factor * pivot[k]!));
    });
  });
  return rows.map((row, i) => row[3]! / row[i]!);
}
