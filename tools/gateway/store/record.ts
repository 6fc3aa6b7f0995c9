import { crc32 } from 'node:zlib';

/** "PWG1": where a record begins, so that reading can go on behind a damaged one. */
const MAGIC = Buffer.from('PWG1', 'latin1');
const LENGTH_AT = 4;
const SEQUENCE_AT = 8;
const CRC_AT = 16;
const HEAD_LENGTH = 20;
/** A sweep has some kilobytes; a length beyond this is no length. */
const MAX_PAYLOAD_BYTES = 8 * 1024 * 1024;

export interface StoredRecord {
  /** 1, 2, 3 … over all segments of a store. */
  readonly sequence: number;
  readonly payload: Uint8Array;
  /** Where the next record begins. */
  readonly end: number;
}

export interface ReadRecords {
  readonly records: readonly StoredRecord[];
  /** Behind the last sound record. What lies beyond was never written whole. */
  readonly soundEnd: number;
  /** Bytes before `soundEnd` that belong to no sound record: the disk has lost something. */
  readonly damagedBytes: number;
}

/** One record: magic, payload length, sequence number, CRC-32 of all but the magic and itself, payload. Big-endian. */
export function encodeRecord(sequence: number, payload: Uint8Array): Buffer {
  const record = Buffer.alloc(HEAD_LENGTH + payload.length);
  MAGIC.copy(record);
  record.writeUInt32BE(payload.length, LENGTH_AT);
  record.writeBigUInt64BE(BigInt(sequence), SEQUENCE_AT);
  record.set(payload, HEAD_LENGTH);
  record.writeUInt32BE(checksum(record, 0, record.length), CRC_AT);
  return record;
}

/**
 * Reads records from `from` on, at most `max` of them. Behind bytes that are none it goes on with the next sound record.
 * Payloads are views of `bytes`. Never throws.
 */
export function readRecords(bytes: Buffer, from = 0, max = Infinity): ReadRecords {
  const records: StoredRecord[] = [];
  let soundEnd = from;
  let damagedBytes = 0;
  for (let at = from; records.length < max;) {
    const record = recordAt(bytes, at);
    if (record !== null) {
      damagedBytes += at - soundEnd;
      records.push(record);
      at = soundEnd = record.end;
      continue;
    }
    at = bytes.indexOf(MAGIC, at + 1);
    if (at < 0) break;
  }
  return { records, soundEnd, damagedBytes };
}

function recordAt(bytes: Buffer, at: number): StoredRecord | null {
  if (bytes.length - at < HEAD_LENGTH || bytes.compare(MAGIC, 0, MAGIC.length, at, at + MAGIC.length) !== 0)
    return null;
  const length = bytes.readUInt32BE(at + LENGTH_AT);
  const end = at + HEAD_LENGTH + length;
  if (length > MAX_PAYLOAD_BYTES || end > bytes.length) return null;
  if (bytes.readUInt32BE(at + CRC_AT) !== checksum(bytes, at, end)) return null;
  const sequence = Number(bytes.readBigUInt64BE(at + SEQUENCE_AT));
  return { sequence, payload: bytes.subarray(at + HEAD_LENGTH, end), end };
}

const checksum = (bytes: Buffer, at: number, end: number): number =>
  crc32(bytes.subarray(at + HEAD_LENGTH, end), crc32(bytes.subarray(at + LENGTH_AT, at + CRC_AT)));
