import { describe, expect, it } from 'vitest';
import { steadilyBehindMs } from './steadily-behind.ts';

const HOUR = 3_600_000;

describe('how far a gateway’s clock is steadily behind', () => {
  it('is the least that its newest two slots show, in whatever order they come', () => {
    expect(
      steadilyBehindMs([
        [7, 30, HOUR, HOUR + 9000],
        [9, 20, HOUR + 40, HOUR + 7000],
        [8, 30, HOUR - 20, HOUR],
      ]),
    ).toBe(HOUR - 20);
  });

  it('takes no notice of how it was before', () => {
    expect(
      steadilyBehindMs([
        [1, 30, -40, 50],
        [2, 30, HOUR, HOUR],
        [3, 30, HOUR, HOUR],
      ]),
    ).toBe(HOUR);
  });

  it('is nothing where uploads lay in a queue: the slot before knows of no delay', () => {
    expect(
      steadilyBehindMs([
        [1, 30, 20, 50],
        [9, 30, 2 * HOUR, 3 * HOUR],
      ]),
    ).toBe(20);
    expect(steadilyBehindMs([[9, 30, 2 * HOUR, 3 * HOUR]])).toBe(0);
    expect(steadilyBehindMs([])).toBe(0);
  });

  it('is nothing for one that is ahead', () => {
    expect(
      steadilyBehindMs([
        [1, 30, -HOUR, -HOUR],
        [2, 30, -HOUR, -HOUR],
      ]),
    ).toBe(0);
  });
});
