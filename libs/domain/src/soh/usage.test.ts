import { describe, expect, it } from 'vitest';
import { type PackSample } from '../fold/pack-sample.ts';
import { type ChargeBalance, unlearnedBalance } from '../soc/charge-balance.ts';
import { type ChargeState } from '../soc/integrate-charge.ts';
import { type SocAnchor } from '../soc/soc-estimate.ts';
import { FACTS_100AH, sampleAt } from '../testing/sample.ts';
import { atLeastMah, stepUsage, type Usage } from './usage.ts';

interface Moment {
  readonly inMah: number;
  readonly outMah: number;
  readonly anchor?: SocAnchor;
  readonly brokenTsMs?: number;
  readonly unseenVarMah2?: number;
  readonly read?: Partial<PackSample>;
}

/** A sensor and cells without any error, so that only the counters' resolution of 10 mAh is uncertain. */
const EXACT: ChargeBalance = { ...unlearnedBalance(FACTS_100AH, 0), offsetVar: 0, lossVar: 0 };
const FADE_PER_EFC = 0.00005;
const HOUR = 3_600_000;

/** An hour between moments; 26 V unless the moment says otherwise. */
function follow(moments: readonly Moment[], balance: ChargeBalance = EXACT): Usage {
  let usage: Usage | null = null;
  moments.forEach((moment, i) => {
    const { inMah, outMah, anchor = null, brokenTsMs = null, unseenVarMah2 = 0, read = { voltageMv: 26_000 } } = moment;
    const nothing = { knownTsMs: 0, current: null, level: null, counters: null };
    const charge: ChargeState = { ...nothing, inMah, outMah, brokenTsMs, unseenVarMah2 };
    usage = stepUsage(usage, sampleAt(i * HOUR, read), charge, anchor, balance, FADE_PER_EFC, FACTS_100AH);
  });
  if (usage === null) throw new Error('at least one moment');
  return usage;
}

describe('energy', () => {
  it('is charge times voltage where the device has no counter of it', () => {
    const usage = follow([
      { inMah: 0, outMah: 0 },
      { inMah: 10_000, outMah: 0, read: { voltageMv: 28_000 } },
      { inMah: 10_000, outMah: 5000 },
    ]);
    expect(usage).toMatchObject({ inMwh: 280_000, outMwh: 130_000 });
  });

  it('is the device’s own where its counters fit the charge', () => {
    const wh = (chargedMwh: number, dischargedMwh: number) => ({ voltageMv: 26_000, chargedMwh, dischargedMwh });
    const usage = follow([
      { inMah: 0, outMah: 0, read: wh(5000, 7000) },
      { inMah: 0, outMah: 10_000, read: wh(5000, 257_000) },
      // reset: charge times voltage for this hour
      { inMah: 0, outMah: 20_000, read: wh(0, 0) },
    ]);
    expect(usage).toMatchObject({ inMwh: 0, outMwh: 250_000 + 260_000 });
  });

  it('waits for a voltage, and loses nothing meanwhile', () => {
    const usage = follow([
      { inMah: 0, outMah: 0 },
      { inMah: 0, outMah: 10_000, read: {} },
      { inMah: 0, outMah: 20_000 },
    ]);
    expect(usage.outMwh).toBe(520_000);
  });
});

describe('between two full charges', () => {
  const cycle = (last: Partial<Moment>, fromC: number | null = null, toC: number | null = null): Usage =>
    follow([
      { inMah: 0, outMah: 0, anchor: 'full', read: { voltageMv: 26_000, temperature1C: fromC } },
      { inMah: 0, outMah: 50_000, read: { voltageMv: 25_000 } },
      { inMah: 50_500, outMah: 50_000, anchor: 'full', read: { voltageMv: 28_000, temperature1C: toC }, ...last },
    ]);

  it('the efficiency is energy out per energy in, with its receipt', () => {
    // 50 Ah · 25 V out of 50.5 Ah · 28 V
    expect(cycle({}).efficiency).toEqual({
      share: expect.closeTo((50 * 25) / (50.5 * 28), 6),
      fromTsMs: 0,
      toTsMs: 2 * 3_600_000,
      outMwh: 1_250_000,
      temperatureC: null,
    });
  });

  it('the receipt of the efficiency says how warm the pack was when it was full', () => {
    expect(cycle({}, 20, 25.37).efficiency?.temperatureC).toBe(22.7);
    expect(cycle({}, null, 25.37).efficiency?.temperatureC).toBe(25.4);
    expect(cycle({}, 20, null).efficiency?.temperatureC).toBe(20);
  });

  it('there is none where charge went unseen, or more seems to come out than went in', () => {
    expect(cycle({ brokenTsMs: 3_600_000 }).efficiency).toBeNull();
    expect(cycle({ inMah: 30_000 }).efficiency).toBeNull();
  });

  it('the deepest discharge is at least what the pack holds', () => {
    expect(cycle({}).deepest).toEqual({ tsMs: HOUR, mah: 50_000, sigmaMah: 10, movedMah: 50_000 });
    expect(
      follow([
        { inMah: 0, outMah: 0 },
        { inMah: 0, outMah: 50_000 },
      ]).deepest,
    ).toBeNull();
  });
});

