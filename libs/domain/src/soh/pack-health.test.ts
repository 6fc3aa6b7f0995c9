import { describe, expect, it } from 'vitest';
import { type PackState, initialPackState } from '../fold/pack-state.ts';
import { fullState } from '../testing/full-state.ts';
import { FACTS_100AH } from '../testing/sample.ts';
import { packHealth } from './pack-health.ts';

const FACTS = { ...FACTS_100AH, cellsInSeries: 16, nominalCapacityMah: 280_000 };
const FULL = fullState();
const DAY_MS = 86_400_000;
const NOW_MS = FULL.lastTsMs ?? NaN;

type Capacity = NonNullable<PackState['capacity']>;
const withCapacity = (part: Partial<Capacity>, lastTsMs = FULL.lastTsMs): PackState => {
  if (FULL.capacity === null) throw new Error('A full state has a capacity.');
  return { ...FULL, lastTsMs, capacity: { ...FULL.capacity, ...part } };
};

describe('cycles of a pack whose counters went back a little at once', () => {
  it('are none, not fewer', () => {
    if (FULL.charge === null) throw new Error('A full state has a charge.');
    const charge = { ...FULL.charge, inMah: 0, outMah: -1280 };
    expect(packHealth({ ...FULL, charge }, FACTS).efc).toBe(0);
  });
});

describe('the health of a pack of which nothing is known', () => {
  it('has no number anywhere', () => {
    expect(packHealth(initialPackState(), FACTS)).toEqual({
      capacity: {
        capacityMah: null,
        sigmaMah: null,
        sohPct: null,
        atLeastMah: null,
        atLeastTsMs: null,
        confidence: 'none',
        windows: 0,
        receipts: [],
        trend: null,
      },
      resistance: {
        pack: { mohm: null, sigmaMohm: null, steps: 0 },
        cells: [],
        confidence: 'none',
        receipt: null,
        trend: null,
      },
      efc: null,
      cyclesConfidence: 'none',
      cyclesByDepth: null,
      energyEfficiency: null,
      cells: {
        imbalanceMah: null,
        imbalanceTsMs: null,
        lagMah: [],
        balancingH: [],
        topsSeen: 0,
        weak: [],
        confidence: 'none',
      },
      selfDischarge: null,
      selfDischargeUnknown: { reason: 'no-rest', atTsMs: null },
      sensorOffset: null,
    });
  });
});

describe('the health of a pack that has lived for years', () => {
  const health = packHealth(FULL, FACTS);

  it('gives each figure with its receipt', () => {
    expect(health.capacity).toMatchObject({ windows: 1234, confidence: 'high' });
    expect(health.capacity.sohPct).toBeCloseTo(94.8, 1);
    // 321 days and 123.456 s old: 5 % · √0.8789 of 280 Ah; 579.9 kAh moved of which 512.3 before: 120.7 cycles, 0.6 %
    const years = (321 * DAY_MS + 123_456) / (365.25 * DAY_MS);
    const efc = (294_967_290.1 * (1 + Math.PI / 1e7) + 284_967_290.1 * (1 + Math.PI / 1e7) - 512_345_678) / 560_000;
    const fade = Math.hypot(0.05 * Math.sqrt(years), 0.00005 * efc);
    expect(health.capacity.atLeastMah).toBeCloseTo(261_235 - 2 * Math.hypot(1234, fade * 280_000), 3);
    expect(health.capacity.atLeastTsMs).toBe(NOW_MS - 321 * DAY_MS - 123_456);
    expect(health.capacity.receipts).toHaveLength(5);
    expect(health.capacity.trend?.points).toBe(8);
    expect(health.resistance.pack).toMatchObject({ steps: 123_456 });
    expect(health.resistance.pack.mohm).toBeCloseTo(10, 4);
    expect(health.resistance.cells).toHaveLength(16);
    expect(health.resistance.receipt).toMatchObject({ lowestC: -9.9, highestC: 49.9 });
    expect(health.resistance.trend?.points).toBe(8);
    expect(health.selfDischarge).toMatchObject({ sharePerMonth: 0.0312, confidence: 'medium' });
    expect(health.sensorOffset).toMatchObject({ ma: -23.4567891, lessons: 1234, confidence: 'high' });
    expect(health.sensorOffset?.sigmaMa).toBeCloseTo(Math.sqrt(12.3456789), 9);
    expect(health.cells).toMatchObject({
      imbalanceMah: 12_345,
      imbalanceTsMs: NOW_MS - 1.2 * DAY_MS - 123_456,
      topsSeen: 1234,
      confidence: 'high',
    });
    expect(health.cyclesConfidence).toBe('high');
    expect(health.cells.lagMah[3]).toBe(2348);
    // 579.9 kAh in and out of twice 280 Ah
    expect(health.efc).toBeCloseTo(1035.6, 0);
  });

  it('trusts cycles by how much of the charge went unseen', () => {
    const of = (unseenMah: number, movedMah: number): string => {
      if (FULL.charge === null) throw new Error('A full state has a charge.');
      const charge = { ...FULL.charge, unseenVarMah2: unseenMah ** 2, inMah: movedMah, outMah: 0 };
      return packHealth({ ...FULL, charge }, FACTS).cyclesConfidence;
    };
    expect([of(2_000, 100_000), of(2_001, 100_000), of(10_000, 100_000), of(10_001, 100_000), of(0, 0)]).toEqual([
      'high',
      'medium',
      'medium',
      'low',
      'low',
    ]);
  });

  it('trusts an energy efficiency by how much went through', () => {
    const of = (cycles: number): string | undefined => {
      const { usage } = FULL.health;
      if (usage === null || usage.efficiency === null) throw new Error('A full state has an efficiency.');
      const efficiency = { ...usage.efficiency, outMwh: cycles * 280 * 16 * 3200 };
      const state = { ...FULL, health: { ...FULL.health, usage: { ...usage, efficiency } } };
      return packHealth(state, FACTS).energyEfficiency?.confidence;
    };
    expect([0.49, 0.51, 1.99, 2.01].map(of)).toEqual(['low', 'medium', 'medium', 'high']);
  });
});

