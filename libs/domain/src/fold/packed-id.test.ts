import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packId, unpackId } from './packed-id.ts';

describe('a packed id', () => {
  it('is 23 characters for a UUID, and comes back', () => {
    const id = '0c9b1c1e-7d1e-4b6e-8f7e-000000000017';
    expect(packId(id)).toHaveLength(23);
    expect(unpackId(packId(id))).toBe(id);
  });

  it('comes back whatever the id is', () => {
    fc.assert(fc.property(fc.oneof(fc.uuid(), fc.string()), (id) => unpackId(packId(id)) === id));
  });

  it.each(['', 'rule-7', '0C9B1C1E-7D1E-4B6E-8F7E-000000000017', 'x0c9b1c1e-7d1e-4b6e-8f7e-000000000017'])(
    'is the id itself where that is no UUID: %s',
    (id) => {
      expect(packId(id)).toBe(id);
      expect(unpackId(id)).toBe(id);
    },
  );
});
