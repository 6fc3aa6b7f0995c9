import { describe, expect, it } from 'vitest';
import { addressesOf, tagsOf } from '#features/notifications/addresses.ts';

describe('a typed list', () => {
  it('of addresses has anything between that people put there, and each once', () => {
    expect(addressesOf('a@x.org, b@x.org;c@x.org\nb@x.org ')).toEqual(['a@x.org', 'b@x.org', 'c@x.org']);
    expect(addressesOf(' \n')).toEqual([]);
  });

  it('of tags keeps the spaces inside them', () => {
    expect(tagsOf('night shift, harbour,, night shift')).toEqual(['night shift', 'harbour']);
  });
});
