import { describe, expect, it } from 'vitest';
import { packHealth } from '../soh/pack-health.ts';
import { expectFinite } from '../testing/expect-finite.ts';
import { FACTS_100AH, sampleAt, SECOND } from '../testing/sample.ts';
import { activityOf } from './activity.ts';
import { gapLimitMs, packFacts, sensorOffsetMa } from './pack-facts.ts';
import { foldPack } from './pack-fold.ts';
import { initialPackState } from './pack-state.ts';

describe('facts of a pack', () => {
  it('are taken as they are when they can be', () => {
    expect(packFacts(FACTS_100AH)).toEqual(FACTS_100AH);
    expect(packFacts({ ...FACTS_100AH, sensorOffsetMa: 0 }).sensorOffsetMa).toBe(0);
  });

  it.each([
    ['chemistry', { chemistry: 'lead' as 'lfp' }],
    ['cellsInSeries', { cellsInSeries: 0 }],
    ['cellsInSeries', { cellsInSeries: 7.5 }],
    ['cellsInSeries', { cellsInSeries: 1000 }],
    ['nominalCapacityMah', { nominalCapacityMah: 0 }],
    ['nominalCapacityMah', { nominalCapacityMah: NaN }],
    ['nominalCapacityMah', { nominalCapacityMah: 5e-324 }],
    ['nominalCapacityMah', { nominalCapacityMah: 9.9 }],
    ['nominalCapacityMah', { nominalCapacityMah: 100_000_001 }],
    ['nominalCapacityMah', { nominalCapacityMah: 1e200 }],
    ['usualPeriodMs', { usualPeriodMs: 0 }],
    ['usualPeriodMs', { usualPeriodMs: Infinity }],
    ['usualPeriodMs', { usualPeriodMs: 0.9 }],
    ['usualPeriodMs', { usualPeriodMs: 31 * 86_400_000 + 1 }],
    ['sensorOffsetMa', { sensorOffsetMa: -1 }],
    ['sensorOffsetMa', { sensorOffsetMa: NaN }],
    ['sensorOffsetMa', { sensorOffsetMa: 100_001 }],
    ['sensorOffsetMa', { sensorOffsetMa: 1e200 }],
  ])('are refused with an impossible %s: %o', (field, wrong) => {
    expect(() => packFacts({ ...FACTS_100AH, ...wrong })).toThrow(
      expect.objectContaining({ code: 'impossible-parameter', field }),
    );
  });

  it.each([{ nominalCapacityMah: 10 }, { nominalCapacityMah: 100_000_000 }, { sensorOffsetMa: 100_000 }])(
    'are taken at the edge of what can be, and give finite figures: %o',
    (edge) => {
      const facts = packFacts({ ...FACTS_100AH, ...edge });
      let state = initialPackState();
      for (let i = 0; i < 100; i += 1) {
        const full = { currentMa: i % 3 === 0 ? 100 : -10_000, voltageMv: 27_840, bmsSoc: 0.5, temperature1C: 25 };
        const sample = sampleAt(i * 10 * SECOND, { ...full, cellVoltagesMv: Array.from({ length: 8 }, () => 3480) });
        const step = foldPack(state, sample, { facts, rules: [] });
        state = step.state;
        expectFinite(step);
      }
      expectFinite(packHealth(state, facts));
    },
  );

  it('say what is a gap and how far the sensor may be off', () => {
    expect(gapLimitMs(FACTS_100AH)).toBe(20_000);
    expect(sensorOffsetMa(FACTS_100AH)).toBe(50);
    expect(sensorOffsetMa({ ...FACTS_100AH, sensorOffsetMa: 200 })).toBe(200);
  });
});

describe('what a pack is doing', () => {
  it.each([
    [1001, 100_000, 'charging'],
    [1000, 100_000, 'idle'],
    [-1000, 100_000, 'idle'],
    [-1001, 100_000, 'discharging'],
    // a 5 Ah pack: C/100 is 50 mA, but the sensor may be 50 mA off
    [100, 5000, 'idle'],
    [-101, 5000, 'discharging'],
    [null, 100_000, null],
  ] as const)('%s mA on %s mAh: %s', (currentMa, nominalCapacityMah, expected) => {
    expect(activityOf(currentMa, { ...FACTS_100AH, nominalCapacityMah })).toBe(expected);
  });
});
