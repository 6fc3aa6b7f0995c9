import { hasValidCrc } from './crc16.ts';
import { type FrameRefusal, refuse, refuseByException } from './frame-fault.ts';

/** Slave address, function, exception code, CRC: the shortest frame a slave sends. */
const EXCEPTION_LENGTH = 5;

/**
 * What every response has to be, whatever its function: whole, by its CRC right, from the slave and of the function that
 * was asked, no exception. Null if it is. Length is judged before the CRC, because a frame cut short has a wrong CRC too
 * and the cut is the better news.
 */
export function refusalOfEnvelope(
  slaveAddress: number,
  functionCode: number,
  soundLength: number,
  adu: Uint8Array,
): FrameRefusal | null {
  const answered = adu[1] ?? 0;
  const expectedLength = (answered & 0x80) !== 0 ? EXCEPTION_LENGTH : soundLength;
  const isSound = hasValidCrc(adu);
  if (adu.length < expectedLength && !(adu.length >= EXCEPTION_LENGTH && isSound)) {
    return refuse('truncated', `response has ${adu.length} of ${expectedLength} bytes`);
  }
  if (!isSound) {
    return adu.length > expectedLength
      ? refuse('overlong', `response has ${adu.length}, not ${expectedLength} bytes`)
      : refuse('bad_crc', 'response CRC does not match');
  }
  // The CRC is right: whatever is still wrong is what a device really said.
  if (adu[0] !== slaveAddress) return refuse('wrong_slave', `slave ${adu[0]} answered, ${slaveAddress} was asked`);
  if ((answered & 0x7f) !== functionCode) {
    return refuse('wrong_function', `function ${answered & 0x7f} answered, ${functionCode} was asked`);
  }
  if (adu.length !== expectedLength) {
    return refuse(
      adu.length < expectedLength ? 'truncated' : 'overlong',
      `response has ${adu.length}, not ${expectedLength} bytes`,
    );
  }
  return answered & 0x80 ? refuseByException(adu[2] ?? 0) : null;
}
