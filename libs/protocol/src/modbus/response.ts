import { sealCrc } from './crc16.ts';
import { type FrameRefusal, refuse } from './frame-fault.ts';
import { type ModbusRequest, buildRequest } from './request.ts';
import { refusalOfEnvelope } from './response-envelope.ts';

/** What a slave answered. `bits` and `registers` are views of the ADU. */
export type ModbusResponse =
  /** Eight coils or inputs a byte, the first in the lowest bit; what lies beyond the count that was asked says nothing. */
  | { readonly functionCode: 1 | 2; readonly bits: Uint8Array }
  /** Big-endian bytes, 2 for each register. */
  | { readonly functionCode: 3 | 4; readonly registers: Uint8Array }
  /** The write was done as it was asked. */
  | { readonly functionCode: 5 | 6 | 15 | 16 };

export type ModbusResponseResult = { readonly ok: true; readonly response: ModbusResponse } | FrameRefusal;

const DATA_AT = 3;
const CRC_LENGTH = 2;
const ECHO_LENGTH = 8;

const dataLengthOf = (request: ModbusRequest): number | null => {
  if (request.functionCode === 1 || request.functionCode === 2) return Math.ceil(request.count / 8);
  return request.functionCode === 3 || request.functionCode === 4 ? request.count * 2 : null;
};

/** How many bytes the answer to a request has, CRC included, unless it is an exception (5 bytes). 0: nobody answers. */
export function responseLength(request: ModbusRequest): number {
  if (request.slaveAddress === 0) return 0;
  const dataLength = dataLengthOf(request);
  return dataLength === null ? ECHO_LENGTH : DATA_AT + dataLength + CRC_LENGTH;
}

/** Reads the answer to `request`, which must be one that `buildRequest` or `parseRequest` takes. Never throws. */
export function parseResponse(request: ModbusRequest, adu: Uint8Array): ModbusResponseResult {
  const { slaveAddress, functionCode } = request;
  if (slaveAddress === 0) return refuse('wrong_slave', 'a broadcast was answered');
  const refusal = refusalOfEnvelope(slaveAddress, functionCode, responseLength(request), adu);
  if (refusal !== null) return refusal;
  if (functionCode >= 5) {
    const echo = buildRequest(request);
    for (let index = 2; index < ECHO_LENGTH - CRC_LENGTH; index++) {
      if (adu[index] !== echo[index]) return refuse('malformed_frame', 'the answer does not repeat what was written');
    }
    return { ok: true, response: { functionCode: functionCode as 5 | 6 | 15 | 16 } };
  }
  const dataLength = adu.length - DATA_AT - CRC_LENGTH;
  if (adu[2] !== dataLength) return refuse('malformed_frame', `byte count ${adu[2]} does not fit ${dataLength} bytes`);
  const data = adu.subarray(DATA_AT, DATA_AT + dataLength);
  return functionCode === 1 || functionCode === 2
    ? { ok: true, response: { functionCode, bits: data } }
    : { ok: true, response: { functionCode: functionCode as 3 | 4, registers: data } };
}

/**
 * The answer of a slave to `request`, CRC included: with `data` (bits or registers) if it was asked to read. Throws a
 * RangeError if the data do not fit what was asked, or if nobody answers.
 */
export function buildResponse(request: ModbusRequest, data: Uint8Array = new Uint8Array()): Uint8Array {
  if (request.slaveAddress === 0) throw new RangeError('a broadcast is not answered');
  const dataLength = dataLengthOf(request) ?? 0;
  if (data.length !== dataLength)
    throw new RangeError(`${data.length} bytes are not the ${dataLength} that were asked`);
  const adu = new Uint8Array(responseLength(request));
  if (request.functionCode >= 5) {
    adu.set(buildRequest(request).subarray(0, ECHO_LENGTH - CRC_LENGTH));
    return sealCrc(adu);
  }
  adu[0] = request.slaveAddress;
  adu[1] = request.functionCode;
  adu[2] = dataLength;
  adu.set(data, DATA_AT);
  return sealCrc(adu);
}

/** One coil or input of a response, by its 0-based place behind the first that was asked. */
export const bitAt = (bits: Uint8Array, index: number): boolean => (((bits[index >> 3] ?? 0) >> (index & 7)) & 1) === 1;