describe('a discharge deeper than a pack can be', () => {
  const discharged = (...outMah: number[]): Usage =>
    follow([{ inMah: 0, outMah: 0, anchor: 'full' }, ...outMah.map((mah) => ({ inMah: 0, outMah: mah }))]);

  it('is not shown: 1.6 times the nominal capacity is the most', () => {
    expect(discharged(160_000).deepest?.mah).toBe(160_000);
    expect(discharged(160_001).deepest).toBeNull();
    expect(discharged(90_000, 231_000).deepest?.mah).toBe(90_000);
  });

  it('that was noted before is shown no longer, and the next possible one takes its place', () => {
    const noted = { tsMs: 0, mah: 231_000, sigmaMah: 10, movedMah: 0 };
    expect(atLeastMah(noted, HOUR, 0, FADE_PER_EFC, 100_000)).toBeNull();
    const before = { ...discharged(90_000), deepest: noted };
    const state = { knownTsMs: 0, current: null, level: null, counters: null, brokenTsMs: null, unseenVarMah2: 0 };
    const charge: ChargeState = { ...state, inMah: 0, outMah: 91_000 };
    const after = stepUsage(before, sampleAt(2 * HOUR), charge, null, EXACT, FADE_PER_EFC, FACTS_100AH);
    expect(after.deepest?.mah).toBe(91_000);
  });
});

describe('the device’s own energy', () => {
  const first = { inMah: 0, outMah: 0, read: { voltageMv: 26_000, chargedMwh: 1000, dischargedMwh: 2000 } };
  /** Energy out after an hour in which 10 Ah went out and the device’s counter went on by so much. */
  const outMwh = (shownMwh: number): number =>
    follow([
      first,
      {
        inMah: 0,
        outMah: 10_000,
        read: { voltageMv: 26_000, chargedMwh: 1000, dischargedMwh: 2000 + shownMwh },
      },
    ]).outMwh;

  it.each([
    // 8 cells of 1 to 5 V; the counters may lag by 10 mAh and 100 mWh: 9990 · 8 − 100 to 10,010 · 40 + 100
    ['the least that cells can give', 79_820, 79_820],
    ['less than that', 79_819, 260_000],
    ['the most that cells can give', 400_500, 400_500],
    ['more than that', 400_501, 260_000],
  ])('is believed within what cells can be: %s', (_, shown, expected) => {
    expect(outMwh(shown)).toBe(expected);
  });

  it('is not believed where its counter went back by however little', () => {
    const back = follow([
      first,
      { inMah: 0, outMah: 5, read: { voltageMv: 26_000, chargedMwh: 1000, dischargedMwh: 1999 } },
    ]);
    expect(back.outMwh).toBe(130);
  });

  it('needs both counters, and both of the time before', () => {
    const half = { voltageMv: 26_000, chargedMwh: 1000, dischargedMwh: null };
    expect(follow([first, { inMah: 0, outMah: 10_000, read: half }]).outMwh).toBe(260_000);
    const later = { voltageMv: 26_000, chargedMwh: 1000, dischargedMwh: 402_000 };
    expect(
      follow([
        { ...first, read: half },
        { inMah: 0, outMah: 10_000, read: later },
      ]).outMwh,
    ).toBe(260_000);
  });

  it('may show nothing yet of a little charge', () => {
    const little = { inMah: 0, outMah: 5, read: { voltageMv: 26_000, chargedMwh: 1000, dischargedMwh: 2000 } };
    expect(follow([first, little]).outMwh).toBe(0);
  });

  it('is not taken for that of all the charge since, where it was reset while no voltage was read', () => {
    const usage = follow([
      first,
      { inMah: 0, outMah: 10_000, read: { chargedMwh: 0, dischargedMwh: 0 } },
      // Of these 20 Ah it has only seen the last 10.
      { inMah: 0, outMah: 20_000, read: { voltageMv: 26_000, chargedMwh: 0, dischargedMwh: 260_000 } },
    ]);
    expect(usage.outMwh).toBe(520_000);
  });

  it('is remembered while nothing moves, so that what comes later is counted from there', () => {
    const still = { inMah: 0, outMah: 0, read: { voltageMv: 26_000, chargedMwh: 1000, dischargedMwh: 2000 } };
    const moved = { inMah: 0, outMah: 10_000, read: { voltageMv: 26_000, chargedMwh: 1000, dischargedMwh: 252_000 } };
    expect(follow([{ inMah: 0, outMah: 0, read: {} }, still, moved])).toMatchObject({
      outMwh: 250_000,
      device: { chargedMwh: 1000, dischargedMwh: 252_000 },
      countedInMah: 0,
      countedOutMah: 10_000,
    });
  });
});

