import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../bytes/hex.ts';
import { appendCrc, crc16, hasValidCrc } from './crc16.ts';

describe('crc16', () => {
  it('gives the catalogued check value for "123456789"', () => {
    expect(crc16(new TextEncoder().encode('123456789'))).toBe(0x4b37);
  });

  it('stands low byte first at the end of a frame', () => {
    expect(toHex(appendCrc(Uint8Array.of(0x01, 0x03, 0x00, 0x00, 0x00, 0x0a)))).toBe('01030000000ac5cd');
  });

  it('notices one flipped bit anywhere in a frame', () => {
    const adu = fromHex('01030000000ac5cd') ?? new Uint8Array();
    expect(hasValidCrc(adu)).toBe(true);
    for (let bit = 0; bit < adu.length * 8; bit++) {
      const flipped = adu.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(hasValidCrc(flipped)).toBe(false);
    }
  });

  it('has no CRC to find in fewer than three bytes', () => {
    expect(hasValidCrc(Uint8Array.of(0xff, 0xff))).toBe(false);
    expect(hasValidCrc(new Uint8Array())).toBe(false);
  });
});
