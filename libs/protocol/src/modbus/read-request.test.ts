import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../bytes/hex.ts';
import { buildReadRequest, parseReadRequest } from './read-request.ts';

const parse = (hex: string) => parseReadRequest(fromHex(hex) ?? new Uint8Array());

describe('buildReadRequest', () => {
  it('asks slave 1 for the SmartPro block 102 to 132', () => {
    expect(toHex(buildReadRequest(1, 102, 31))).toBe('01030066001fe41d');
  });

  it('asks for input registers by function 4', () => {
    expect(toHex(buildReadRequest(100, 102, 30, 4))).toBe('64040066001e99e8');
  });

  it.each([
    ['slave 0 (broadcast)', [0, 0, 1]],
    ['slave 248 (reserved)', [248, 0, 1]],
    ['no registers', [1, 0, 0]],
    ['126 registers', [1, 0, 126]],
    ['registers beyond 65535', [1, 0xffff, 2]],
    ['a fraction of a register', [1, 0.5, 1]],
  ] as const)('refuses %s', (_what, [slave, first, count]) => {
    expect(() => buildReadRequest(slave, first, count)).toThrow(RangeError);
  });
});

describe('parseReadRequest', () => {
  it('reads slave, function, first register and count', () => {
    expect(parse('64040066001e99e8')).toEqual({
      ok: true,
      request: { slaveAddress: 100, readFunction: 4, firstRegister: 102, registerCount: 30 },
    });
  });

  it.each([
    ['nothing', '', 'truncated'],
    ['a request cut short', '01030066001f', 'truncated'],
    ['a byte too many', '01030066001fe41d00', 'overlong'],
    ['a wrong CRC', '01030066001fe41e', 'bad_crc'],
    ['a write', '010600320001e9c5', 'wrong_function'],
    ['a count of 0', '01030000000045ca', 'malformed_frame'],
    ['a count of 126', '01030000007ec5ea', 'malformed_frame'],
    ['slave 0', '00030000000185db', 'malformed_frame'],
    ['registers beyond 65535', '0103ffff0002c42f', 'malformed_frame'],
  ])('refuses %s', (_what, hex, fault) => {
    expect(parse(hex)).toMatchObject({ ok: false, fault });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void parseReadRequest(bytes)));
  });

  it('reads every request that can be built', () => {
    const request = fc.record({
      slaveAddress: fc.integer({ min: 1, max: 247 }),
      readFunction: fc.constantFrom(3 as const, 4 as const),
      firstRegister: fc.integer({ min: 0, max: 0xffff - 125 }),
      registerCount: fc.integer({ min: 1, max: 125 }),
    });
    fc.assert(
      fc.property(request, (asked) => {
        const adu = buildReadRequest(asked.slaveAddress, asked.firstRegister, asked.registerCount, asked.readFunction);
        expect(parseReadRequest(adu)).toEqual({ ok: true, request: asked });
      }),
    );
  });
});