describe('an energy efficiency', () => {
  const between = (from: Partial<Moment>, outMah: number, inMah: number): Usage =>
    follow([
      { inMah: 70_000, outMah: 90_000, anchor: 'full', ...from },
      { inMah: 70_000, outMah: 90_000 + outMah, read: { voltageMv: 25_000 } },
      { inMah: 70_000 + inMah, outMah: 90_000 + outMah, anchor: 'full', read: { voltageMv: 28_000 } },
    ]);

  it('needs a fifth of the capacity', () => {
    expect(between({}, 19_999, 20_100).efficiency).toBeNull();
    expect(between({}, 20_000, 20_100).efficiency?.share).toBeCloseTo((20 * 25) / (20.1 * 28), 6);
  });

  it('is never above one, and just one is believed', () => {
    // 20 Ah · 25 V against in · 28 V
    expect(between({}, 28_000, 25_000).efficiency?.share).toBe(1);
    expect(between({}, 28_000, 24_999).efficiency).toBeNull();
  });

  it('is of the cycle between its two full charges, whatever went before', () => {
    const usage = follow([
      { inMah: 0, outMah: 0, anchor: 'full' },
      { inMah: 0, outMah: 50_000, read: { voltageMv: 20_000 } },
      { inMah: 50_500, outMah: 50_000, anchor: 'full', read: { voltageMv: 28_000 } },
      { inMah: 50_500, outMah: 90_000, read: { voltageMv: 25_000 } },
      { inMah: 90_900, outMah: 90_000, anchor: 'full', read: { voltageMv: 28_000 } },
    ]);
    // 40 Ah · 25 V out of 40.4 Ah · 28 V
    expect(usage.efficiency?.share).toBeCloseTo((40 * 25) / (40.4 * 28), 6);
    expect(usage.efficiency).toMatchObject({ fromTsMs: 2 * HOUR, toTsMs: 4 * HOUR, outMwh: 1_000_000 });
  });

  it('is kept until a new one is known', () => {
    const usage = follow([
      { inMah: 0, outMah: 0, anchor: 'full' },
      { inMah: 0, outMah: 50_000, read: { voltageMv: 25_000 } },
      { inMah: 50_500, outMah: 50_000, anchor: 'full', read: { voltageMv: 28_000 } },
      { inMah: 50_600, outMah: 50_100, anchor: 'full' },
    ]);
    expect(usage.efficiency?.toTsMs).toBe(2 * 3_600_000);
    expect(usage.full?.tsMs).toBe(3 * 3_600_000);
  });

  it('begins anew at a full charge after charge went unseen, not before it', () => {
    const usage = (brokenTsMs: number): Usage =>
      follow([
        { inMah: 0, outMah: 0, anchor: 'full' },
        { inMah: 0, outMah: 30_000, read: { voltageMv: 25_000 }, brokenTsMs },
      ]);
    expect(usage(0).full).not.toBeNull();
    expect(usage(1).full).toBeNull();
  });
});

