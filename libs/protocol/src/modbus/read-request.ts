import { hasValidCrc, sealCrc } from './crc16.ts';
import { type FrameRefusal, refuse } from './frame-fault.ts';
import { MAX_READ_REGISTERS, MAX_SLAVE_ADDRESS, isWhole } from './limits.ts';

/** Function 3 (holding registers) or 4 (input registers). */
export type ReadFunction = 3 | 4;

const REQUEST_LENGTH = 8;

/** A request to read a block of registers. `firstRegister` is the address on the wire, 0-based. */
export interface ReadRequest {
  readonly slaveAddress: number;
  readonly readFunction: ReadFunction;
  readonly firstRegister: number;
  readonly registerCount: number;
}

export type ReadRequestResult = { readonly ok: true; readonly request: ReadRequest } | FrameRefusal;

/** The request ADU, CRC included. Throws a RangeError for an address, register or count that Modbus does not have. */
export function buildReadRequest(
  slaveAddress: number,
  firstRegister: number,
  registerCount: number,
  readFunction: ReadFunction = 3,
): Uint8Array {
  const problem = rangeProblem(slaveAddress, firstRegister, registerCount);
  if (problem !== null) throw new RangeError(problem);
  const adu = new Uint8Array(REQUEST_LENGTH);
  adu[0] = slaveAddress;
  adu[1] = readFunction;
  adu[2] = firstRegister >> 8;
  adu[3] = firstRegister & 0xff;
  adu[4] = registerCount >> 8;
  adu[5] = registerCount & 0xff;
  return sealCrc(adu);
}

/** Reads a request ADU. Never throws. */
export function parseReadRequest(adu: Uint8Array): ReadRequestResult {
  if (adu.length < REQUEST_LENGTH && !hasValidCrc(adu)) {
    return refuse('truncated', `request has ${adu.length} of ${REQUEST_LENGTH} bytes`);
  }
  const readFunction = adu[1];
  if (readFunction !== 3 && readFunction !== 4) {
    return hasValidCrc(adu)
      ? refuse('wrong_function', `request has function ${readFunction}, not 3 or 4`)
      : refuse('bad_crc', 'request CRC does not match');
  }
  if (adu.length < REQUEST_LENGTH) return refuse('truncated', `request has ${adu.length} of ${REQUEST_LENGTH} bytes`);
  if (adu.length > REQUEST_LENGTH) return refuse('overlong', `request has ${adu.length}, not ${REQUEST_LENGTH} bytes`);
  if (!hasValidCrc(adu)) return refuse('bad_crc', 'request CRC does not match');
  const slaveAddress = adu[0] ?? 0;
  const firstRegister = ((adu[2] ?? 0) << 8) | (adu[3] ?? 0);
  const registerCount = ((adu[4] ?? 0) << 8) | (adu[5] ?? 0);
  const problem = rangeProblem(slaveAddress, firstRegister, registerCount);
  if (problem !== null) return refuse('malformed_frame', `request: ${problem}`);
  return { ok: true, request: { slaveAddress, readFunction, firstRegister, registerCount } };
}

function rangeProblem(slaveAddress: number, firstRegister: number, registerCount: number): string | null {
  if (!isWhole(slaveAddress, 1, MAX_SLAVE_ADDRESS)) {
    return `slave address ${slaveAddress} is not 1 to ${MAX_SLAVE_ADDRESS}`;
  }
  if (!isWhole(firstRegister, 0, 0xffff)) return `register ${firstRegister} is not 0 to 65535`;
  if (!isWhole(registerCount, 1, MAX_READ_REGISTERS)) {
    return `register count ${registerCount} is not 1 to ${MAX_READ_REGISTERS}`;
  }
  if (firstRegister + registerCount > 0x10000) return `registers end beyond 65535`;
  return null;
}
