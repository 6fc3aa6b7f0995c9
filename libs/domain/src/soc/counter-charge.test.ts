import { describe, expect, it } from 'vitest';
import { FACTS_100AH, HOUR } from '../testing/sample.ts';
import { countedCharge, type CounterReading } from './counter-charge.ts';

const WRAP = 4_294_967_296 * 10;

/** Net, with the charge put in weighted by 0.999. */
const netMah = (from: CounterReading, to: CounterReading): number | null => {
  const counted = countedCharge(from, to, FACTS_100AH);
  return counted && 0.999 * counted.inMah - counted.outMah;
};

const at = (hours: number, chargedMah: number, dischargedMah: number): CounterReading => ({
  tsMs: hours * HOUR,
  chargedMah,
  dischargedMah,
});

describe('charge between two readings of the counters', () => {
  it.each([
    // 0.999 · (1100 − 1000) − (520 − 500) = 99.9 − 20
    ['in and out', at(0, 1000, 500), at(1, 1100, 520), 79.9],
    ['nothing moved', at(0, 1000, 500), at(1, 1000, 500), 0],
    // three weeks: 0.999 · 300 000 − 340 000
    ['a gap of any length', at(0, 0, 0), at(504, 300_000, 340_000), -40_300],
    // the counter ends at 42 949 672 960 mAh: 50 before the end, 30 after it = 80 out
    ['a counter that wrapped', at(0, 1000, WRAP - 50), at(1, 1000, 30), -80],
    // 6C for 1 ms is 0.2 mAh, yet the counter may just have stepped on
    ['a step of the counter within a moment', at(0, 0, 0), at(1 / HOUR, 10, 0), 9.99],
  ])('%s', (_, from, to, expected) => {
    expect(netMah(from, to)).toBeCloseTo(expected, 9);
  });

  it.each([
    ['a counter that went back was reset, not discharged', at(0, 1000, 500), at(1, 0, 500)],
    ['either counter', at(0, 1000, 500), at(1, 1000, 0)],
    // 6C for 1 h is 600 000 mAh
    ['faster than any pack can', at(0, 0, 0), at(1, 600_100, 600_100)],
    // 1.5 capacities and two counts are 150 020 mAh
    ['more, net, than any pack can hold', at(0, 0, 0), at(10, 0, 150_030)],
  ])('proves nothing: %s', (_, from, to) => {
    expect(netMah(from, to)).toBeNull();
  });

  it('accepts exactly what a pack can hold and how fast it can go', () => {
    expect(netMah(at(0, 0, 0), at(10, 0, 150_020))).toBe(-150_020);
    expect(countedCharge(at(0, 0, 0), at(1, 600_000, 600_000), FACTS_100AH)).toEqual({
      inMah: 600_000,
      outMah: 600_000,
    });
  });
});
