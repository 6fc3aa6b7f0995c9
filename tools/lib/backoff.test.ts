import { expect, test } from 'vitest';
import { backoffMs, retryAfterMs } from './backoff.ts';

const params = { firstMs: 500, longestMs: 8000 };

test('waits double from failure to failure up to the longest', () => {
  expect([1, 2, 3, 4, 5, 9].map((failures) => backoffMs(failures, null, 0.5, params))).toEqual([
    500, 1000, 2000, 4000, 8000, 8000,
  ]);
});

test('waits are spread by a quarter to either side', () => {
  expect(backoffMs(2, null, 0, params)).toBe(750);
  expect(backoffMs(2, null, 1, params)).toBe(1250);
});

test('what the server asked for is the least', () => {
  expect(backoffMs(1, 5000, 0.5, params)).toBe(5000);
  expect(backoffMs(5, 1000, 0.5, params)).toBe(8000);
});

test('Retry-After is read as seconds or as a date', () => {
  const now = Date.parse('2026-11-23T10:00:00Z');
  expect(retryAfterMs('3', now)).toBe(3000);
  expect(retryAfterMs('Mon, 23 Nov 2026 10:00:07 GMT', now)).toBe(7000);
  expect(retryAfterMs('Mon, 23 Nov 2026 09:00:00 GMT', now)).toBe(0);
  expect(retryAfterMs('later', now)).toBeNull();
  expect(retryAfterMs(null, now)).toBeNull();
});
