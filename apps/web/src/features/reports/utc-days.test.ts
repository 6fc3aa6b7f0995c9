import { expect, test } from 'vitest';
import { dayAfter } from './utc-days.ts';

test('days are counted over the ends of months and years, and backwards', () => {
  expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01');
  expect(dayAfter('2026-12-31', 7)).toBe('2027-01-07');
  expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
});
