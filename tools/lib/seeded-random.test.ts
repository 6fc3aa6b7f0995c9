import { expect, test } from 'vitest';
import { randomAt, randomBetween, seedOf, smoothNoise } from './seeded-random.ts';

test('the same seed and slot give the same number, another slot another one', () => {
  expect(randomAt(7, 1000)).toBe(randomAt(7, 1000));
  expect(randomAt(7, 1000)).not.toBe(randomAt(7, 1001));
  expect(randomAt(7, 1000)).not.toBe(randomAt(8, 1000));
});

test('names differ in their seeds', () => {
  expect(seedOf('pack 1')).not.toBe(seedOf('pack 2'));
});

test('numbers are spread evenly over the range', () => {
  const numbers = Array.from({ length: 20_000 }, (_, slot) => randomBetween(3, slot, -1, 1));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-1);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(numbers.reduce((sum, n) => sum + n, 0) / numbers.length).toBeCloseTo(0, 1);
  expect(numbers.filter((n) => n < -0.5).length / numbers.length).toBeCloseTo(0.25, 1);
});

test('smooth noise meets its neighbours without a step', () => {
  const before = smoothNoise(5, 59_999, 60_000);
  const after = smoothNoise(5, 60_001, 60_000);
  expect(Math.abs(after - before)).toBeLessThan(0.001);
});
