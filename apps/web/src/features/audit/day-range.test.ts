import { describe, expect, it } from 'vitest';
import { dayRange } from '#features/audit/day-range.ts';

describe('a range of days', () => {
  it('includes both of them, over the end of a month', () => {
    const { from, to } = dayRange('2026-10-30', '2026-10-31');
    expect(from).toBe(new Date(2026, 9, 30).toISOString());
    expect(to).toBe(new Date(2026, 10, 1).toISOString());
  });

  it('is open where no day is set', () => {
    expect(dayRange('', '2026-13')).toEqual({ from: null, to: null });
  });
});
