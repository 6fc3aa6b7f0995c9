import { createHash } from 'node:crypto';
import { toHex, type FrameTable, type RoundTrips } from '@packwatch/protocol';

const NONE = -1;

/**
 * SHA-256 over what an upload says, hex. `sent` is left out: a gateway sets it anew at each attempt, and the second attempt
 * is still the same upload. The format is left out too.
 */
export function framesDigest(table: FrameTable, roundTrips: readonly RoundTrips[]): string {
  const names = new FirstSeen();
  const bus = names.numbering(table.buses, (name) => `bus ${name}`);
  const request = names.numbering(table.requests, (adu) => `request ${toHex(adu)}`);
  const { count, pollMs, tMs, start, length, isSealed } = table;
  const times = new Float64Array(count * 2);
  const marks = new Int32Array(count * 3);
  for (let i = 0; i < count; i++) {
    const startMs = pollMs[i] ?? NaN;
    times[i * 2] = Number.isNaN(startMs) ? NONE : startMs;
    times[i * 2 + 1] = tMs[i] ?? NONE;
    marks[i * 3] = bus(table.bus[i] ?? NONE);
    marks[i * 3 + 1] = request(table.request[i] ?? NONE);
    // Length and seal as one number: the same bytes with and without a CRC behind them are two things.
    marks[i * 3 + 2] = start[i] === NONE ? NONE : (length[i] ?? 0) * 2 + (isSealed[i] ? 1 : 0);
  }
  return createHash('sha256')
    .update(asBytes(times))
    .update(asBytes(marks))
    .update(responsesOf(table))
    .update(JSON.stringify([names.all, [...table.errors], ...roundTrips.map(itemsOf)]))
    .digest('hex');
}

const itemsOf = ({ bus, slaveAddress, fromMs, count, sumUs, minUs, maxUs }: RoundTrips): unknown[] => [
  ...[bus, slaveAddress, fromMs],
  ...[count, sumUs, minUs, maxUs],
];

const asBytes = (column: Float64Array | Int32Array): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

function totalOf(lengths: Int32Array): number {
  let total = 0;
  for (const length of lengths) total += length;
  return total;
}

function responsesOf({ count, bytes, start, length }: FrameTable): Uint8Array {
  const all = new Uint8Array(totalOf(length));
  let at = 0;
  for (let i = 0; i < count; i++) {
    const from = start[i] ?? NONE;
    if (from === NONE) continue;
    // Responses are short: byte by byte is faster than a view and a copy of each.
    const end = from + (length[i] ?? 0);
    for (let place = from; place < end; place++) all[at++] = bytes[place] ?? 0;
  }
  return all;
}

/** Numbers names in the order in which the frames use them: how an encoder ordered its tables makes no difference. */
class FirstSeen {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of each of these, by its place, given when it is first asked for. */
  numbering<T>(items: readonly T[], nameOf: (item: T) => string): (place: number) => number {
    const numbers = new Int32Array(items.length).fill(NONE);
    return (place) => {
      const known = numbers[place] ?? NONE;
      const item = items[place];
      if (known !== NONE || item === undefined) return known;
      return (numbers[place] = this.#numberOf(nameOf(item)));
    };
  }

  #numberOf(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) this.#numbers.set(name, (number = this.all.push(name) - 1));
    return number;
  }
}
