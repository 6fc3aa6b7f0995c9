import { appendCrc, hasValidCrc } from '../modbus/crc16.ts';
import { CborReader } from './cbor-reader.ts';
import { FrameTable } from './frame-table.ts';
import { type FrameTableResult, type FrameTableUpload, type UploadResult } from './frames-upload.ts';
import { type RoundTrips, readRoundTrips } from './round-trips.ts';
import { FRAMES_UPLOAD_LIMITS, UploadFault, faultToError, isName, isUnixMs, isUuid } from './upload-rules.ts';

const LIMITS = FRAMES_UPLOAD_LIMITS;
const NAMES = ['v', 'upload', 'sent', 'crc', 'buses', 'requests', 'polls', 'rtt'] as const;
type Member = (typeof NAMES)[number];
const MEMBERS: ReadonlySet<string> = new Set(NAMES);

const isMember = (key: string): key is Member => MEMBERS.has(key);

/**
 * Reads upload format 2, `application/vnd.packwatch.frames+cbor` (docs/uploads/frames-cbor.md), into columns over `body`.
 * Never throws. Unknown members are ignored; frames are not judged here.
 */
export function decodeFrameTableCbor(body: Uint8Array): FrameTableResult {
  const reader = new CborReader(body);
  try {
    return { ok: true, upload: readUpload(reader) };
  } catch (fault) {
    if (fault instanceof UploadFault) return { ok: false, error: faultToError(fault) };
    throw fault;
  }
}

/** The same as objects. Responses are views of `body` where they carry their CRC. */
export function decodeFramesCbor(body: Uint8Array): UploadResult {
  const result = decodeFrameTableCbor(body);
  if (!result.ok) return result;
  const { table, ...head } = result.upload;
  return { ok: true, upload: { ...head, frames: table.toFrames() } };
}

function readUpload(reader: CborReader): FrameTableUpload {
  const offsets = new Map<Member, number>();
  let head: UploadHead | null = null;
  const count = reader.map();
  if (count > LIMITS.members) throw reader.fault('too_large', `has ${count} of at most ${LIMITS.members} members`);
  for (let pair = 0; pair < count; pair++) {
    reader.place = '';
    const keyOffset = reader.offset;
    const key = reader.text(64);
    if (isMember(key)) {
      if (offsets.has(key)) throw reader.fault('invalid', `member ${key} comes twice`, keyOffset);
      offsets.set(key, reader.offset);
    }
    // Members may come in any order, so what stands before its tables is gone over first. Encoders write the tables first.
    if (key === 'polls' && HEAD.every((name) => offsets.has(name))) {
      head = readHead(reader, offsets);
      readPolls(reader, head, offsets);
    } else reader.skip(LIMITS.nesting);
  }
  if (!reader.atEnd) throw reader.fault('malformed', 'bytes follow the upload');
  if (head === null) {
    head = readHead(reader, offsets);
    readPolls(reader, head, offsets);
  }
  const { upload, sentMs, table } = head;
  if (!offsets.has('rtt')) return { v: 1, upload, sentMs, table };
  enter(reader, offsets, 'rtt');
  return { v: 1, upload, sentMs, table, roundTrips: readRoundTripTable(reader, table.buses) };
}

/** What has to be known before the polls can be read. */
interface UploadHead {
  readonly upload: string;
  readonly sentMs: number;
  readonly withCrc: boolean;
  readonly table: FrameTable;
}

const HEAD = ['v', 'upload', 'sent', 'crc', 'buses', 'requests'] as const satisfies Member[];

function enter(reader: CborReader, offsets: ReadonlyMap<Member, number>, member: Member): void {
  const offset = offsets.get(member);
  if (offset === undefined) throw new UploadFault('invalid', member, 'is missing');
  reader.seek(offset);
  reader.place = member;
}

function readHead(reader: CborReader, offsets: ReadonlyMap<Member, number>): UploadHead {
  enter(reader, offsets, 'v');
  if (reader.integer() !== 1) throw new UploadFault('unsupported_version', 'v', 'must be 1');
  enter(reader, offsets, 'upload');
  const upload = reader.text(64);
  if (!isUuid(upload)) throw new UploadFault('invalid', 'upload', 'must be a UUID');
  enter(reader, offsets, 'sent');
  const sentMs = readUnixMs(reader, 0);
  enter(reader, offsets, 'crc');
  const withCrc = reader.boolean();
  enter(reader, offsets, 'buses');
  const buses = readTable(reader, LIMITS.buses, () => readName(reader, LIMITS.busLength));
  enter(reader, offsets, 'requests');
  const requests = readTable(reader, LIMITS.requests, () => {
    const sent = reader.bytes(LIMITS.aduBytes);
    return withCrc ? sent : appendCrc(sent);
  });
  return { upload, sentMs, withCrc, table: new FrameTable({ buses, requests, bytes: reader.input }) };
}

const RTT_ITEMS = 7;

