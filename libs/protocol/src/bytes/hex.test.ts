import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from './hex.ts';

describe('hex', () => {
  it('reads both cases', () => {
    expect(fromHex('0aFf')).toEqual(Uint8Array.of(0x0a, 0xff));
  });

  it.each(['0', '0g', ' 0a', '0a 0b', '0x0a', 'é0'])('refuses %j', (text) => {
    expect(fromHex(text)).toBeNull();
  });

  it('gives back what it wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
  });
});
