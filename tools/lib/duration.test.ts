import { expect, test } from 'vitest';
import { parseDuration } from './duration.ts';

test.each([
  ['10s', 10_000],
  ['250ms', 250],
  ['1.5m', 90_000],
  ['2h', 7_200_000],
  ['3d', 259_200_000],
  ['7', 7000],
])('%s is %i ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each(['', 'soon', '-1s', '10 parsecs'])('"%s" is refused', (text) => {
  expect(() => parseDuration(text)).toThrow('is not a duration');
});
