import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromHex, toHex } from '../bytes/hex.ts';
import { findResponse } from './find-response.ts';
import { type ModbusRequest } from './request.ts';

/** Slave 1, registers 108 and 109: the pack voltage. */
const VOLTAGE: ModbusRequest = { functionCode: 3, slaveAddress: 1, first: 108, count: 2 };
const ECHO = '0103006c00020416';
const ANSWER = '010304672c0000248e';

const find = (hex: string, request: ModbusRequest = VOLTAGE): string | null => {
  const found = findResponse(request, fromHex(hex) ?? new Uint8Array());
  return found === null ? null : toHex(found);
};

it.each([
  ['alone', ANSWER, ANSWER],
  ['behind a glitch', `00ff${ANSWER}`, ANSWER],
  ['behind the echo of the request', ECHO + ANSWER, ANSWER],
  ['before noise', `${ANSWER}55aa`, ANSWER],
  ['behind an answer with a wrong CRC', `010304672c0001248e${ANSWER}`, ANSWER],
  ['as an exception', '018302c0f1', '018302c0f1'],
])('an answer is found %s', (_what, hex, answer) => {
  expect(find(hex)).toBe(answer);
});

it.each([
  ['nothing', ''],
  ['an answer that is not whole yet', ANSWER.slice(0, -2)],
  ['a wrong CRC', '010304672c0001248e'],
  ['another slave', '020304672c0000178e'],
  ['another function', '010404672c00002539'],
  ['the echo of the request alone', ECHO],
])('no answer is found in %s', (_what, hex) => {
  expect(find(hex)).toBeNull();
});

it('nobody answers a broadcast', () => {
  expect(find('00060001ffff9863', { functionCode: 6, slaveAddress: 0, address: 1, value: 0xffff })).toBeNull();
});

it('never throws, whatever the bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void findResponse(VOLTAGE, bytes)));
});
