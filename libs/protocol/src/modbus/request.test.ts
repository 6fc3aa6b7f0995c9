import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../bytes/hex.ts';
import { type ModbusRequest, buildRequest, parseRequest } from './request.ts';
import { anyRequest } from './testing/any-request.ts';

const bytes = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();

/** Each with a CRC that another program computed. */
const FRAMES: [string, string, ModbusRequest][] = [
  ['coils', '1101001300250e84', { functionCode: 1, slaveAddress: 17, first: 19, count: 37 }],
  ['inputs', '020200c4000ab9c3', { functionCode: 2, slaveAddress: 2, first: 196, count: 10 }],
  ['holding registers', '0103006c00020416', { functionCode: 3, slaveAddress: 1, first: 108, count: 2 }],
  ['input registers', '64040066001e99e8', { functionCode: 4, slaveAddress: 100, first: 102, count: 30 }],
  ['a coil to switch on', '01050014ff00cc3e', { functionCode: 5, slaveAddress: 1, address: 20, isOn: true }],
  ['a coil to switch off', '0105001400008dce', { functionCode: 5, slaveAddress: 1, address: 20, isOn: false }],
  ['a coil of every slave', '00050014ff00cdef', { functionCode: 5, slaveAddress: 0, address: 20, isOn: true }],
  ['a register to write', '010600320001e9c5', { functionCode: 6, slaveAddress: 1, address: 50, value: 1 }],
  [
    'coils to write',
    '110f0013000a02cd01bf0b',
    { functionCode: 15, slaveAddress: 17, first: 19, count: 10, bits: bytes('cd01') },
  ],
  [
    'registers to write',
    '01100001000204000a01029230',
    { functionCode: 16, slaveAddress: 1, first: 1, count: 2, registers: bytes('000a0102') },
  ],
];

describe.each(FRAMES)('a request for %s', (_what, hex, request) => {
  it('is read', () => {
    expect(parseRequest(bytes(hex))).toEqual({ ok: true, request });
  });

  it('is written', () => {
    expect(toHex(buildRequest(request))).toBe(hex);
  });

  it('is known to be cut wherever it is cut', () => {
    for (let length = 0; length < hex.length / 2; length++) {
      expect(parseRequest(bytes(hex).subarray(0, length))).toMatchObject({ fault: 'truncated' });
    }
  });

  it('is known by its CRC to be changed, in each bit behind the function', () => {
    for (let bit = 16; bit < hex.length * 4; bit++) {
      const adu = bytes(hex);
      adu[bit >> 3] = (adu[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(parseRequest(adu).ok).toBe(false);
    }
  });
});

describe('parseRequest', () => {
  it.each([
    ['a byte too many', '1101001300250e8400', 'overlong'],
    ['a wrong CRC', '1101001300250e85', 'bad_crc'],
    ['another function', '010b0000000165cb', 'wrong_function'],
    ['another function with a wrong CRC', '010b0000000165cc', 'bad_crc'],
    ['a coil that is neither on nor off', '0105001400014c0e', 'malformed_frame'],
    ['a read from every slave', '000100000001fc1b', 'malformed_frame'],
    ['2001 coils', '0101000007d1fe66', 'malformed_frame'],
    ['one byte for ten coils', '110f0013000a01cd1a0f', 'malformed_frame'],
    ['three bytes for two registers', '01100001000203000a0142261f', 'overlong'],
    ['more data than the byte count says', '110f0013000a0acd013ec9', 'truncated'],
  ])('refuses %s', (_what, hex, fault) => {
    expect(parseRequest(bytes(hex))).toMatchObject({ ok: false, fault });
  });

  it('gives back what was built', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(parseRequest(buildRequest(request))).toEqual({ ok: true, request });
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (adu) => void parseRequest(adu)));
  });
});

describe('buildRequest', () => {
  it.each<[string, ModbusRequest]>([
    ['slave 248', { functionCode: 6, slaveAddress: 248, address: 0, value: 0 }],
    ['address 65536', { functionCode: 5, slaveAddress: 1, address: 0x10000, isOn: true }],
    ['a value of 65536', { functionCode: 6, slaveAddress: 1, address: 0, value: 0x10000 }],
    ['124 registers', { functionCode: 16, slaveAddress: 1, first: 0, count: 124, registers: new Uint8Array(248) }],
    ['too few bits', { functionCode: 15, slaveAddress: 1, first: 0, count: 9, bits: new Uint8Array(1) }],
    ['coils beyond 65535', { functionCode: 1, slaveAddress: 1, first: 0xffff, count: 2 }],
  ])('refuses %s', (_what, request) => {
    expect(() => buildRequest(request)).toThrow(RangeError);
  });
});
