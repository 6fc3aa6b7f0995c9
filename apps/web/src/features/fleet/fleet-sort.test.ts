import { describe, expect, it } from 'vitest';
import { parseAsSort } from '#features/fleet/fleet-sort.ts';

describe('the order of the fleet in the address', () => {
  it.each([
    ['soc', { column: 'soc', descending: false }],
    ['-age', { column: 'age', descending: true }],
  ] as const)('%s is read and written the same way', (text, sort) => {
    expect(parseAsSort.parse(text)).toEqual(sort);
    expect(parseAsSort.serialize(sort)).toBe(text);
  });

  it('is what needs attention first, unless somebody chose', () => {
    expect(parseAsSort.parse('colour')).toBeNull();
    expect(parseAsSort.defaultValue).toEqual({ column: 'attention', descending: true });
  });
});
