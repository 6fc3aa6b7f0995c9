import { describe, expect, test } from 'vitest';
import { findUnstorableText } from './storable-text.ts';

describe('text that the database can not hold', () => {
  test.each([
    ['a\0b', []],
    ['\ud800', []],
    [{ note: 'fine', by: { name: '\0' } }, ['by', 'name']],
    [{ signals: ['pack.voltage_mv', 'x\udc00'] }, ['signals', '1']],
  ])('is found in %j', (value, place) => {
    expect(findUnstorableText(value)).toEqual(place);
  });

  test.each(['', 'Ünï 🔋', 17, null, undefined, new Date(), { note: null }])('is not in %j', (value) => {
    expect(findUnstorableText(value)).toBeUndefined();
  });
});
