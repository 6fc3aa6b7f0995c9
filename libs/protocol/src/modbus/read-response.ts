import { hasValidCrc, sealCrc } from './crc16.ts';
import { type FrameRefusal, refuse } from './frame-fault.ts';
import { MAX_READ_REGISTERS, type ReadFunction, type ReadRequest } from './read-request.ts';

/** Slave, function, byte count before the registers; CRC after them. */
const HEADER_LENGTH = 3;
const OVERHEAD = HEADER_LENGTH + 2;
const EXCEPTION_LENGTH = 5;

const EXCEPTION_NAMES: Readonly<Record<number, string>> = {
  1: 'illegal function',
  2: 'illegal data address',
  3: 'illegal data value',
  4: 'server device failure',
  5: 'acknowledge',
  6: 'server device busy',
  8: 'memory parity error',
  10: 'gateway path unavailable',
  11: 'gateway target failed to respond',
};

export type ReadResponseResult = { readonly ok: true; readonly registers: Uint8Array } | FrameRefusal;

/**
 * Reads the answer to `request`: its registers as a view of the ADU (big-endian bytes, 2 for each register). Never throws.
 * Length is judged before the CRC, because a frame cut short has a wrong CRC too and the cut is the better news.
 */
export function parseReadResponse(request: ReadRequest, adu: Uint8Array): ReadResponseResult {
  const isException = ((adu[1] ?? 0) & 0x80) !== 0;
  const expectedLength = isException ? EXCEPTION_LENGTH : OVERHEAD + request.registerCount * 2;
  if (adu.length < expectedLength && !(adu.length >= OVERHEAD && hasValidCrc(adu))) {
    return refuse('truncated', `response has ${adu.length} of ${expectedLength} bytes`);
  }
  if (adu.length > expectedLength && !hasValidCrc(adu)) {
    return refuse('overlong', `response has ${adu.length}, not ${expectedLength} bytes`);
  }
  if (!hasValidCrc(adu)) return refuse('bad_crc', 'response CRC does not match');
  return readSound(request, adu, expectedLength);
}

/** The CRC is right: whatever is still wrong is what a device really said. */
function readSound(request: ReadRequest, adu: Uint8Array, expectedLength: number): ReadResponseResult {
  const slaveAddress = adu[0];
  const responseFunction = adu[1] ?? 0;
  if (slaveAddress !== request.slaveAddress) {
    return refuse('wrong_slave', `slave ${slaveAddress} answered, ${request.slaveAddress} was asked`);
  }
  if ((responseFunction & 0x7f) !== request.readFunction) {
    return refuse('wrong_function', `function ${responseFunction & 0x7f} answered, ${request.readFunction} was asked`);
  }
  if (adu.length !== expectedLength) {
    return refuse(
      adu.length < expectedLength ? 'truncated' : 'overlong',
      `response has ${adu.length}, not ${expectedLength} bytes`,
    );
  }
  if (responseFunction & 0x80) {
    const code = adu[2] ?? 0;
    return refuse('modbus_exception', `exception ${code} (${EXCEPTION_NAMES[code] ?? 'unknown'})`);
  }
  if (adu[2] !== request.registerCount * 2) {
    return refuse('malformed_frame', `byte count ${adu[2]} does not fit ${request.registerCount} registers`);
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
export function buildExceptionResponse(
  slaveAddress: number,
  exceptionCode: number,
  readFunction: ReadFunction = 3,
): Uint8Array {
  return sealCrc(Uint8Array.of(slaveAddress, readFunction | 0x80, exceptionCode, 0, 0));
}
