import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../bytes/hex.ts';
import { appendCrc } from './crc16.ts';
import { buildMbap, parseMbap } from './mbap.ts';

const bytes = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();
/** Slave 17, holding registers 108 to 110: the example of the Modbus specification with TCP's head before it. */
const RTU = bytes('1103006b00037687');
const TCP = '00010000000611' + '03006b0003';

describe('buildMbap', () => {
  it('puts the head before unit and PDU, and leaves the CRC behind', () => {
    expect(toHex(buildMbap(1, RTU))).toBe(TCP);
    expect(toHex(buildMbap(0xfffe, RTU)).slice(0, 4)).toBe('fffe');
  });

  it.each([
    ['no function', new Uint8Array(3), 1],
    ['a PDU of 254 bytes', new Uint8Array(257), 1],
    ['a transaction beyond 16 bits', RTU, 0x10000],
    ['a negative transaction', RTU, -1],
  ])('refuses %s', (_what, adu, transaction) => {
    expect(() => buildMbap(transaction, adu)).toThrow(RangeError);
  });
});

describe('parseMbap', () => {
  it('gives the RTU frame that it carries, with its CRC, and how far it goes', () => {
    const { frame } = parseMbap(bytes(`${TCP}ffff`)) as { frame: { adu: Uint8Array } | null };
    expect(frame).toEqual({ transaction: 1, adu: RTU, length: 12 });
  });

  it('waits for the rest of a frame, wherever it is cut', () => {
    const whole = bytes(TCP);
    for (let length = 0; length < whole.length; length++) {
      expect(parseMbap(whole.subarray(0, length))).toEqual({ ok: true, frame: null });
    }
  });

  it.each([
    ['another protocol', '000100010006'],
    ['a length without a function', '000100000001'],
    ['a length of 255', '0001000000ff'],
  ])('refuses %s before the rest has come', (_what, hex) => {
    expect(parseMbap(bytes(hex))).toMatchObject({ ok: false, fault: 'malformed_frame' });
  });

  it('gives back every frame that can be built', () => {
    const body = fc.uint8Array({ minLength: 2, maxLength: 254 });
    fc.assert(
      fc.property(body, fc.nat(0xffff), (pdu, transaction) => {
        const adu = appendCrc(pdu);
        const tcp = buildMbap(transaction, adu);
        expect(parseMbap(tcp)).toEqual({ ok: true, frame: { transaction, adu, length: tcp.length } });
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (stream) => void parseMbap(stream)));
  });
});
