import { expect, test } from 'vitest';
import { type ReplayPlan, defaultStartMs, dueMs, parseSpeed, pollTimeMs } from './replay-plan.ts';

const plan: ReplayPlan = { startMs: 1_000_000, everyMs: 10_000, speed: 60, durationMs: 25_000, loop: false };

test('polls come at their distance until the series is over', () => {
  expect([0, 1, 2, 3].map((n) => pollTimeMs(plan, n))).toEqual([1_000_000, 1_010_000, 1_020_000, null]);
  expect(pollTimeMs({ ...plan, loop: true }, 3)).toBe(1_030_000);
});

test('a sped-up replay sends polls of the past sixty times as fast', () => {
  const begunMs = 50_000_000;
  expect(dueMs(plan, 1_060_000, begunMs)).toBe(begunMs + 1000);
  expect(dueMs({ ...plan, speed: Infinity }, 1_060_000, begunMs)).toBe(begunMs);
});

test('no poll is sent before its time', () => {
  expect(dueMs({ ...plan, speed: Infinity }, 1_060_000, 1_000_000)).toBe(1_060_000);
});

test('the series begins now at the clock speed and ends now when sped up', () => {
  expect(defaultStartMs(1, 25_000, 90_000)).toBe(90_000);
  expect(defaultStartMs(60, 25_000, 90_000)).toBe(65_000);
});

test('speeds are numbers above zero, or max', () => {
  expect(['1', '60', '0.5', '60x', 'max'].map(parseSpeed)).toEqual([1, 60, 0.5, 60, Infinity]);
  expect(() => parseSpeed('0')).toThrow('is not a speed');
  expect(() => parseSpeed('fast')).toThrow('is not a speed');
});
