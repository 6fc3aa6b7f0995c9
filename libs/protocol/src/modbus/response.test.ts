import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../bytes/hex.ts';
import { buildExceptionResponse } from './read-response.ts';
import { type ModbusRequest, parseRequest } from './request.ts';
import { bitAt, buildResponse, parseResponse, responseLength } from './response.ts';
import { anyRequest } from './testing/any-request.ts';

const bytes = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();

function asked(hex: string): ModbusRequest {
  const result = parseRequest(bytes(hex));
  if (!result.ok) throw new Error(result.detail);
  return result.request;
}

const COILS = '1101001300250e84';
const WRITE = '01100001000204000a01029230';

describe('parseResponse', () => {
  it.each([
    ['coils', COILS, '110105cd6bb20e1b45e6', { functionCode: 1, bits: bytes('cd6bb20e1b') }],
    ['inputs', '020200c4000ab9c3', '0202020203bcd9', { functionCode: 2, bits: bytes('0203') }],
    ['registers', '0103006c00020416', '010304672c0000248e', { functionCode: 3, registers: bytes('672c0000') }],
    ['a written coil', '01050014ff00cc3e', '01050014ff00cc3e', { functionCode: 5 }],
    ['a written register', '010600320001e9c5', '010600320001e9c5', { functionCode: 6 }],
    ['written coils', '110f0013000a02cd01bf0b', '110f0013000a2699', { functionCode: 15 }],
    ['written registers', WRITE, '0110000100021008', { functionCode: 16 }],
  ])('reads %s', (_what, request, response, meaning) => {
    expect(parseResponse(asked(request), bytes(response))).toEqual({ ok: true, response: meaning });
    expect(responseLength(asked(request))).toBe(response.length / 2);
  });

  it.each([
    ['nothing', COILS, '', 'truncated'],
    ['coils cut short', COILS, '110104cd6bb20e5004', 'truncated'],
    ['more coils than were asked', COILS, '110106cd6bb20e1b0014f3', 'overlong'],
    ['a wrong CRC', COILS, '110105cd6bb20e1b45e7', 'bad_crc'],
    ['another slave', '010600320001e9c5', '0b060000000148a0', 'wrong_slave'],
    ['another function', '01050014ff00cc3e', '010600320001e9c5', 'wrong_function'],
    ['an echo with another value', '010600320001e9c5', '010600320002a9c4', 'malformed_frame'],
    ['an echo with another count', WRITE, '011000010003d1c8', 'malformed_frame'],
    ['an answer to a broadcast', '00050014ff00cdef', '00050014ff00cdef', 'wrong_slave'],
  ])('refuses %s', (_what, request, response, fault) => {
    expect(parseResponse(asked(request), bytes(response))).toMatchObject({ ok: false, fault });
  });

  it('says which exception a slave sent', () => {
    expect(parseResponse(asked(WRITE), bytes('019002cdc1'))).toEqual({
      ok: false,
      fault: 'modbus_exception',
      detail: 'exception 2 (illegal data address)',
      exceptionCode: 2,
    });
  });

  it('tells a cut by length, wherever it falls', () => {
    const whole = bytes('110105cd6bb20e1b45e6');
    for (let length = 0; length < whole.length; length++) {
      expect(parseResponse(asked(COILS), whole.subarray(0, length))).toMatchObject({ fault: 'truncated' });
    }
  });

  it('gives back what a slave built, and its exceptions', () => {
    const request = anyRequest.chain((request) => {
      const isRead = request.functionCode <= 4;
      const length = isRead ? responseLength(request) - 5 : 0;
      return fc.record({
        request: fc.constant(request),
        data: fc.uint8Array({ minLength: length, maxLength: length }),
      });
    });
    fc.assert(
      fc.property(request, fc.nat({ max: 255 }), ({ request, data }, exceptionCode) => {
        const { functionCode, slaveAddress } = request;
        const answer = parseResponse(request, buildResponse(request, data));
        expect(answer.ok && 'bits' in answer.response ? answer.response.bits : data).toEqual(data);
        expect(answer.ok && 'registers' in answer.response ? answer.response.registers : data).toEqual(data);
        expect(answer).toMatchObject({ ok: true, response: { functionCode } });
        const exception = buildExceptionResponse(slaveAddress, exceptionCode, functionCode);
        expect(parseResponse(request, exception)).toMatchObject({ fault: 'modbus_exception', exceptionCode });
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(anyRequest, fc.uint8Array({ maxLength: 300 }), (request, adu) => void parseResponse(request, adu)),
    );
  });
});

describe('bitAt', () => {
  it('counts from the lowest bit of the first byte', () => {
    const bits = bytes('cd01');
    expect(Array.from({ length: 10 }, (_, index) => Number(bitAt(bits, index))).join('')).toBe('1011001110');
    expect(bitAt(bits, 99)).toBe(false);
  });
});

describe('buildResponse', () => {
  it('writes what a slave sends', () => {
    expect(toHex(buildResponse(asked(COILS), bytes('cd6bb20e1b')))).toBe('110105cd6bb20e1b45e6');
    expect(toHex(buildResponse(asked(WRITE)))).toBe('0110000100021008');
  });

  it('refuses data that do not fit, and to answer a broadcast', () => {
    expect(() => buildResponse(asked(COILS), bytes('cd'))).toThrow(RangeError);
    expect(() => buildResponse(asked('00050014ff00cdef'))).toThrow(RangeError);
  });
});
