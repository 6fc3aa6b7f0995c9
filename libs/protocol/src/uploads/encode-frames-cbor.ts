import { toHex } from '../bytes/hex.ts';
import { hasValidCrc } from '../modbus/crc16.ts';
import { CborWriter } from './cbor-writer.ts';
import { type FramesUpload, type RawFrame } from './frames-upload.ts';
import { type RoundTrips } from './round-trips.ts';

/**
 * Writes upload format 2. CRCs are left out if every frame without an `error` has valid ones, so that decoding gives the
 * same bytes back. Frames that follow each other with the same bus and poll start become one poll.
 */
export function encodeFramesCbor(upload: FramesUpload): Uint8Array {
  const writer = new CborWriter();
  const withCrc = !upload.frames.every(canLeaveOutCrc);
  const buses = new IndexTable<string>((bus) => bus);
  const requests = new IndexTable<Uint8Array>(toHex);
  for (const frame of upload.frames) {
    buses.indexOf(frame.bus);
    requests.indexOf(frame.request);
  }
  const { roundTrips } = upload;
  for (const { bus } of roundTrips ?? []) buses.indexOf(bus);
  writer.map(roundTrips === undefined ? 7 : 8);
  writer.text('v');
  writer.integer(1);
  writer.text('upload');
  writer.text(upload.upload);
  writer.text('sent');
  writer.integer(upload.sentMs);
  writer.text('crc');
  writer.boolean(withCrc);
  writer.text('buses');
  writer.array(buses.items.length);
  for (const bus of buses.items) writer.text(bus);
  writer.text('requests');
  writer.array(requests.items.length);
  for (const request of requests.items) writeAdu(writer, request, withCrc);
  writer.text('polls');
  writePolls(writer, upload.frames, buses, requests, withCrc);
  if (roundTrips !== undefined) {
    writer.text('rtt');
    writeRoundTrips(writer, roundTrips, buses);
  }
  return writer.finish();
}

function writeRoundTrips(writer: CborWriter, items: readonly RoundTrips[], buses: IndexTable<string>): void {
  writer.array(items.length);
  let previousMs = 0;
  for (const { bus, slaveAddress, fromMs, count, sumUs, minUs, maxUs } of items) {
    writer.array(7);
    for (const value of [buses.indexOf(bus), slaveAddress, fromMs - previousMs, count, sumUs, minUs, maxUs]) {
      writer.integer(value);
    }
    previousMs = fromMs;
  }
}

function writePolls(
  writer: CborWriter,
  frames: readonly RawFrame[],
  buses: IndexTable<string>,
  requests: IndexTable<Uint8Array>,
  withCrc: boolean,
): void {
  const polls = consecutivePolls(frames);
  writer.array(polls.length);
  let previousStartMs = 0;
  for (const { bus, pollMs, frames: entries } of polls) {
    writer.array(3);
    writer.integer(buses.indexOf(bus));
    if (pollMs === null) writer.null();
    else {
      writer.integer(pollMs - previousStartMs);
      previousStartMs = pollMs;
    }
    writer.array(entries.length);
    let previousMs = pollMs ?? 0;
    for (const { tMs, request, response, error } of entries) {
      writer.array(error === null ? 3 : 4);
      writer.integer(tMs - previousMs);
      previousMs = tMs;
      writer.integer(requests.indexOf(request));
      if (response === null) writer.null();
      else writeAdu(writer, response, withCrc || error !== null);
      if (error !== null) writer.text(error);
    }
  }
}

const writeAdu = (writer: CborWriter, adu: Uint8Array, keepsCrc: boolean): void =>
  writer.bytes(keepsCrc ? adu : adu.subarray(0, adu.length - 2));

const canLeaveOutCrc = ({ request, response, error }: RawFrame): boolean =>
  hasValidCrc(request) && (response === null || error !== null || hasValidCrc(response));

interface ConsecutivePoll {
  readonly bus: string;
  readonly pollMs: number | null;
  readonly frames: RawFrame[];
}

function consecutivePolls(frames: readonly RawFrame[]): ConsecutivePoll[] {
  const polls: ConsecutivePoll[] = [];
  let current: ConsecutivePoll | undefined;
  for (const frame of frames) {
    if (current === undefined || current.bus !== frame.bus || current.pollMs !== frame.pollMs) {
      current = { bus: frame.bus, pollMs: frame.pollMs, frames: [] };
      polls.push(current);
    }
    current.frames.push(frame);
  }
  return polls;
}

/** Distinct items in the order they first came, each with its index. */
class IndexTable<T> {
  readonly items: T[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #keyOf: (item: T) => string;

  constructor(keyOf: (item: T) => string) {
    this.#keyOf = keyOf;
  }

  indexOf(item: T): number {
    const key = this.#keyOf(item);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = this.items.push(item) - 1;
    this.#indexes.set(key, index);
    return index;
  }
}
