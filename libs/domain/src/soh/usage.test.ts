import { describe, expect, it } from 'vitest';
import { type PackSample } from '../fold/pack-sample.ts';
import { type ChargeState } from '../soc/integrate-charge.ts';
import { type SocAnchor } from '../soc/soc-estimate.ts';
import { FACTS_100AH, sampleAt } from '../testing/sample.ts';
import { stepUsage, type Usage } from './usage.ts';

interface Moment {
  readonly inMah: number;
  readonly outMah: number;
  readonly anchor?: SocAnchor;
  readonly brokenTsMs?: number;
  readonly read?: Partial<PackSample>;
}

/** An hour between moments; 26 V unless the moment says otherwise. */
function follow(moments: readonly Moment[]): Usage {
  let usage: Usage | null = null;
  moments.forEach(({ inMah, outMah, anchor = null, brokenTsMs = null, read = { voltageMv: 26_000 } }, i) => {
    const charge: ChargeState = { knownTsMs: 0, current: null, level: null, counters: null, inMah, outMah, brokenTsMs };
    usage = stepUsage(usage, sampleAt(i * 3_600_000, read), charge, anchor, FACTS_100AH);
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
  const cycle = (last: Partial<Moment>): Usage =>
    follow([
      { inMah: 0, outMah: 0, anchor: 'full' },
      { inMah: 0, outMah: 50_000, read: { voltageMv: 25_000 } },
      { inMah: 50_500, outMah: 50_000, anchor: 'full', read: { voltageMv: 28_000 }, ...last },
    ]);

  it('the efficiency is energy out per energy in, with its receipt', () => {
    // 50 Ah · 25 V out of 50.5 Ah · 28 V
    expect(cycle({}).efficiency).toEqual({
      share: (50 * 25) / (50.5 * 28),
      fromTsMs: 0,
      toTsMs: 2 * 3_600_000,
      outMwh: 1_250_000,
    });
  });

  it('there is none where charge went unseen, or more seems to come out than went in', () => {
    expect(cycle({ brokenTsMs: 3_600_000 }).efficiency).toBeNull();
    expect(cycle({ inMah: 30_000 }).efficiency).toBeNull();
  });

  it('the deepest discharge is at least what the pack holds', () => {
    expect(cycle({}).deepest).toEqual({ tsMs: 3_600_000, mah: 50_000 });
    expect(
      follow([
        { inMah: 0, outMah: 0 },
        { inMah: 0, outMah: 50_000 },
      ]).deepest,
    ).toBeNull();
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
    expect(between({}, 20_000, 20_100).efficiency?.share).toBeCloseTo((20 * 25) / (20.1 * 28), 12);
  });

  it('is never above one, and just one is believed', () => {
    // 20 Ah · 25 V against in · 28 V
    expect(between({}, 28_000, 25_000).efficiency?.share).toBe(1);
    expect(between({}, 28_000, 24_999).efficiency).toBeNull();
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
  const deep = (outMah: readonly number[], inMah = 0): number | undefined =>
    follow([
      { inMah: 5000, outMah: 7000, anchor: 'full' },
      ...outMah.map((out) => ({ inMah: 5000 + inMah, outMah: 7000 + out })),
    ]).deepest?.mah;

  it('is net, what went in meanwhile taken off', () => {
    expect(deep([40_000], 3000)).toBe(37_000);
  });

  it('is written anew when it is deeper by half a per cent of the capacity', () => {
    expect(deep([500])).toBeUndefined();
    expect(deep([501])).toBe(501);
    expect(deep([40_000, 40_500])).toBe(40_000);
    expect(deep([40_000, 40_501])).toBe(40_501);
    expect(deep([40_000, 30_000])).toBe(40_000);
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