describe('how far a capacity may be relied on', () => {
  // Nothing moved since the last window, which ended just now.
  const now = { lastTsMs: FULL.lastTsMs ?? 0, lastMovedMah: (FULL.charge?.inMah ?? 0) + (FULL.charge?.outMah ?? 0) };
  const confidence = (windows: number, sigmaShare: number): string =>
    packHealth(withCapacity({ ...now, windows, sigmaMah: sigmaShare * 280_000 }), FACTS).capacity.confidence;

  it.each([
    [1, 0.02, 'none'],
    [2, 0.02, 'medium'],
    [4, 0.02, 'medium'],
    [5, 0.0249, 'high'],
    [5, 0.0251, 'medium'],
    [5, 0.0399, 'medium'],
    [5, 0.0401, 'low'],
  ])('%d windows with a σ of %d: %s', (windows, sigma, expected) => {
    expect(confidence(windows, sigma)).toBe(expected);
  });

  it('falls with the years since it was measured, and with the cycles', () => {
    const sigma = (state: PackState): number => packHealth(state, FACTS).capacity.sigmaMah ?? NaN;
    const fresh = withCapacity({ ...now, windows: 9, sigmaMah: 2800 });
    expect(sigma(fresh)).toBeCloseTo(2800, 6);
    // A year: 5 % of 280 Ah = 14 Ah beside 2.8 Ah
    const later = withCapacity({ ...now, windows: 9, sigmaMah: 2800 }, now.lastTsMs + 365.25 * DAY_MS);
    expect(sigma(later)).toBeCloseTo(Math.hypot(2800, 14_000), 0);
    // 1000 cycles at 0.00005 of 280 Ah = 14 Ah
    const used = withCapacity({ ...now, lastMovedMah: now.lastMovedMah - 560_000_000, windows: 9, sigmaMah: 2800 });
    expect(sigma(used)).toBeCloseTo(Math.hypot(2800, 14_000), 0);
  });
});

describe('how far a resistance may be relied on', () => {
  const confidence = (steps: number, sigmaShare: number): string => {
    // R = xy / xx = 10 mΩ; σ = √(deviations / weight / xx)
    const weight = Math.min(steps, 400);
    const pack = { steps, xx: 1000, xy: 10_000, deviations: (sigmaShare * 10) ** 2 * weight * 1000 };
    const resistance = { ...FULL.health.resistance, pack };
    return packHealth({ ...FULL, health: { ...FULL.health, resistance } }, FACTS).resistance.confidence;
  };

  it.each([
    [9, 0.01, 'none'],
    [10, 0.01, 'medium'],
    [99, 0.01, 'medium'],
    [100, 0.0199, 'high'],
    [100, 0.0201, 'medium'],
    [100, 0.0499, 'medium'],
    [100, 0.0501, 'low'],
  ])('%d steps with a σ of %d of it: %s', (steps, sigma, expected) => {
    expect(confidence(steps, sigma)).toBe(expected);
  });
});

describe('how much was seen of the cells', () => {
  it.each([
    [0, 0, 'none'],
    [1, 0, 'low'],
    [0, 1, 'low'],
    [3, 2, 'low'],
    [3, 3, 'medium'],
    [30, 29, 'medium'],
    [29, 30, 'medium'],
    [30, 30, 'high'],
  ])('%d tops and %d changes of load: %s', (tops, steps, expected) => {
    const { ledger, load } = FULL.health;
    if (ledger === null || load === null) throw new Error('A full state has both.');
    const health = { ...FULL.health, ledger: { ...ledger, tops }, load: { ...load, steps } };
    expect(packHealth({ ...FULL, health }, FACTS).cells.confidence).toBe(expected);
  });
});

describe('how far an offset of the sensor may be relied on', () => {
  it.each([
    [0, 5, undefined],
    [2, 5, 'low'],
    [3, 9.9, 'high'],
    [3, 10.1, 'medium'],
    [3, 25.1, 'low'],
  ])('%d lessons with a σ of %d mA: %s', (lessons, sigmaMa, expected) => {
    if (FULL.balance === null) throw new Error('A full state has a balance.');
    const balance = { ...FULL.balance, lessons, offsetVar: sigmaMa ** 2 };
    expect(packHealth({ ...FULL, balance }, FACTS).sensorOffset?.confidence).toBe(expected);
  });
});
