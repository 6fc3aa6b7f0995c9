import { describe, expect, it } from 'vitest';
import { FACTS_100AH } from '../testing/sample.ts';
import { activityOf } from './activity.ts';
import { gapLimitMs, packFacts, sensorOffsetMa } from './pack-facts.ts';

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
    ['usualPeriodMs', { usualPeriodMs: 0 }],
    ['usualPeriodMs', { usualPeriodMs: Infinity }],
    ['sensorOffsetMa', { sensorOffsetMa: -1 }],
    ['sensorOffsetMa', { sensorOffsetMa: NaN }],
  ])('are refused with an impossible %s: %o', (field, wrong) => {
    expect(() => packFacts({ ...FACTS_100AH, ...wrong })).toThrow(
      expect.objectContaining({ code: 'impossible-parameter', field }),
    );
  });

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
