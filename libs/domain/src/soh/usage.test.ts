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
