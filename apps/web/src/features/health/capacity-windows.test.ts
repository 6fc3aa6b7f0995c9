import { type CapacityWindowDto } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { receiptsOf } from '#features/health/capacity-windows.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-11-23T00:00:00Z');

const windowOf = (daysAgo: number, sigmaMah = 1_000): CapacityWindowDto => ({
  from: 'full',
  to: 'rest',
  fromAt: new Date(NOW - (daysAgo + 0.5) * DAY_MS).toISOString(),
  toAt: new Date(NOW - daysAgo * DAY_MS).toISOString(),
  deltaSoc: 0.8,
  chargeMah: 80_000,
  capacityMah: 100_000,
  sigmaMah,
  coldestC: 18,
  warmestC: 22,
  windows: 1,
});

const dayWith = (...closedWindows: CapacityWindowDto[]) => ({
  day: '2026-11-20',
  at: '2026-11-20T23:59:00.000Z',
  capacityMah: null,
  capacitySigmaMah: null,
  sohPct: null,
  atLeastMah: null,
  confidence: 'none' as const,
  windows: 0,
  resistanceMohm: null,
  resistanceSigmaMohm: null,
  efc: null,
  energyEfficiency: null,
  imbalanceMah: null,
  weakCells: [],
  closedWindows,
});

describe('the windows a capacity stands on', () => {
  it('come once, oldest first: of the days that are over, and of the newest figure what came after them', () => {
    const receipts = receiptsOf([dayWith(windowOf(3)), dayWith(windowOf(2.5))], [windowOf(2.9), windowOf(0)], NOW);
    expect(receipts.map(({ toMs }) => (NOW - toMs) / DAY_MS)).toEqual([3, 2.5, 0]);
  });

  it.each([
    ['a quarter for a σ twice as wide', [windowOf(0.5, 2_000), windowOf(0.5 + 1e-6, 1_000)], ['0.80', '0.20']],
    ['e times less after 90 days', [windowOf(90), windowOf(0)], ['0.27', '0.73']],
  ])('weigh %s', (_, windows, weights) => {
    const receipts = receiptsOf([], windows, NOW);
    expect(receipts.map(({ weight }) => weight.toFixed(2))).toEqual(weights);
  });
});
