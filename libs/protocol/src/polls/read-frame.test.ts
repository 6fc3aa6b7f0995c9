import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex } from '../bytes/hex.ts';
import { type RawFrame } from '../uploads/frames-upload.ts';
import { readFrame } from './read-frame.ts';

const bytes = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();

const pair = (request: string, response: string | null, error: string | null = null): RawFrame => ({
  pollMs: null,
  tMs: 0,
  bus: 'rs485-0',
  request: bytes(request),
  response: response === null ? null : bytes(response),
  error,
});

describe('readFrame', () => {
  it('names the registers of the response by its request', () => {
    expect(readFrame(pair('0103006c00020416', '010304672c0000248e'))).toEqual({
      ok: true,
      slaveAddress: 1,
      firstRegister: 108,
      registers: bytes('672c0000'),
    });
  });

  it('says which slave was asked when the response is refused', () => {
    expect(readFrame(pair('0103006c00020416', '020304672c0000178e'))).toMatchObject({
      ok: false,
      fault: 'wrong_slave',
      slaveAddress: 1,
    });
  });

  it('knows no slave when the request is refused', () => {
    expect(readFrame(pair('0103006c00020417', '010304672c0000248e'))).toMatchObject({
      ok: false,
      fault: 'bad_crc',
      slaveAddress: null,
    });
  });

  it('passes on why there is no response', () => {
    expect(readFrame(pair('0103006c00020416', null, 'timeout'))).toEqual({
      ok: false,
      fault: 'truncated',
      slaveAddress: 1,
      detail: 'no response (timeout)',
    });
  });

  it('never throws, whatever the bytes', () => {
    const anyBytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(anyBytes, anyBytes, (request, response) => {
        readFrame({ pollMs: null, tMs: 0, bus: 'b', request, response, error: null });
      }),
    );
  });
});
