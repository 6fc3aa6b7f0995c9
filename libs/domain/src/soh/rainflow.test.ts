import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclesByDepth, type Rainflow, startRainflow, stepRainflow } from './rainflow.ts';

const follow = (charges: readonly number[]): Rainflow =>
  charges.slice(1).reduce(stepRainflow, startRainflow(charges[0] ?? 0));

describe('cycles by rainflow', () => {
  it('counts the example of ASTM E1049-85, fig. 6', () => {
    // −2, 1, −3, 5, −1, 3, −4, 4, −2 in tenths, with the standard’s answer in the order of our classes:
    // half cycles of 3, 4, 8, 9, 8, 6 and one whole of 4 (tenths)
    const flow = follow([-0.2, 0.1, -0.3, 0.5, -0.1, 0.3, -0.4, 0.4, -0.2]);
    // up to 0.25: none; up to 0.5: half of 3, half of 4, one of 4; up to 0.8: halves of 8, 8, 6; above: half of 9
    expect(cyclesByDepth(flow)).toEqual([0, 0, 2, 1.5, 0.5]);
  });

  it('counts a discharge and the charge after it as one cycle', () => {
    const day = [1, 0.6, 0.3, 0.6, 1];
    expect(cyclesByDepth(follow([...day, ...day, ...day]))).toEqual([0, 0, 0, 3, 0]);
  });

  it('takes no notice of a flicker', () => {
    const falling = [1, 0.9, 0.91, 0.8, 0.815, 0.5, 0.51, 0.2];
    expect(cyclesByDepth(follow(falling))).toEqual([0, 0, 0, 0.5, 0]);
  });

  it('keeps little, whatever comes, and loses no swing that it kept', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 400 }), (charges) => {
        const flow = follow(charges);
        expect(flow.open.length).toBeLessThanOrEqual(24);
        expect(cyclesByDepth(flow).every((count) => count >= 0)).toBe(true);
      }),
    );
  });
});
