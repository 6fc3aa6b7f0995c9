import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { FACTS_100AH } from '../testing/sample.ts';
import {
  type AnchorPoint,
  type CapacityState,
  type CapacityWindow,
  stepCapacity,
  unmeasuredCapacity,
  withReceipt,
  withTemperature,
} from './capacity.ts';

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
        coldestC: 25,
        warmestC: 25,
        windows: 1,
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
    ['a pack too hot', { temperatureC: 46 }],
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

  it.each([
    ['half the capacity between its anchors', { soc: 0.5 }, 1],
    ['a little less', { soc: 0.5001 }, 0],
    ['10 °C', { temperatureC: 10 }, 1],
    ['less than 10 °C', { temperatureC: 9.9 }, 0],
    ['45 °C', { temperatureC: 45 }, 1],
    ['more than 45 °C', { temperatureC: 45.1 }, 0],
    ['no temperature', { temperatureC: null }, 1],
  ] satisfies [string, Partial<AnchorPoint>, number][])('by a window of %s', (_, given, windows) => {
    const part: Partial<AnchorPoint> = given;
    const first: AnchorPoint = {
      by: 'full',
      tsMs: 0,
      soc: 1,
      sigma: 0.015,
      inMah: 0,
      outMah: 0,
      temperatureC: part.temperatureC === undefined ? 25 : part.temperatureC,
    };
    const start = { ...unmeasuredCapacity(FACTS_100AH), from: first };
    const at: AnchorPoint = { ...first, by: 'low', tsMs: DAY, soc: 0.05, ...part };
    const netMah = (at.soc - 1) * 90_000;
    const state = stepCapacity(start, at, { netMah, varianceMah2: 0, isWhole: true }, LFP, FACTS_100AH);
    expect(state.windows).toBe(windows);
  });

  it.each<[string, number | null, readonly (number | null)[], number | null, number]>([
    ['mild all along', 25, [10, null, 45], 25, 1],
    ['that began hot and ended in frost', 35, [], -12, 0],
    ['that began in the cold', 9.9, [], 16, 0],
    ['that ended hot', 25, [], 45.1, 0],
    ['with frost between mild ends', 25, [20, -5, 20], 25, 0],
    ['with a hot middle', 25, [45.1], 25, 0],
    ['whose last end was not read', -12, [], null, 0],
    ['of which nothing was read', null, [null], null, 1],
  ])('takes in only what was mild from end to end: a stretch %s', (_, fromC, between, toC, windows) => {
    const start = cycle(0, () => 0);
    if (start.from === null) throw new Error('it begins at a full charge');
    const first = { ...start.from, temperatureC: fromC };
    const begun = stepCapacity(start, first, { netMah: 0, varianceMah2: 0, isWhole: true }, LFP, FACTS_100AH);
    const seen = between.reduce<CapacityState>(withTemperature, begun);
    const at = { ...first, by: 'low', soc: 0.05, tsMs: DAY, temperatureC: toC } as const;
    const closed = stepCapacity(seen, at, { netMah: -95_000, varianceMah2: 0, isWhole: true }, LFP, FACTS_100AH);
    expect(closed.windows).toBe(windows);
    // The next one begins anew.
    expect(closed).toMatchObject({ coldestC: toC, warmestC: toC });
  });

  it('keeps the coldest and the warmest in the receipt', () => {
    const start = cycle(0, () => 0);
    if (start.from === null) throw new Error('it begins at a full charge');
    const seen = [31.26, 12.04, 20].reduce<CapacityState>(withTemperature, start);
    const at = { ...start.from, by: 'low', soc: 0.05, tsMs: DAY } as const;
    const closed = stepCapacity(seen, at, { netMah: -95_000, varianceMah2: 0, isWhole: true }, LFP, FACTS_100AH);
    expect(closed.receipts[0]).toMatchObject({ coldestC: 12, warmestC: 31.3 });
  });

  it('weighs one window against the nominal capacity as both are uncertain', () => {
    // Prior 100 Ah ± 10 %; window 80 Ah ± 2.65 %: by inverse variances 80 + 20 · 2.65² / (2.65² + 10²) = 81.3 Ah
    const state = cycle(1, () => 80_000);
    expect(state.capacityMah / 1000).toBeGreaterThan(80.5);
    expect(state.capacityMah / 1000).toBeLessThan(82.5);
    // √(2.5² + 1.5²) % = 2.9 %: of prior and window together, and the 1.5 % that all anchors share
    expect(state.sigmaMah / 1000).toBeGreaterThan(2.5);
    expect(state.sigmaMah / 1000).toBeLessThan(3.3);
    expect(state).toMatchObject({ lastTsMs: DAY, lastMovedMah: 76_000, strange: 0 });
  });

  it('forgets by time and by use: an old pack believes a new window more', () => {
    const known = cycle(20, () => 100_000);
    const after = (days: number, movedMah: number): number => {
      if (known.from === null) throw new Error('it ends at a full charge');
      const from = { ...known.from, tsMs: known.from.tsMs + days * DAY, inMah: known.from.inMah + movedMah };
      const at = { ...from, by: 'low', soc: 0.05, sigma: 0.02, tsMs: from.tsMs + DAY } as const;
      const counted = { netMah: -0.95 * 95_000, varianceMah2: 100 ** 2, isWhole: true };
      return stepCapacity({ ...known, from }, at, counted, LFP, FACTS_100AH).capacityMah;
    };
    const [soon, later, used] = [after(0, 0), after(400, 0), after(0, 200_000_000)];
    expect(soon).toBeGreaterThan(98_500);
    expect(later).toBeLessThan(soon - 1000);
    expect(used).toBeLessThan(soon - 1000);
  });
});

