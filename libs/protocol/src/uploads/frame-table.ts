import { appendCrc, hasValidCrc } from '../modbus/crc16.ts';
import { type RawFrame } from './frames-upload.ts';

const NO_RESPONSE = -1;

/**
 * The pairs of an upload as columns, one place per pair: an upload of ten thousand pairs is a few arrays, not ten thousand
 * objects. `at` makes the object of one pair for those who look at few. Columns are for reading only, `count` places long;
 * behind that they are room for more.
 */
export class FrameTable {
  readonly buses: readonly string[];
  /** Distinct request ADUs, CRCs included. */
  readonly requests: readonly Uint8Array[];
  /** Where the responses lie. */
  readonly bytes: Uint8Array;
  count = 0;
  /** Start of the poll, unix ms; NaN from gateways that don't say. */
  pollMs: Float64Array<ArrayBuffer>;
  /** When the pair was on the bus, unix ms. */
  tMs: Float64Array<ArrayBuffer>;
  /** Index into `buses`. */
  bus: Int32Array<ArrayBuffer>;
  /** Index into `requests`. */
  request: Int32Array<ArrayBuffer>;
  /** Where the response begins in `bytes`; −1: there is none. */
  start: Int32Array<ArrayBuffer>;
  length: Int32Array<ArrayBuffer>;
  /** 1: the response stands in `bytes` without its CRC, which was right. */
  isSealed: Uint8Array<ArrayBuffer>;
  /** By place; most pairs have none. */
  readonly errors = new Map<number, string>();

  /** `room` is a guess of how many pairs there will be. */
  constructor(
    tables: {
      readonly buses: readonly string[];
      readonly requests: readonly Uint8Array[];
      readonly bytes: Uint8Array;
    },
    room = 0,
  ) {
    this.buses = tables.buses;
    this.requests = tables.requests;
    this.bytes = tables.bytes;
    ({
      pollMs: this.pollMs,
      tMs: this.tMs,
      bus: this.bus,
      request: this.request,
      start: this.start,
      length: this.length,
      isSealed: this.isSealed,
    } = room === 0 ? NO_ROOM : columnsFor(room));
  }

  /** Makes room for so many pairs more. */
  reserve(pairs: number): void {
    const needed = this.count + pairs;
    if (needed <= this.tMs.length) return;
    const room = Math.max(needed, this.tMs.length * 2, 16);
    const larger = columnsFor(room);
    larger.pollMs.set(this.pollMs);
    larger.tMs.set(this.tMs);
    larger.bus.set(this.bus);
    larger.request.set(this.request);
    larger.start.set(this.start);
    larger.length.set(this.length);
    larger.isSealed.set(this.isSealed);
    Object.assign(this, larger);
  }

  /** Adds a pair. Its response, if it has one, is added after it by `answer`. */
  push(pollMs: number | null, tMs: number, bus: number, request: number): void {
    if (this.count === this.tMs.length) this.reserve(1);
    const index = this.count++;
    this.pollMs[index] = pollMs ?? NaN;
    this.tMs[index] = tMs;
    this.bus[index] = bus;
    this.request[index] = request;
    this.start[index] = NO_RESPONSE;
  }

  /** The response of the newest pair is `bytes[start, start + length)`. */
  answer(start: number, length: number, isSealed: boolean): void {
    this.start[this.count - 1] = start;
    this.length[this.count - 1] = length;
    this.isSealed[this.count - 1] = isSealed ? 1 : 0;
  }

  /** What the gateway says went wrong with the newest pair. */
  fail(error: string): void {
    this.errors.set(this.count - 1, error);
  }

  /** The pair at a place, its response with its CRC: a view of `bytes` where that is how it came. */
  at(index: number): RawFrame {
    const pollMs = this.pollMs[index];
    const tMs = this.tMs[index];
    const bus = this.buses[this.bus[index] ?? -1];
    const request = this.requests[this.request[index] ?? -1];
    const isThere = index < this.count && pollMs !== undefined && tMs !== undefined;
    if (!isThere || bus === undefined || request === undefined) throw new RangeError(`there is no pair ${index}`);
    const error = this.errors.get(index) ?? null;
    return { pollMs: Number.isNaN(pollMs) ? null : pollMs, tMs, bus, request, response: this.#response(index), error };
  }

  #response(index: number): Uint8Array | null {
    const start = this.start[index] ?? NO_RESPONSE;
    if (start === NO_RESPONSE) return null;
    const standing = this.bytes.subarray(start, start + (this.length[index] ?? 0));
    return this.isSealed[index] ? appendCrc(standing) : standing;
  }

  /** Where all columns lie: this table's own, to be handed to another thread. */
  get buffer(): ArrayBuffer {
    return this.tMs.buffer;
  }

  /** A table again, from what a structured clone left of one: its fields without its methods. */
  static revive(fields: FrameTable): FrameTable {
    return Object.assign(new FrameTable(fields), fields);
  }

  /** All pairs as objects. */
  toFrames(): RawFrame[] {
    return Array.from({ length: this.count }, (_, index) => this.at(index));
  }

  /** The same pairs as columns. */
  static of(frames: readonly RawFrame[]): FrameTable {
    const buses = new Distinct<string>((bus) => bus);
    const requests = new Distinct<Uint8Array>((adu) => adu.join());
    const table = new FrameTable(
      { buses: buses.items, requests: requests.items, bytes: joined(frames) },
      frames.length,
    );
    let start = 0;
    for (const { pollMs, tMs, bus, request, response, error } of frames) {
      table.push(pollMs, tMs, buses.indexOf(bus), requests.indexOf(request));
      if (error !== null) table.fail(error);
      if (response === null) continue;
      const isSealed = error === null && hasValidCrc(response);
      table.answer(start, response.length - (isSealed ? 2 : 0), isSealed);
      start += response.length;
    }
    return table;
  }
}

/** One piece of memory for all columns: what goes from thread to thread goes piece by piece. */
function columnsFor(room: number) {
  const buffer = new ArrayBuffer(room * (2 * 8 + 4 * 4 + 1));
  return {
    pollMs: new Float64Array(buffer, 0, room),
    tMs: new Float64Array(buffer, 8 * room, room),
    bus: new Int32Array(buffer, 16 * room, room),
    request: new Int32Array(buffer, 20 * room, room),
    start: new Int32Array(buffer, 24 * room, room),
    length: new Int32Array(buffer, 28 * room, room),
    isSealed: new Uint8Array(buffer, 32 * room, room),
  };
}

/** Most tables begin with none and are told how much they need once the first poll is seen. */
const NO_ROOM = columnsFor(0);

function joined(frames: readonly RawFrame[]): Uint8Array {
  const bytes = new Uint8Array(frames.reduce((sum, { response }) => sum + (response?.length ?? 0), 0));
  let at = 0;
  for (const { response } of frames) {
    if (response === null) continue;
    bytes.set(response, at);
    at += response.length;
  }
  return bytes;
}

/** Distinct items in the order they first came, each with its index. */
class Distinct<T> {
  readonly items: T[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #keyOf: (item: T) => string;

  constructor(keyOf: (item: T) => string) {
    this.#keyOf = keyOf;
  }

  indexOf(item: T): number {
    const key = this.#keyOf(item);
    let index = this.#indexes.get(key);
    if (index === undefined) {
      index = this.items.push(item) - 1;
      this.#indexes.set(key, index);
    }
    return index;
  }
}
