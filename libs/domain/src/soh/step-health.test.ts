import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { INITIAL_SOC, type SocStep, stepSoc } from '../soc/step-soc.ts';
import { FACTS_100AH, sampleAt } from '../testing/sample.ts';
import { type CapacityState, unmeasuredCapacity } from './capacity.ts';
import { bySigma } from './confidence.ts';
import { type HealthState, INITIAL_HEALTH, stepHealth } from './step-health.ts';

const DAY = 86_400_000;
const MONTH = 31 * DAY;

/** The health after a sample on day 31 of a pack whose capacity stands on so many windows. */
function after(windows: number | null, before: HealthState = INITIAL_HEALTH): HealthState {
  const sample = sampleAt(MONTH, { currentMa: 0 });
  const soc = stepSoc(INITIAL_SOC, sample, FACTS_100AH);
  const measured: CapacityState = { ...unmeasuredCapacity(FACTS_100AH), capacityMah: 91_234.5, sigmaMah: 1700 };
  const step: SocStep = {
    ...soc,
    state: { ...soc.state, capacity: windows === null ? null : { ...measured, windows } },
  };
  return stepHealth(before, sample, 0, step, CHEMISTRIES.lfp, FACTS_100AH);
}

describe('the trend of the capacity', () => {
  it('begins with the first capacity that is shown, by two windows', () => {
    expect(after(null).capacityTrend).toEqual([]);
    expect(after(1).capacityTrend).toEqual([]);
    expect(after(2).capacityTrend).toEqual([[31, 91_235, 1700]]);
    expect(after(3).capacityTrend).toEqual([[31, 91_235, 1700]]);
  });

  it('has a point a month', () => {
    const before = (day: number): HealthState => ({ ...INITIAL_HEALTH, capacityTrend: [[day, 92_000, 1500]] });
    expect(after(5, before(2)).capacityTrend).toEqual([[2, 92_000, 1500]]);
    expect(after(5, before(1)).capacityTrend).toHaveLength(2);
  });
});

describe('the trend of the resistance', () => {
  // Ten steps of 100 A: 10 mΩ, and 10 mV of scatter: √(10 · 100 mV² / 10) / √(10 · 100² A²) = 0.0316 mΩ
  const steps = (count: number): HealthState => ({
    ...INITIAL_HEALTH,
    resistance: {
      ...INITIAL_HEALTH.resistance,
      pack: { steps: count, xx: 100_000, xy: 1_000_000, deviations: 100 * count },
    },
  });

  it('begins with the first resistance that is shown, by ten steps', () => {
    expect(after(null, steps(9)).resistanceTrend).toEqual([]);
    expect(after(null, steps(10)).resistanceTrend).toEqual([[31, 10, 0.031623]]);
  });
});

describe('a confidence by σ', () => {
  it.each([
    [0.02, 'high'],
    [0.021, 'medium'],
    [0.05, 'medium'],
    [0.051, 'low'],
  ] as const)('of %f, where 0.02 is high and 0.05 medium, is %s', (sigma, confidence) => {
    expect(bySigma(sigma, 0.02, 0.05)).toBe(confidence);
  });
});
