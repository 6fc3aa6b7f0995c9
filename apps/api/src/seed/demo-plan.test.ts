import { demoManifest } from '@packwatch/contracts';
import { describe, expect, test } from 'vitest';
import { demoPlan } from './demo-plan.ts';

describe('the plan of the demo fleet', () => {
  test('a larger fleet begins with the smaller one', () => {
    expect(demoPlan(40).slice(0, 12)).toEqual(demoPlan(12));
  });

  test('begins with the measured pack: 8 cells, 24.6 Ah', () => {
    expect(demoPlan(1)).toMatchObject([
      { drive: 'replay', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 24_600 },
    ]);
  });

  test('no two packs share a name or a bus', () => {
    const plan = demoPlan(200);
    expect(new Set(plan.map(({ name }) => name)).size).toBe(200);
    expect(new Set(plan.map(({ gateway, bus }) => `${gateway} ${bus}`)).size).toBe(200);
  });

  test('has every load profile, every model and every fault within the default twelve', () => {
    const plan = demoPlan(12);
    expect(new Set(plan.map(({ drive }) => drive))).toEqual(
      new Set(demoManifest.shape.packs.element.shape.drive.options),
    );
    expect(new Set(plan.map(({ model }) => model))).toEqual(new Set(['12-115', '24-115', '48-115']));
    expect(new Set(plan.flatMap(({ faults }) => faults))).toEqual(
      new Set(demoManifest.shape.packs.element.shape.faults.element.options),
    );
  });
});
