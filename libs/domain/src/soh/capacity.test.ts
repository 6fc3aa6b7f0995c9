import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { FACTS_100AH } from '../testing/sample.ts';
import { type AnchorPoint, type CapacityState, stepCapacity, unmeasuredCapacity } from './capacity.ts';

const DAY = 86_400_000;
const LFP = CHEMISTRIES.lfp;

/** Anchors in turn, a day apart, of a pack that holds `capacityMah(i)`: full, low, full, … */
function cycle(count: number, capacityMah: (i: number) => number, part: Partial<AnchorPoint> = {}): CapacityState {
  let state = unmeasuredCapacity(FACTS_100AH);
  let [inMah, outMah] = [0, 0];
  for (let i = 0; i <= count; i += 1) {
    const isFull = i % 2 === 0;
    const netMah = i === 0 ? 0 : (isFull ? 1 : -1) * 0.95 * capacityMah(i);
    if (netMah > 0) inMah += netMah;
    else outMah -= netMah;
    const point = {
      tsMs: i * DAY,
      soc: isFull ? 1 : 0.05,
      sigma: isFull ? 0.015 : 0.02,
      temperatureC: 25,
      inMah,
      outMah,
    };
    const counted = { netMah, varianceMah2: 100 ** 2, isWhole: true };
    state = stepCapacity(state, { by: isFull ? 'full' : 'low', ...point, ...part }, counted, LFP, FACTS_100AH);
  }
  return state;
}

describe('capacity from windows between anchors', () => {
  it('is the nominal one, as uncertain as it is, before any', () => {
    const state = unmeasuredCapacity(FACTS_100AH);
    expect(state).toMatchObject({ capacityMah: 100_000, sigmaMah: 10_000, windows: 0, receipts: [] });
  });

  it('keeps a receipt of each window', () => {
    // 76 Ah between 100 % and 5 %: 80 Ah, with √(1.5² + 2²) % · 80 = 2 Ah and 0.1 Ah of the counting, over 0.95
    expect(cycle(1, () => 80_000).receipts).toEqual([
      {
        from: 'full',
        to: 'low',
        fromTsMs: 0,
        toTsMs: DAY,
        deltaSoc: 0.95,
        chargeMah: 76_000,
        capacityMah: 80_000,
        sigmaMah: Math.round(Math.hypot(2000, 100, 10) / 0.95),
        temperatureC: 25,
      },
    ]);
  });

  it('comes to what the windows say, and is surer with each', () => {
    const [few, many] = [cycle(2, () => 90_000), cycle(20, () => 90_000)];
    expect(few.windows).toBe(2);
    expect(many.capacityMah).toBeGreaterThan(89_800);
    expect(many.capacityMah).toBeLessThan(90_500);
    expect(many.sigmaMah).toBeLessThan(few.sigmaMah);
    expect(many.receipts).toHaveLength(5);
  });

  it('follows a pack that fades', () => {
    // 20 % over 200 windows in 200 days: 0.1 Ah a day
    const state = cycle(200, (i) => 100_000 - 100 * i);
    expect(Math.abs(state.capacityMah - 80_000)).toBeLessThan(3000);
  });

  it.each([
    ['anchors too near to each other', { soc: 0.55 }],
    ['a pack too cold', { temperatureC: 5 }],
    ['a pack too hot', { temperatureC: 45 }],
  ])('takes in no window of %s', (_, part) => {
    expect(cycle(1, () => 80_000, part).windows).toBe(0);
  });

  it('takes in no window of which some went unseen, and none of an impossible pack', () => {
    const start = cycle(0, () => 0);
    const at = { ...(start.from as AnchorPoint), by: 'low', soc: 0.05, sigma: 0.02, tsMs: DAY } as const;
    const step = (netMah: number, isWhole: boolean) =>
      stepCapacity(start, at, { netMah, varianceMah2: 0, isWhole }, LFP, FACTS_100AH);
    expect(step(-95_000, true).windows).toBe(1);
    expect(step(-95_000, false)).toMatchObject({ windows: 0, from: at });
    expect(step(-10_000, true).windows).toBe(0);
    expect(step(-190_000, true).windows).toBe(0);
    expect(step(95_000, true).windows).toBe(0);
  });

  it('does not believe one window that nothing explains, but two', () => {
    const odd = (i: number): number => (i === 9 ? 60_000 : 100_000);
    expect(cycle(10, odd).capacityMah).toBeGreaterThan(99_000);
    const other = cycle(12, (i) => (i > 10 ? 60_000 : 100_000));
    expect(other.capacityMah).toBeCloseTo(60_000, -3);
    expect(other).toMatchObject({ windows: 1, strange: 0 });
  });
});
