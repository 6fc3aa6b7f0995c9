import { expect, test } from 'vitest';
import { parseAsId } from '#lib/parse-as-id.ts';

test('an id is taken in either case, anything else is none', () => {
  expect(parseAsId.parse('0199A000-0000-7000-8000-000000000004')).toBe('0199a000-0000-7000-8000-000000000004');
  expect(
    ['', 'harbour', '0199a000-0000-7000-8000-00000000000', "' or 1=1"].map((each) => parseAsId.parse(each)),
  ).toEqual([null, null, null, null]);
});
