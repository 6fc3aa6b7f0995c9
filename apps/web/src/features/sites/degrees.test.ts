import { expect, it } from 'vitest';
import { degreesOf } from '#features/sites/degrees.ts';

it.each([
  ['47.3769', 47.3769],
  [' 8,54 ', 8.54],
  ['−33.9', -33.9],
  ['', null],
  ['91', undefined],
  ['north', undefined],
])('%s as degrees', (text, degrees) => {
  expect(degreesOf(text, 90)).toBe(degrees);
});
