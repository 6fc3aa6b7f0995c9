import { expect, it } from 'vitest';
import { degreesOf, placeText } from '#features/sites/degrees.ts';

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

it('a place is said with the points of the compass, not with signs', () => {
  expect(placeText(37.39, -5.98, 'en')).toBe('37.39°\u00a0N, 5.98°\u00a0W');
  expect(placeText(-33.9, 18.4, 'de')).toBe('33,9°\u00a0S, 18,4°\u00a0O');
});
