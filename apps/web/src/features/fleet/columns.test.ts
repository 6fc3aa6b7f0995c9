import { describe, expect, it } from 'vitest';
import { parseAsColumns } from '#features/fleet/columns.ts';

describe('the columns in the address', () => {
  it('come back as they went, in the order of the table', () => {
    expect(parseAsColumns.parse(parseAsColumns.serialize(['soc', 'age']))).toEqual(['soc', 'age']);
    expect(parseAsColumns.parse('age.soc')).toEqual(['soc', 'age']);
  });

  it('leave out what there is not', () => {
    expect(parseAsColumns.parse('soc.weight')).toEqual(['soc']);
    expect(parseAsColumns.parse('')).toEqual([]);
  });
});
