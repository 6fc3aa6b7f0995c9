import { hasValidCrc, sealCrc } from './crc16.ts';
import { type FrameRefusal, refuse } from './frame-fault.ts';
import {
  MAX_READ_BITS,
  MAX_READ_REGISTERS,
  MAX_SLAVE_ADDRESS,
  MAX_WRITE_BITS,
  MAX_WRITE_REGISTERS,
  isWhole,
} from './limits.ts';

/** Functions 1 (coils), 2 (discrete inputs), 3 (holding registers) and 4 (input registers). Addresses are 0-based. */
export interface ModbusRead {
  readonly functionCode: 1 | 2 | 3 | 4;
  readonly slaveAddress: number;
  readonly first: number;
  readonly count: number;
}

export interface WriteCoil {
  readonly functionCode: 5;
  readonly slaveAddress: number;
  readonly address: number;
  readonly isOn: boolean;
}

export interface WriteRegister {
  readonly functionCode: 6;
  readonly slaveAddress: number;
  readonly address: number;
  /** 0 to 65535. */
  readonly value: number;
}

export interface WriteCoils {
  readonly functionCode: 15;
  readonly slaveAddress: number;
  readonly first: number;
  readonly count: number;
  /** Eight coils a byte, the first in the lowest bit. */
  readonly bits: Uint8Array;
}

export interface WriteRegisters {
  readonly functionCode: 16;
  readonly slaveAddress: number;
  readonly first: number;
  readonly count: number;
  /** Big-endian bytes, 2 for each register. */
  readonly registers: Uint8Array;
}

export type ModbusRequest = ModbusRead | WriteCoil | WriteRegister | WriteCoils | WriteRegisters;
export type ModbusRequestResult = { readonly ok: true; readonly request: ModbusRequest } | FrameRefusal;

const FIXED_LENGTH = 8;
/** Before the data of functions 15 and 16: slave, function, first, count, byte count; CRC after it. */
const DATA_AT = 7;
const COIL_ON = 0xff00;

const wordAt = (adu: Uint8Array, offset: number): number => ((adu[offset] ?? 0) << 8) | (adu[offset + 1] ?? 0);

/** The request ADU, CRC included. Throws a RangeError that says what Modbus does not have. */
export function buildRequest(request: ModbusRequest): Uint8Array {
  const problem = requestProblem(request);
  if (problem !== null) throw new RangeError(problem);
  const data = dataOf(request);
  const adu = new Uint8Array(data === null ? FIXED_LENGTH : DATA_AT + data.length + 2);
  const [second, third] = wordsOf(request);
  adu[0] = request.slaveAddress;
  adu[1] = request.functionCode;
  adu[2] = second >> 8;
  adu[3] = second & 0xff;
  adu[4] = third >> 8;
  adu[5] = third & 0xff;
  if (data !== null) {
    adu[6] = data.length;
    adu.set(data, DATA_AT);
  }
  return sealCrc(adu);
}

function dataOf(request: ModbusRequest): Uint8Array | null {
  if (request.functionCode === 15) return request.bits;
  return request.functionCode === 16 ? request.registers : null;
}

/** The two words behind the function code. */
function wordsOf(request: ModbusRequest): [number, number] {
  if (request.functionCode === 5) return [request.address, request.isOn ? COIL_ON : 0];
  if (request.functionCode === 6) return [request.address, request.value];
  return [request.first, request.count];
}

/** Reads a request ADU of functions 1–6, 15 and 16. `bits` and `registers` are views of it. Never throws. */
export function parseRequest(adu: Uint8Array): ModbusRequestResult {
  const expectedLength = lengthOfRequest(adu);
  if (expectedLength === null) {
    return hasValidCrc(adu)
      ? refuse('wrong_function', `request has function ${adu[1]}, not 1 to 6, 15 or 16`)
      : refuse('bad_crc', 'request CRC does not match');
  }
  if (adu.length < expectedLength) {
    return refuse('truncated', `request has ${adu.length} of ${expectedLength} bytes`);
  }
  if (adu.length > expectedLength) return refuse('overlong', `request has ${adu.length}, not ${expectedLength} bytes`);
  if (!hasValidCrc(adu)) return refuse('bad_crc', 'request CRC does not match');
  if (adu[1] === 5 && wordAt(adu, 4) !== COIL_ON && wordAt(adu, 4) !== 0) {
    return refuse('malformed_frame', `request: a coil is FF00 or 0000, not ${wordAt(adu, 4).toString(16)}`);
  }
  const request = readSoundRequest(adu);
  const problem = requestProblem(request);
  return problem === null ? { ok: true, request } : refuse('malformed_frame', `request: ${problem}`);
}

/** How many bytes a request that begins so has; null for a function that is not known here. */
function lengthOfRequest(adu: Uint8Array): number | null {
  const functionCode = adu[1];
  if (functionCode === undefined || (functionCode >= 1 && functionCode <= 6)) return FIXED_LENGTH;
  if (functionCode !== 15 && functionCode !== 16) return null;
  return DATA_AT + (adu[6] ?? 0) + 2;
}

function readSoundRequest(adu: Uint8Array): ModbusRequest {
  const slaveAddress = adu[0] ?? 0;
  const functionCode = adu[1];
  const first = wordAt(adu, 2);
  const count = wordAt(adu, 4);
  const data = adu.subarray(DATA_AT, adu.length - 2);
  if (functionCode === 5) return { functionCode, slaveAddress, address: first, isOn: count === COIL_ON };
  if (functionCode === 6) return { functionCode, slaveAddress, address: first, value: count };
  if (functionCode === 15) return { functionCode, slaveAddress, first, count, bits: data };
  if (functionCode === 16) return { functionCode, slaveAddress, first, count, registers: data };
  return { functionCode: functionCode as 1 | 2 | 3 | 4, slaveAddress, first, count };
}

const MAX_COUNTS = {
  1: MAX_READ_BITS,
  2: MAX_READ_BITS,
  3: MAX_READ_REGISTERS,
  4: MAX_READ_REGISTERS,
  15: MAX_WRITE_BITS,
  16: MAX_WRITE_REGISTERS,
} as const;

function requestProblem(request: ModbusRequest): string | null {
  const { functionCode, slaveAddress } = request;
  // 0 is a broadcast, which nobody answers: so there is none to read.
  const lowest = functionCode >= 5 ? 0 : 1;
  if (!isWhole(slaveAddress, lowest, MAX_SLAVE_ADDRESS)) {
    return `slave address ${slaveAddress} is not ${lowest} to ${MAX_SLAVE_ADDRESS}`;
  }
  if (functionCode === 5 || functionCode === 6) {
    if (!isWhole(request.address, 0, 0xffff)) return `address ${request.address} is not 0 to 65535`;
    if (functionCode === 6 && !isWhole(request.value, 0, 0xffff)) return `value ${request.value} is not 0 to 65535`;
    return null;
  }
  const { first, count } = request;
  if (!isWhole(first, 0, 0xffff)) return `address ${first} is not 0 to 65535`;
  if (!isWhole(count, 1, MAX_COUNTS[functionCode])) return `count ${count} is not 1 to ${MAX_COUNTS[functionCode]}`;
  if (first + count > 0x10000) return 'addresses end beyond 65535';
  const data = dataOf(request);
  const dataLength = functionCode === 15 ? Math.ceil(count / 8) : count * 2;
  if (data !== null && data.length !== dataLength) return `${data.length} bytes of data do not fit a count of ${count}`;
  return null;
}
