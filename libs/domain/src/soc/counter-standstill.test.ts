import { describe, expect, it } from 'vitest';
import { type PackSample } from '../fold/pack-sample.ts';
import { FACTS_100AH, sampleAt, SECOND } from '../testing/sample.ts';
import { afterPause, isFrozen, isTooLittle, MOVING } from './counter-standstill.ts';
import { type ChargeState, type ChargeStep, integrateCharge } from './integrate-charge.ts';

/** Polls every 10 s at 36 A out (100 mAh a poll); the counter of what went out shows this. */
function drive(polls: number, dischargedMah: (i: number) => number | null, currentMa = -36_000): ChargeStep[] {
  let state: ChargeState | null = null;
  return Array.from({ length: polls }, (_, i) => {
    const read: Partial<PackSample> = { currentMa, chargedMah: 0, dischargedMah: dischargedMah(i) };
    const step = integrateCharge(state, sampleAt(i * 10 * SECOND, read), FACTS_100AH, { efficiency: 1, offsetMa: 0 });
    state = step.state;
    return step;
  });
}

const sum = (steps: readonly ChargeStep[]): number => steps.reduce((mah, { deltaMah }) => mah + deltaMah, 0);
const at = (steps: readonly ChargeStep[], i: number): ChargeStep => {
  const step = steps[i];
  if (step === undefined) throw new Error('there is such a poll');
  return step;
};

describe('counters that stand still', () => {
  it('while a current flows are frozen after 2 % of the capacity, which then counts as it was seen', () => {
    const steps = drive(61, () => 5000);
    // 20 polls are 2,000 mAh of 100 Ah: not yet more than 2 %.
    expect(at(steps, 20)).toMatchObject({ counterFault: null, deltaMah: 0 });
    expect(at(steps, 21)).toMatchObject({ counterFault: 'frozen', deltaMah: -2100 });
    // Half of 2,100 mAh is uncertain; from there on it counts poll by poll.
    expect(at(steps, 21).varianceMah2).toBeCloseTo(1050 ** 2, 6);
    expect(at(steps, 22)).toMatchObject({ counterFault: 'frozen', deltaMah: -100, varianceMah2: 0 });
    expect(sum(steps)).toBeCloseTo(-6000, 6);
    expect(at(steps, 60).state).toMatchObject({ outMah: 6000, inMah: 0, brokenTsMs: null });
  });

  it('are believed again when they move as the current does, and nothing counts twice', () => {
    const steps = drive(61, (i) => 5000 + Math.max(0, i - 40) * 100);
    expect(at(steps, 40).counterFault).toBe('frozen');
    expect(at(steps, 41).counterFault).toBeNull();
    expect(sum(steps)).toBeCloseTo(-6000, 6);
    expect(at(steps, 60).state.counters).toMatchObject({ stillInMah: 0, stillOutMah: 0 });
  });

  it('and leap to where they should be count nothing twice', () => {
    const steps = drive(61, (i) => (i <= 40 ? 5000 : 5000 + i * 100));
    expect(at(steps, 41).counterFault).toBe('leaping');
    expect(sum(steps)).toBeCloseTo(-6000, 6);
  });

  it('are not frozen where they count whole Ah, nor where hardly a current flows', () => {
    // A step of 1 Ah every tenth poll.
    const coarse = drive(104, (i) => Math.floor(i / 10) * 1000);
    expect(coarse.every(({ counterFault }) => counterFault === null)).toBe(true);
    expect(at(coarse, 103).state.outMah).toBeCloseTo(10_000, 6);
    // 1 A of 100 Ah counts as idle: 3 h of it are 3 Ah.
    expect(drive(1081, () => 5000, -1000).some(({ counterFault }) => counterFault !== null)).toBe(false);
  });

  it('stay so while they are missing, and what flows then is counted once', () => {
    const steps = drive(61, (i) => (i > 30 && i % 2 === 1 ? null : 5000));
    expect(sum(steps)).toBeCloseTo(-6000, 6);
    expect(at(steps, 60).counterFault).toBe('frozen');
  });

  it('missing before they are found to be frozen: as well', () => {
    const steps = drive(61, (i) => (i % 2 === 1 ? null : 5000));
    expect(sum(steps)).toBeCloseTo(-6000, 6);
    expect(at(steps, 60).state.outMah).toBeCloseTo(6000, 6);
  });

  it('are judged by what flowed both ways', () => {
    expect(isFrozen({ stillInMah: 1000, stillOutMah: 1001 }, FACTS_100AH)).toBe(true);
    expect(isFrozen({ stillInMah: 1000, stillOutMah: 1000 }, FACTS_100AH)).toBe(false);
    expect(isTooLittle(null, 1000, FACTS_100AH)).toBe(true);
    expect(isTooLittle(-1001, null, FACTS_100AH)).toBe(false);
    expect(isTooLittle(0, 1001, FACTS_100AH)).toBe(false);
  });
});

describe('pulses that two polls a minute apart happen to meet', () => {
  const pulse = { stillInMah: 0, stillOutMah: 3_000 };

  it('prove nothing while others before them showed less: 3 Ah of 100 are more than it takes', () => {
    const once = afterPause(MOVING, pulse, FACTS_100AH);
    expect(isFrozen(once, FACTS_100AH)).toBe(false);
    expect(once).toEqual({ stillInMah: 0, stillOutMah: 2_000 });
  });

  it('prove it once two and a half times as much has flowed', () => {
    const before = { stillInMah: 0, stillOutMah: 2_000 };
    expect(isFrozen(afterPause(before, { stillInMah: 0, stillOutMah: 1_340 }, FACTS_100AH), FACTS_100AH)).toBe(false);
    expect(afterPause(before, { stillInMah: 0, stillOutMah: 1_330 }, FACTS_100AH)).toEqual({
      stillInMah: 0,
      stillOutMah: 3_330,
    });
  });
});
