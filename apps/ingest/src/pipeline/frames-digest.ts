import { createHash } from 'node:crypto';
import { toHex, type FrameTable, type RoundTrips } from '@packwatch/protocol';

const NONE = -1;

/**
 * SHA-256 over what an upload says, hex. `sent` is left out: a gateway sets it anew at each attempt, and the second attempt
 * is still the same upload. The format is left out too.
 */
export function framesDigest(table: FrameTable, roundTrips: readonly RoundTrips[]): string {
  const names = new FirstSeen();
  const bus = table.buses.map((name) => names.lazy(`bus ${name}`));
  const request = table.requests.map((adu) => names.lazy(`request ${toHex(adu)}`));
  const times = new Float64Array(table.count * 2);
  const marks = new Int32Array(table.count * 3);
  for (let i = 0; i < table.count; i++) {
    const pollMs = table.pollMs[i] ?? NaN;
    times[i * 2] = Number.isNaN(pollMs) ? NONE : pollMs;
    times[i * 2 + 1] = table.tMs[i] ?? NONE;
    marks[i * 3] = bus[table.bus[i] ?? NONE]?.() ?? NONE;
    marks[i * 3 + 1] = request[table.request[i] ?? NONE]?.() ?? NONE;
    // Length and seal as one number: the same bytes with and without a CRC behind them are two things.
    marks[i * 3 + 2] = table.start[i] === NONE ? NONE : (table.length[i] ?? 0) * 2 + (table.isSealed[i] ? 1 : 0);
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

function responsesOf({ count, bytes, start, length }: FrameTable): Uint8Array {
  const all = new Uint8Array(length.reduce((sum, one) => sum + one, 0));
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

  lazy(name: string): () => number {
    let number: number | undefined;
    return () => (number ??= this.#numberOf(name));
  }

  #numberOf(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) this.#numbers.set(name, (number = this.all.push(name) - 1));
    return number;
  }
}
