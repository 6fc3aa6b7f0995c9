import { describe, expect, it } from 'vitest';
import { type PackSample } from '../fold/pack-sample.ts';
import { FACTS_100AH, HOUR, sampleAt, SECOND } from '../testing/sample.ts';
import { type CounterReading } from './counter-charge.ts';
import { judgeCounters, type SeenAtMost } from './counter-trust.ts';
import { type ChargeState, type ChargeStep, integrateCharge } from './integrate-charge.ts';

const WRAP = 4_294_967_296 * 10;
const IDLE = { meanSquareMa2: 0, seenMs: HOUR };
const NONE: SeenAtMost = { inMah: 0, outMah: 0 };

const at = (seconds: number, chargedMah: number, dischargedMah: number): CounterReading => ({
  tsMs: seconds * SECOND,
  chargedMah,
  dischargedMah,
});
const judged = (from: CounterReading, to: CounterReading, seen = NONE, level = IDLE) =>
  judgeCounters(from, to, seen, level, FACTS_100AH);

describe('counters while the current is known', () => {
  it.each([
    // 1C of 100 Ah for 10 s are 277.8 mAh, and two counts of 10
    ['what may flow between two snapshots of an idle pack', at(10, 297, 0), { inMah: 297, outMah: 0 }],
    ['as little back: it goes on again', at(10, 0, -297), { inMah: 0, outMah: -297 }],
    // 20 s are a usual pause: 575.6 mAh
    ['what a missed poll adds', at(20, 0, 575), { inMah: 0, outMah: 575 }],
  ])('are believed: %s', (_, to, expected) => {
    expect(judged(at(0, 0, 0), to)).toEqual(expected);
  });

  it('are believed as far as the current that was seen goes, on top of what may have gone unseen', () => {
    // 72 A for 10 s are 200 mAh; 297.8 with them
    expect(judged(at(0, 0, 0), at(10, 0, 497), { inMah: 0, outMah: 200 })).toEqual({ inMah: 0, outMah: 497 });
    expect(judged(at(0, 0, 0), at(10, 0, 498), { inMah: 0, outMah: 200 })).toBe('waiting');
    expect(judged(at(0, 0, 0), at(10, 498, 0), { inMah: 0, outMah: 200 })).toBe('waiting');
  });

  it('are believed more of a pack that is used hard', () => {
    // 3 · 100 A · 10 s = 833.3 mAh, and two counts
    const hard = { meanSquareMa2: 100_000 ** 2, seenMs: HOUR };
    expect(judged(at(0, 0, 0), at(10, 0, 853), NONE, hard)).toEqual({ inMah: 0, outMah: 853 });
    expect(judged(at(0, 0, 0), at(10, 0, 854), NONE, hard)).toBe('waiting');
    // never more than 6C: 1666.7 mAh
    const absurd = { meanSquareMa2: 1e15, seenMs: HOUR };
    expect(judged(at(0, 0, 0), at(10, 0, 1687), { inMah: 0, outMah: 1e9 }, absurd)).toBe('waiting');
  });

  it('wait for two usual periods where nothing explains them, then are left where they are', () => {
    expect(judged(at(0, 0, 5000), at(20, 0, 14_500))).toBe('held');
    expect(judged(at(0, 0, 5000), at(20.001, 0, 14_500))).toBe('leapt');
    expect(judged(at(0, 0, 5000), at(20, 0, 0))).toBe('held');
    expect(judged(at(0, 0, 5000), at(20.001, 0, 0))).toBe('reset');
  });

  it('count in whole Ah on some devices: such a step is believed if it stays', () => {
    expect(judged(at(0, 5000, 5000), at(10, 5000, 6000))).toBe('waiting');
    // 2 % of 100 Ah; 1C for 10 s; two counts: 2297.8 mAh
    expect(judged(at(0, 0, 0), at(10, 0, 2297))).toBe('waiting');
    expect(judged(at(0, 0, 0), at(10, 0, 2298))).toBe('held');
    expect(judged(at(0, 5000, 5000), at(30, 5000, 6000))).toEqual({ inMah: 0, outMah: 1000 });
    // 2 % of 100 Ah; 1C for 30 s; two counts: 2853.3 mAh
    expect(judged(at(0, 0, 0), at(30, 0, 2853))).toEqual({ inMah: 0, outMah: 2853 });
    expect(judged(at(0, 0, 0), at(30, 0, 2854))).toBe('leapt');
  });

  it('may pass their end', () => {
    expect(judged(at(0, 0, WRAP - 50), at(10, 0, 30))).toEqual({ inMah: 0, outMah: 80 });
    expect(judged(at(0, 0, 30), at(10, 0, WRAP - 50))).toEqual({ inMah: 0, outMah: -80 });
  });
});

