import { appendCrc } from './crc16.ts';
import { type FrameRefusal, refuse } from './frame-fault.ts';

/** Transaction, protocol (0), length of what follows, unit: the head of a Modbus TCP frame (Modbus Messaging on TCP/IP V1.0b, 3.1.3). */
const HEAD_LENGTH = 7;
/** Slave address and CRC of an RTU frame come on top of the PDU. */
const RTU_OVERHEAD = 3;
const MAX_PDU_BYTES = 253;

/** One Modbus TCP frame, in the shape that everything else here works with. */
export interface MbapFrame {
  readonly transaction: number;
  /** The same as an RTU ADU: unit as slave address, PDU, and the CRC that the wire did not carry. */
  readonly adu: Uint8Array;
  /** How many bytes of the stream it took. */
  readonly length: number;
}

export type MbapResult = { readonly ok: true; readonly frame: MbapFrame | null } | FrameRefusal;

/**
 * An RTU ADU as a Modbus TCP frame; its CRC is left behind. `transaction` is 0 to 65535. Throws a RangeError for another
 * transaction, and for an ADU without a function or too long for one PDU.
 */
export function buildMbap(transaction: number, adu: Uint8Array): Uint8Array {
  const pduLength = adu.length - RTU_OVERHEAD;
  if (!Number.isInteger(transaction) || transaction < 0 || transaction > 0xffff) {
    throw new RangeError(`transaction ${transaction} is not 0 to 65535`);
  }
  if (pduLength < 1 || pduLength > MAX_PDU_BYTES) throw new RangeError(`${adu.length} bytes are no RTU frame`);
  const frame = new Uint8Array(HEAD_LENGTH + pduLength);
  frame[0] = transaction >> 8;
  frame[1] = transaction & 0xff;
  frame[5] = pduLength + 1;
  frame.set(adu.subarray(0, adu.length - 2), HEAD_LENGTH - 1);
  return frame;
}

/**
 * The first frame of a stream, or null while it is not whole. A head that can't be one is refused: a stream that is out of
 * step can't be brought back, so the connection is to be closed. Never throws.
 */
export function parseMbap(stream: Uint8Array): MbapResult {
  if (stream.length >= 4 && (stream[2] !== 0 || stream[3] !== 0)) {
    return refuse('malformed_frame', `protocol ${wordAt(stream, 2)} is not Modbus`);
  }
  if (stream.length >= 6) {
    const pduLength = wordAt(stream, 4) - 1;
    if (pduLength < 1 || pduLength > MAX_PDU_BYTES) {
      return refuse('malformed_frame', `length ${pduLength + 1} is not 2 to ${MAX_PDU_BYTES + 1}`);
    }
    const length = HEAD_LENGTH + pduLength;
    if (stream.length >= length) {
      const adu = appendCrc(stream.subarray(HEAD_LENGTH - 1, length));
      return { ok: true, frame: { transaction: wordAt(stream, 0), adu, length } };
    }
  }
  return { ok: true, frame: null };
}

const wordAt = (bytes: Uint8Array, offset: number): number => ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);