describe('receipts', () => {
  const window = (n: number, tsMs: number, part: Partial<CapacityWindow> = {}): CapacityWindow => ({
    from: n % 2 === 0 ? 'full' : 'low',
    to: n % 2 === 0 ? 'low' : 'full',
    fromTsMs: tsMs - 1000,
    toTsMs: tsMs,
    deltaSoc: 0.9,
    chargeMah: 81_000 + 900 * n,
    capacityMah: 90_000 + 1000 * n,
    sigmaMah: 2000,
    coldestC: 19 - n,
    warmestC: 21 + n,
    windows: 1,
    ...part,
  });
  const kept = (windows: readonly CapacityWindow[]): readonly CapacityWindow[] =>
    windows.reduce<readonly CapacityWindow[]>((receipts, each) => withReceipt(receipts, each), []);

  it('are the newest five where they closed on different days', () => {
    const daily = Array.from({ length: 7 }, (_, n) => window(n, n * DAY));
    expect(kept(daily)).toEqual(daily.slice(2));
  });

  it('of one day are never lost: the oldest two become one that says so', () => {
    const hourly = Array.from({ length: 7 }, (_, n) => window(n, n * 3_600_000));
    const [first, ...rest] = kept(hourly);
    expect(rest).toEqual(hourly.slice(3));
    // 81, 81.9 and 82.8 Ah over three times 0.9: 245.7 Ah over 2.7
    expect(first).toEqual({
      from: 'full',
      to: 'low',
      fromTsMs: -1000,
      toTsMs: 2 * 3_600_000,
      deltaSoc: 2.7,
      chargeMah: 245_700,
      capacityMah: 91_000,
      // 2 Ah each: 2/√3, rounded to mAh after two (1414) and after three
      sigmaMah: Math.round(Math.hypot(1414 * 1.8, 2000 * 0.9) / 2.7),
      coldestC: 17,
      warmestC: 23,
      windows: 3,
    });
  });

  it('of the day before make room first, as they were written down when it ended', () => {
    const windows = [...Array.from({ length: 4 }, (_, n) => window(n, n)), window(4, DAY), window(5, DAY + 1)];
    expect(kept(windows)).toEqual(windows.slice(1));
  });

  it('that become one have the temperature that is known', () => {
    const unknown = { coldestC: null, warmestC: null };
    const five = (part: Partial<CapacityWindow>) => [window(0, 0, part), ...[1, 2, 3, 4, 5].map((n) => window(n, n))];
    expect(kept(five(unknown))[0]).toMatchObject({ windows: 2, coldestC: 18, warmestC: 22 });
    expect(kept([window(0, 0, unknown), window(1, 1, unknown), ...five({})].slice(0, 6))[0]).toMatchObject({
      windows: 2,
      coldestC: null,
      warmestC: null,
    });
  });
});