/** Polls every 10 s at a steady current, whose counters show what they should and `wrong` of it. */
function follow(
  polls: number,
  currentMa: number,
  wrong: (i: number) => number,
): { socMah: number[]; last: ChargeStep } {
  let [state, last, sum]: [ChargeState | null, ChargeStep | null, number] = [null, null, 0];
  const socMah: number[] = [];
  for (let i = 0; i < polls; i += 1) {
    const trueMah = (-currentMa * 10 * i) / 3600;
    const read: Partial<PackSample> = { currentMa, chargedMah: 0, dischargedMah: 2_000_000 + trueMah + wrong(i) };
    last = integrateCharge(state, sampleAt(i * 10 * SECOND, read), FACTS_100AH, { efficiency: 1, offsetMa: 0 });
    state = last.state;
    sum += last.deltaMah;
    socMah.push(sum);
  }
  if (last === null) throw new Error('at least one poll');
  return { socMah, last };
}

describe('counters that show what no current explains', () => {
  // 36 A for 10 s are 100 mAh a poll
  it.each([
    ['one torn reading', (i: number) => (i === 5 ? 9500 : 0)],
    ['one torn reading downwards', (i: number) => (i === 5 ? -1_900_000 : 0)],
    ['a bit that flickers every second poll', (i: number) => (i % 2 === 1 ? 1280 : 0)],
    ['a bit that flickers so little that it is believed', (i: number) => (i % 2 === 1 ? 160 : 0)],
    ['a bit that flickers every eight polls', (i: number) => (i % 16 < 8 ? 0 : 20_480)],
    ['a leap that stays', (i: number) => (i >= 5 ? 9500 : 0)],
    ['a reset', (i: number) => (i >= 5 ? -2_000_000 : 0)],
  ])('move nothing: %s', (_, wrong) => {
    const { socMah, last } = follow(101, -36_000, wrong);
    expect(socMah[100]).toBeCloseTo(-10_000, 6);
    expect(last.state.outMah).toBeCloseTo(10_000, 6);
    socMah.forEach((mah, i) => expect(Math.abs(mah + 100 * i)).toBeLessThan(200));
  });

  it('count for a gap: σ is wider until they are believed, and stays so where they leapt', () => {
    const held = follow(6, -36_000, (i) => (i === 5 ? 9500 : 0)).last;
    // C/5 was assumed before 36 A was seen; about 20 A for 10 s are 56 mAh
    expect(Math.sqrt(held.openGapVarMah2)).toBeGreaterThan(50);
    expect(follow(7, -36_000, (i) => (i === 5 ? 9500 : 0)).last.openGapVarMah2).toBe(0);
    const leapt = follow(10, -36_000, (i) => (i >= 5 ? 9500 : 0)).last;
    expect(Math.sqrt(leapt.state.unseenVarMah2)).toBeGreaterThan(150);
    // charge may have gone unseen: 7 polls in, 30 s after the last that was believed
    expect(leapt.state.brokenTsMs).toBe(70 * SECOND);
    expect(follow(10, -36_000, (i) => (i >= 5 ? -2_000_000 : 0)).last.state.brokenTsMs).toBeNull();
  });
});
