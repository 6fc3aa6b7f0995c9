import { describe, expect, it } from 'vitest';
import { significant, toMillionth, toThousandth } from './significant.ts';

describe('digits', () => {
  it('are counted from the first that is not 0', () => {
    expect(significant(123_456.789, 5)).toBe(123_460);
    expect(significant(-0.00012345678, 5)).toBe(-0.00012346);
  });

  it('are counted from the point', () => {
    expect(toMillionth(0.1234567)).toBe(0.123457);
    expect(toThousandth(-250.0666)).toBe(-250.067);
  });

  it('leave no zero with a sign: it would not come back from a checkpoint', () => {
    expect(toThousandth(-0.0001)).toBe(0);
  });
});