describe('the deepest discharge', () => {
  const full = { inMah: 5000, outMah: 7000, anchor: 'full' } as const;
  const deepestOf = (outMah: readonly number[], inMah = 0, balance = EXACT) =>
    follow([full, ...outMah.map((out) => ({ inMah: 5000 + inMah, outMah: 7000 + out }))], balance).deepest;
  const deep = (outMah: readonly number[], inMah = 0): number | undefined => deepestOf(outMah, inMah)?.mah;

  it('is net, what went in meanwhile taken off', () => {
    expect(deep([40_000], 3000)).toBe(37_000);
    // Of 3 Ah put in a fifth was lost: the pack gave 40 − 2.4 Ah.
    expect(deepestOf([40_000], 3000, { ...EXACT, loss: 0.2 })?.mah).toBe(37_600);
  });

  it('has the sensor’s offset taken off: 50 mA too high for two hours hide 100 mAh', () => {
    expect(deepestOf([20_000, 40_000], 0, { ...EXACT, offsetMa: 50 })?.mah).toBe(40_100);
    expect(deepestOf([20_000, 40_000], 0, { ...EXACT, offsetMa: -50 })?.mah).toBe(39_900);
  });

  it('is as uncertain as offset, loss and what the polls did not show', () => {
    // 50 mA for two hours: 100 mAh; and the counters' 10
    expect(deepestOf([20_000, 40_000], 0, { ...EXACT, offsetVar: 50 ** 2 })?.sigmaMah).toBe(100);
    // 0.2 % of 3 Ah: 6 mAh
    expect(deepestOf([40_000], 3000, { ...EXACT, lossVar: 0.002 ** 2 })?.sigmaMah).toBe(12);
    const unseen = follow([
      { ...full, unseenVarMah2: 500 ** 2 },
      { inMah: 5000, outMah: 47_000, unseenVarMah2: 500 ** 2 + 300 ** 2 },
    ]);
    expect(unseen.deepest).toMatchObject({ mah: 40_000, sigmaMah: 300 });
  });

  it('is written anew when it proves half a per cent of the capacity more', () => {
    // 500 mAh and two times 10 of σ
    expect(deep([520])).toBeUndefined();
    expect(deep([521])).toBe(521);
    // An hour later the one before has aged by 2 · 5 % · √(1 h / 1 a) = 107 mAh of 100 Ah.
    expect(deep([40_000, 40_390])).toBe(40_000);
    expect(deep([40_000, 40_501])).toBe(40_501);
    expect(deep([40_000, 30_000])).toBe(40_000);
  });

  it('is not asked before a full charge taught anything of offset and loss', () => {
    const charge = { inMah: 0, outMah: 0, brokenTsMs: null, unseenVarMah2: 0 };
    const nothing = { knownTsMs: 0, current: null, level: null, counters: null };
    const at = (usage: Usage | null, i: number, outMah: number, anchor: SocAnchor | null) =>
      stepUsage(usage, sampleAt(i * HOUR), { ...nothing, ...charge, outMah }, anchor, null, FADE_PER_EFC, FACTS_100AH);
    expect(at(at(null, 0, 0, 'full'), 1, 50_000, null).deepest).toBeNull();
  });
});

describe('what a pack holds at least', () => {
  const DAY = 24 * HOUR;
  const deepest = { tsMs: 0, mah: 90_000, sigmaMah: 300, movedMah: 1_000_000 };
  const after = (days: number, movedMah = 1_000_000): number | null =>
    atLeastMah(deepest, days * DAY, movedMah, FADE_PER_EFC, 100_000);

  it('is what it gave, less two σ, on that day', () => {
    expect(after(0)).toBe(89_400);
  });

  it('is less by what it may have faded since: 5 % · √years, two σ of it', () => {
    // A quarter of a year: 2.5 % of 100 Ah beside 0.3 Ah
    expect(after(365.25 / 4)).toBeCloseTo(90_000 - 2 * Math.hypot(300, 2500), 6);
    expect(after(4 * 365.25)).toBeCloseTo(90_000 - 2 * Math.hypot(300, 10_000), 6);
  });

  it('is less by its use since: 20 % in 4000 cycles', () => {
    // 60 Ah · 1000 each way: 600 cycles, 3 %
    expect(after(0, 1_000_000 + 120_000_000)).toBeCloseTo(90_000 - 2 * Math.hypot(300, 3000), 6);
  });

  it('is nothing after so long that it might be anything', () => {
    expect(atLeastMah({ ...deepest, mah: 15_000 }, 4 * 365.25 * DAY, 1_000_000, FADE_PER_EFC, 100_000)).toBeNull();
    expect(atLeastMah(null, 0, 0, FADE_PER_EFC, 100_000)).toBeNull();
  });
});

describe('cycles', () => {
  it('are counted on net charge as a share of the capacity', () => {
    const usage = follow([
      { inMah: 1000, outMah: 2000 },
      { inMah: 1000, outMah: 42_000 },
      { inMah: 31_000, outMah: 42_000 },
    ]);
    // begun at −1 %, down to −41 %, up to −11 %
    expect(usage.rainflow.open[0]).toBeCloseTo(-0.01, 12);
    expect(usage.rainflow).toMatchObject({ rising: true });
    expect(usage.rainflow.extreme).toBeCloseTo(-0.11, 12);
  });
});
