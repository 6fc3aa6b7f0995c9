import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../bytes/hex.ts';
import { type ReadRequest } from './read-request.ts';
import { buildExceptionResponse, buildReadResponse, parseReadResponse } from './read-response.ts';

/** Slave 1, registers 108 and 109: the pack voltage. */
const VOLTAGE: ReadRequest = { slaveAddress: 1, readFunction: 3, firstRegister: 108, registerCount: 2 };

const parse = (hex: string) => parseReadResponse(VOLTAGE, fromHex(hex) ?? new Uint8Array());

describe('parseReadResponse', () => {
  it('gives the registers as they came', () => {
    expect(parse('010304672c0000248e')).toEqual({ ok: true, registers: Uint8Array.of(0x67, 0x2c, 0x00, 0x00) });
  });

  it.each([
    ['nothing', '', 'truncated'],
    ['a response cut short', '010304672c00', 'truncated'],
    ['noise behind the response', '010304672c0000248e00', 'overlong'],
    ['a wrong CRC', '010304672c0001248e', 'bad_crc'],
    ['a flipped slave address, which the CRC gives away', '030304672c0000248e', 'bad_crc'],
    ['another slave', '020304672c0000178e', 'wrong_slave'],
    ['another function', '010404672c00002539', 'wrong_function'],
    ['more registers than asked for', '010306672c00000000b8a4', 'overlong'],
    ['a byte count that does not fit', '010302672c0000ac8e', 'malformed_frame'],
    ['an exception', '018302c0f1', 'modbus_exception'],
    ['an exception of another function', '018402c2c1', 'wrong_function'],
    ['an exception cut short', '018302', 'truncated'],
    ['an exception with a wrong CRC', '018302c0f2', 'bad_crc'],
  ])('refuses %s', (_what, hex, fault) => {
    expect(parse(hex)).toMatchObject({ ok: false, fault });
  });

  it('names the exception', () => {
    expect(parse('018302c0f1')).toMatchObject({ detail: 'exception 2 (illegal data address)' });
    expect(parse('018355810f')).toMatchObject({ detail: 'exception 85 (unknown)' });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void parseReadResponse(VOLTAGE, bytes)));
  });

  it('tells a cut by length, wherever it falls', () => {
    const whole = fromHex('010304672c0000248e') ?? new Uint8Array();
    for (let length = 0; length < whole.length; length++) {
      expect(parseReadResponse(VOLTAGE, whole.subarray(0, length))).toMatchObject({ fault: 'truncated' });
    }
  });
});

describe('buildReadResponse', () => {
  it('writes what a slave sends', () => {
    expect(toHex(buildReadResponse(1, Uint8Array.of(0x67, 0x2c, 0x00, 0x00)))).toBe('010304672c0000248e');
    expect(toHex(buildReadResponse(1, Uint8Array.of(0x67, 0x2c, 0x00, 0x00), 4))).toBe('010404672c00002539');
  });

  it.each([0, 3, 252])('refuses %i bytes of registers', (length) => {
    expect(() => buildReadResponse(1, new Uint8Array(length))).toThrow(RangeError);
  });

  it('writes an exception', () => {
    expect(toHex(buildExceptionResponse(1, 2))).toBe('018302c0f1');
  });
});
