import { appendCrc } from '../modbus/crc16.ts';
import { CborReader } from './cbor-reader.ts';
import { type FramesUpload, type RawFrame, type UploadResult } from './frames-upload.ts';
import { FRAMES_UPLOAD_LIMITS, UploadFault, faultToError, isName, isUnixMs, isUuid } from './upload-rules.ts';

const LIMITS = FRAMES_UPLOAD_LIMITS;
type Member = 'v' | 'upload' | 'sent' | 'crc' | 'buses' | 'requests' | 'polls';
const MEMBERS: ReadonlySet<string> = new Set<Member>(['v', 'upload', 'sent', 'crc', 'buses', 'requests', 'polls']);

const isMember = (key: string): key is Member => MEMBERS.has(key);

/** What the polls point into, and what is carried from one to the next. */
interface Tables {
  readonly buses: readonly string[];
  readonly requests: readonly Uint8Array[];
  /** False: frames without an `error` come without their CRCs, which are put back. */
  readonly withCrc: boolean;
}

/**
 * Reads upload format 2, `application/vnd.packwatch.frames+cbor` (docs/uploads/frames-cbor.md). Never throws. Responses are
 * views of `body` where they carry their CRC. Unknown members are ignored; frames are not judged here.
 */
export function decodeFramesCbor(body: Uint8Array): UploadResult {
  const reader = new CborReader(body);
  try {
    return { ok: true, upload: readUpload(reader) };
  } catch (fault) {
    if (fault instanceof UploadFault) return { ok: false, error: faultToError(fault) };
    throw fault;
  }
}

function readUpload(reader: CborReader): FramesUpload {
  const offsets = findMembers(reader);
  const enter = (member: Member): void => {
    const offset = offsets.get(member);
    if (offset === undefined) throw new UploadFault('invalid', member, 'is missing');
    reader.seek(offset);
    reader.place = member;
  };

  enter('v');
  if (reader.integer() !== 1) throw new UploadFault('unsupported_version', 'v', 'must be 1');
  enter('upload');
  const upload = reader.text(64);
  if (!isUuid(upload)) throw new UploadFault('invalid', 'upload', 'must be a UUID');
  enter('sent');
  const sentMs = readUnixMs(reader, 0);
  enter('crc');
  const withCrc = reader.boolean();
  enter('buses');
  const buses = readTable(reader, LIMITS.buses, () => readName(reader, LIMITS.busLength));
  enter('requests');
  const requests = readTable(reader, LIMITS.requests, () => {
    const sent = reader.bytes(LIMITS.aduBytes);
    return withCrc ? sent : appendCrc(sent);
  });
  enter('polls');
  return { v: 1, upload, sentMs, frames: readPolls(reader, { buses, requests, withCrc }) };
}

/** Members may come in any order, so their places are found first. */
function findMembers(reader: CborReader): ReadonlyMap<Member, number> {
  const offsets = new Map<Member, number>();
  const count = reader.map();
  if (count > LIMITS.members) throw reader.fault('too_large', `has ${count} of at most ${LIMITS.members} members`);
  for (let pair = 0; pair < count; pair++) {
    const keyOffset = reader.offset;
    const key = reader.text(64);
    if (isMember(key)) {
      if (offsets.has(key)) throw reader.fault('invalid', `member ${key} comes twice`, keyOffset);
      offsets.set(key, reader.offset);
    }
    reader.skip(LIMITS.nesting);
  }
  if (!reader.atEnd) throw reader.fault('malformed', 'bytes follow the upload');
  return offsets;
}

function readTable<T>(reader: CborReader, maxItems: number, readItem: () => T): T[] {
  const table: T[] = [];
  const place = reader.place;
  const count = reader.array();
  if (count > maxItems) throw reader.fault('too_large', `has ${count} of at most ${maxItems} items`);
  for (let item = 0; item < count; item++) {
    reader.place = `${place}[${item}]`;
    table.push(readItem());
  }
  return table;
}

function readPolls(reader: CborReader, tables: Tables): RawFrame[] {
  const frames: RawFrame[] = [];
  const pollCount = reader.array();
  let previousStartMs = 0;
  for (let pollIndex = 0; pollIndex < pollCount; pollIndex++) {
    reader.place = `polls[${pollIndex}]`;
    expectItems(reader, 3, 3);
    const bus = readIndexed(reader, tables.buses, 'bus');
    const pollMs = reader.takeNull() ? null : readUnixMs(reader, previousStartMs);
    if (pollMs !== null) previousStartMs = pollMs;
    const entryCount = reader.array();
    if (frames.length + entryCount > LIMITS.frames) {
      throw reader.fault('too_large', `more than ${LIMITS.frames} frames`);
    }
    let previousMs = pollMs ?? 0;
    for (let entryIndex = 0; entryIndex < entryCount; entryIndex++) {
      reader.place = `polls[${pollIndex}].entries[${entryIndex}]`;
      const frame = readEntry(reader, tables, bus, pollMs, previousMs);
      previousMs = frame.tMs;
      frames.push(frame);
    }
  }
  return frames;
}

function readEntry(
  reader: CborReader,
  tables: Tables,
  bus: string,
  pollMs: number | null,
  previousMs: number,
): RawFrame {
  const items = expectItems(reader, 3, 4);
  const tMs = readUnixMs(reader, previousMs);
  const request = readIndexed(reader, tables.requests, 'request');
  const sent = reader.takeNull() ? null : reader.bytes(LIMITS.aduBytes);
  const error = items === 4 && !reader.takeNull() ? readName(reader, LIMITS.errorLength) : null;
  const response = sent === null || tables.withCrc || error !== null ? sent : appendCrc(sent);
  return { pollMs, tMs, bus, request, response, error };
}

function expectItems(reader: CborReader, min: number, max: number): number {
  const start = reader.offset;
  const count = reader.array();
  if (count < min || count > max) {
    throw reader.fault('invalid', `has ${count} items, not ${min === max ? min : `${min} or ${max}`}`, start);
  }
  return count;
}

function readIndexed<T>(reader: CborReader, table: readonly T[], what: string): T {
  const start = reader.offset;
  const index = reader.integer();
  const item = table[index];
  if (item === undefined) throw reader.fault('invalid', `there is no ${what} ${index}`, start);
  return item;
}

function readUnixMs(reader: CborReader, sinceMs: number): number {
  const start = reader.offset;
  const ms = sinceMs + reader.integer();
  if (!isUnixMs(ms)) throw reader.fault('invalid', 'is not a time in unix milliseconds', start);
  return ms;
}

function readName(reader: CborReader, maxLength: number): string {
  const start = reader.offset;
  const name = reader.text(maxLength * 4);
  if (!isName(name, maxLength)) throw reader.fault('invalid', `must be text of 1 to ${maxLength} characters`, start);
  return name;
}
