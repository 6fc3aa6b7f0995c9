import { describe, expect, it } from 'vitest';
import { valueRange } from '#features/charts/value-range.ts';

describe('a value axis', () => {
  it('leaves a margin around what it shows', () => {
    expect(valueRange(0, 100, { narrowest: 1 })).toEqual([-8, 108]);
  });

  it('does not blow up the noise of a quiet pack', () => {
    expect(valueRange(26, 26, { narrowest: 0.5 })).toEqual([25.75, 26.25]);
  });

  it('holds zero when the sign matters', () => {
    const [from, to] = valueRange(10, 20, { narrowest: 1, withZero: true });
    expect(from).toBeLessThanOrEqual(0);
    expect(to).toBeGreaterThan(20);
  });

  it('slides inside its limits and keeps its width', () => {
    expect(valueRange(99, 99, { narrowest: 20, within: [0, 100] })).toEqual([80, 100]);
    expect(valueRange(1, 1, { narrowest: 20, within: [0, 100] })).toEqual([0, 20]);
    expect(valueRange(0, 100, { narrowest: 20, within: [0, 100] })).toEqual([0, 100]);
  });

  it('has ends even without data', () => {
    const [from, to] = valueRange(null, null, { narrowest: 4 });
    expect(to).toBeGreaterThan(from);
  });
});
