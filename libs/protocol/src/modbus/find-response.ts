import { hasValidCrc } from './crc16.ts';
import { type ModbusRequest } from './request.ts';
import { responseLength } from './response.ts';

const EXCEPTION_LENGTH = 5;
const EXCEPTION_BIT = 0x80;

/**
 * The first frame among bytes from a bus that answers `request` by slave, function, length and CRC: the response itself or
 * an exception, as a view. Null if there is none (yet). What lies before it (a glitch when the bus changes its driver, the
 * echo of the request) is passed over. Never throws.
 */
export function findResponse(request: ModbusRequest, bytes: Uint8Array): Uint8Array | null {
  const soundLength = responseLength(request);
  for (let at = 0; at + EXCEPTION_LENGTH <= bytes.length; at++) {
    if (bytes[at] !== request.slaveAddress) continue;
    const answered = bytes[at + 1] ?? 0;
    if ((answered & ~EXCEPTION_BIT) !== request.functionCode) continue;
    const length = answered & EXCEPTION_BIT ? EXCEPTION_LENGTH : soundLength;
    if (length === 0 || at + length > bytes.length) continue;
    const frame = bytes.subarray(at, at + length);
    if (hasValidCrc(frame)) return frame;
  }
  return null;
}
