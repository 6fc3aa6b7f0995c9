import { sealCrc } from './crc16.ts';
import { type FrameRefusal, refuse } from './frame-fault.ts';
import { MAX_READ_REGISTERS } from './limits.ts';
import { type ReadFunction, type ReadRequest } from './read-request.ts';
import { refusalOfEnvelope } from './response-envelope.ts';

/** Slave, function, byte count before the registers; CRC after them. */
const HEADER_LENGTH = 3;
const OVERHEAD = HEADER_LENGTH + 2;

export type ReadResponseResult = { readonly ok: true; readonly registers: Uint8Array } | FrameRefusal;

/**
 * Reads the answer to `request`: its registers as a view of the ADU (big-endian bytes, 2 for each register). Never throws.
 */
export function parseReadResponse(request: ReadRequest, adu: Uint8Array): ReadResponseResult {
  const { slaveAddress, readFunction, registerCount } = request;
  const refusal = refusalOfEnvelope(slaveAddress, readFunction, OVERHEAD + registerCount * 2, adu);
  if (refusal !== null) return refusal;
  if (adu[2] !== registerCount * 2) {
    return refuse('malformed_frame', `byte count ${adu[2]} does not fit ${registerCount} registers`);
  }
  return { ok: true, registers: adu.subarray(HEADER_LENGTH, adu.length - 2) };
}

/** The answer of a slave, CRC included. `registers` are big-endian bytes, 2 for each; throws a RangeError if they don't fit. */
export function buildReadResponse(
  slaveAddress: number,
  registers: Uint8Array,
  readFunction: ReadFunction = 3,
): Uint8Array {
  const count = registers.length / 2;
  if (!Number.isInteger(count) || count < 1 || count > MAX_READ_REGISTERS) {
    throw new RangeError(`${registers.length} bytes are not 1 to ${MAX_READ_REGISTERS} registers`);
  }
  const adu = new Uint8Array(OVERHEAD + registers.length);
  adu[0] = slaveAddress;
  adu[1] = readFunction;
  adu[2] = registers.length;
  adu.set(registers, HEADER_LENGTH);
  return sealCrc(adu);
}

/** The answer of a slave that refuses, CRC included. */
export function buildExceptionResponse(slaveAddress: number, exceptionCode: number, functionCode = 3): Uint8Array {
  return sealCrc(Uint8Array.of(slaveAddress, functionCode | 0x80, exceptionCode, 0, 0));
}
