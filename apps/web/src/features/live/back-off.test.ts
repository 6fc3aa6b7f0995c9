import { describe, expect, it } from 'vitest';
import { backOffMs } from '#features/live/back-off.ts';

describe('pauses before connecting again', () => {
  it('double up to half a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 1_000].map((attempt) => backOffMs(attempt, 1))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });

  it('spread over their second half', () => {
    expect(backOffMs(2, 0)).toBe(2_000);
    expect(backOffMs(2, 0.5)).toBe(3_000);
  });
});