function readRoundTripTable(reader: CborReader, buses: readonly string[]): RoundTrips[] {
  let previousMs = 0;
  return readTable(reader, LIMITS.roundTrips, () => {
    const start = reader.offset;
    expectItems(reader, RTT_ITEMS, RTT_ITEMS);
    const bus = buses[readIndex(reader, buses, 'bus')] ?? '';
    const slave = reader.integer();
    const from = previousMs + reader.integer();
    previousMs = from;
    const [n, sum, min, max] = [reader.integer(), reader.integer(), reader.integer(), reader.integer()];
    return readRoundTrips(bus, { slave, from, n, sum, min, max }, (member, message) => {
      throw reader.fault('invalid', `${member} ${message}`, start);
    });
  });
}

function readTable<T>(reader: CborReader, maxItems: number, readItem: () => T): T[] {
  const table: T[] = [];
  const place = reader.placeNow;
  const count = reader.array();
  if (count > maxItems) throw reader.fault('too_large', `has ${count} of at most ${maxItems} items`);
  for (let item = 0; item < count; item++) {
    reader.place = `${place}[${item}]`;
    table.push(readItem());
  }
  return table;
}

function readPolls(reader: CborReader, { table, withCrc }: UploadHead, offsets: ReadonlyMap<Member, number>): void {
  enter(reader, offsets, 'polls');
  // A name that stands in the table twice is still one bus.
  const busAt = table.buses.map((bus) => table.buses.indexOf(bus));
  const pollCount = reader.array();
  let pollIndex = 0;
  let entryIndex = -1;
  reader.place = () => `polls[${pollIndex}]${entryIndex < 0 ? '' : `.entries[${entryIndex}]`}`;
  let previousStartMs = 0;
  for (; pollIndex < pollCount; pollIndex++) {
    entryIndex = -1;
    expectItems(reader, 3, 3);
    const bus = busAt[readIndex(reader, busAt, 'bus')] ?? 0;
    const pollMs = reader.takeNull() ? null : readUnixMs(reader, previousStartMs);
    if (pollMs !== null) previousStartMs = pollMs;
    const entryCount = reader.array();
    if (table.count + entryCount > LIMITS.frames) {
      throw reader.fault('too_large', `more than ${LIMITS.frames} frames`);
    }
    // Polls of an upload are mostly alike, and no entry is shorter than its four items: a count alone takes no memory.
    if (pollIndex === 0) table.reserve(Math.min(entryCount * pollCount, reader.left >> 2));
    let previousMs = pollMs ?? 0;
    for (entryIndex = 0; entryIndex < entryCount; entryIndex++) {
      if (!withCrc && readSealed(reader, table, pollMs, previousMs, bus)) {
        previousMs += reader.triple.first;
        continue;
      }
      const items = expectItems(reader, 3, 4);
      previousMs = readUnixMs(reader, previousMs);
      table.push(pollMs, previousMs, bus, readIndex(reader, table.requests, 'request'));
      readAnswer(reader, table, items === 4, withCrc);
    }
  }
}

/** Reads an entry as nearly all are: with a response, without its CRC. If it is another one, reads nothing and answers false. */
function readSealed(
  reader: CborReader,
  table: FrameTable,
  pollMs: number | null,
  previousMs: number,
  bus: number,
): boolean {
  const start = reader.offset;
  if (!reader.takeShortTriple()) return false;
  const { first, second: request, length } = reader.triple;
  const tMs = previousMs + first;
  if (!isUnixMs(tMs) || request >= table.requests.length || length > LIMITS.aduBytes) {
    reader.seek(start);
    return false;
  }
  table.push(pollMs, tMs, bus, request);
  table.answer(reader.offset - length, length, true);
  return true;
}

/** The response and error of the newest pair. Without `withCrc`, responses of pairs without an error come without CRC. */
function readAnswer(reader: CborReader, table: FrameTable, hasError: boolean, withCrc: boolean): void {
  const length = reader.takeNull() ? null : reader.skipBytes(LIMITS.aduBytes);
  const start = reader.offset - (length ?? 0);
  const error = hasError && !reader.takeNull() ? readName(reader, LIMITS.errorLength) : null;
  if (error !== null) table.fail(error);
  if (length === null) return;
  if (error !== null) table.answer(start, length, false);
  else if (!withCrc) table.answer(start, length, true);
  else {
    const isSealed = hasValidCrc(table.bytes.subarray(start, start + length));
    table.answer(start, isSealed ? length - 2 : length, isSealed);
  }
}

function expectItems(reader: CborReader, min: number, max: number): number {
  const start = reader.offset;
  const count = reader.array();
  if (count < min || count > max) {
    throw reader.fault('invalid', `has ${count} items, not ${min === max ? min : `${min} or ${max}`}`, start);
  }
  return count;
}

function readIndex(reader: CborReader, table: readonly unknown[], what: string): number {
  const start = reader.offset;
  const index = reader.integer();
  if (table[index] === undefined) throw reader.fault('invalid', `there is no ${what} ${index}`, start);
  return index;
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
