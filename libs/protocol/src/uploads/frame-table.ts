import { appendCrc, hasValidCrc } from '../modbus/crc16.ts';
import { type RawFrame } from './frames-upload.ts';

const NO_RESPONSE = -1;

/**
 * The pairs of an upload as columns, one place per pair: an upload of ten thousand pairs is a dozen arrays, not ten thousand
 * objects. `at` makes the object of one pair for those who look at few. Columns are for reading only.
 */
export class FrameTable {
  readonly buses: readonly string[];
  /** Distinct request ADUs, CRCs included. */
  readonly requests: readonly Uint8Array[];
  /** Where the responses lie. */
  readonly bytes: Uint8Array;
  /** Start of the poll, unix ms; NaN from gateways that don't say. */
  readonly pollMs: number[] = [];
  /** When the pair was on the bus, unix ms. */
  readonly tMs: number[] = [];
  /** Index into `buses`. */
  readonly bus: number[] = [];
  /** Index into `requests`. */
  readonly request: number[] = [];
  /** Where the response begins in `bytes`; −1: there is none. */
  readonly start: number[] = [];
  readonly length: number[] = [];
  /** The response stands in `bytes` without its CRC, which was right. */
  readonly isSealed: boolean[] = [];
  /** By place; most pairs have none. */
  readonly errors = new Map<number, string>();

  constructor(tables: {
    readonly buses: readonly string[];
    readonly requests: readonly Uint8Array[];
    readonly bytes: Uint8Array;
  }) {
    this.buses = tables.buses;
    this.requests = tables.requests;
    this.bytes = tables.bytes;
  }

  get count(): number {
    return this.tMs.length;
  }

  /** Adds a pair whose response, if it has one, is `bytes[start, start + length)`. */
  push(
    pair: { readonly pollMs: number | null; readonly tMs: number; readonly bus: number; readonly request: number },
    start: number | null,
    length: number,
    isSealed: boolean,
    error: string | null,
  ): void {
    if (error !== null) this.errors.set(this.tMs.length, error);
    this.pollMs.push(pair.pollMs ?? NaN);
    this.tMs.push(pair.tMs);
    this.bus.push(pair.bus);
    this.request.push(pair.request);
    this.start.push(start ?? NO_RESPONSE);
    this.length.push(length);
    this.isSealed.push(isSealed);
  }

  /** The pair at a place, its response with its CRC: a view of `bytes` where that is how it came. */
  at(index: number): RawFrame {
    const pollMs = this.pollMs[index];
    const tMs = this.tMs[index];
    const bus = this.buses[this.bus[index] ?? -1];
    const request = this.requests[this.request[index] ?? -1];
    if (pollMs === undefined || tMs === undefined || bus === undefined || request === undefined) {
      throw new RangeError(`there is no pair ${index}`);
    }
    const error = this.errors.get(index) ?? null;
    return { pollMs: Number.isNaN(pollMs) ? null : pollMs, tMs, bus, request, response: this.#response(index), error };
  }

  #response(index: number): Uint8Array | null {
    const start = this.start[index] ?? NO_RESPONSE;
    if (start === NO_RESPONSE) return null;
    const standing = this.bytes.subarray(start, start + (this.length[index] ?? 0));
    return this.isSealed[index] ? appendCrc(standing) : standing;
  }

  /** All pairs as objects. */
  toFrames(): RawFrame[] {
    return this.tMs.map((_, index) => this.at(index));
  }

  /** The same pairs as columns. */
  static of(frames: readonly RawFrame[]): FrameTable {
    const buses = new Distinct<string>((bus) => bus);
    const requests = new Distinct<Uint8Array>((adu) => adu.join());
    const table = new FrameTable({ buses: buses.items, requests: requests.items, bytes: joined(frames) });
    let start = 0;
    for (const { pollMs, tMs, bus, request, response, error } of frames) {
      const pair = { pollMs, tMs, bus: buses.indexOf(bus), request: requests.indexOf(request) };
      if (response === null) {
        table.push(pair, null, 0, false, error);
        continue;
      }
      const isSealed = error === null && hasValidCrc(response);
      table.push(pair, start, response.length - (isSealed ? 2 : 0), isSealed, error);
      start += response.length;
    }
    return table;
  }
}

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
