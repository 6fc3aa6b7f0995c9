import { hash } from 'node:crypto';
import { toHex, type FrameTable, type RoundTrips } from '@packwatch/protocol';

const NONE = -1;
/** Of each pair: two times of 8 bytes, three marks of 4. */
const TIMES = 2;
const MARKS = 3;

/** What is digested, one thing behind the other; kept from upload to upload, never shared. */
let scratch = new ArrayBuffer(64 * 1024);

/**
 * SHA-256 over what an upload says, hex. `sent` is left out: a gateway sets it anew at each attempt, and the second attempt
 * is still the same upload. The format is left out too.
 */
export function framesDigest(table: FrameTable, roundTrips: readonly RoundTrips[]): string {
  const { count, pollMs, tMs, start, length, isSealed, errors } = table;
  const responsesAt = count * (TIMES * 8 + MARKS * 4);
  const namesAt = responsesAt + totalOf(table);
  if (namesAt > scratch.byteLength) scratch = new ArrayBuffer(Math.max(namesAt, scratch.byteLength * 2));
  const times = new Float64Array(scratch, 0, count * TIMES);
  const marks = new Int32Array(scratch, count * TIMES * 8, count * MARKS);
  const names = new FirstSeen(table);
  for (let i = 0; i < count; i++) {
    const startMs = pollMs[i] ?? NaN;
    times[i * TIMES] = Number.isNaN(startMs) ? NONE : startMs;
    times[i * TIMES + 1] = tMs[i] ?? NONE;
    marks[i * MARKS] = names.bus(table.bus[i] ?? NONE);
    marks[i * MARKS + 1] = names.request(table.request[i] ?? NONE);
    // Length and seal as one number: the same bytes with and without a CRC behind them are two things.
    marks[i * MARKS + 2] = start[i] === NONE ? NONE : (length[i] ?? 0) * 2 + (isSealed[i] ?? 0);
  }
  copyResponses(table, new Uint8Array(scratch, responsesAt, namesAt - responsesAt));
  const rest = Buffer.from(JSON.stringify([names.all, [...errors], ...roundTrips.map(itemsOf)]));
  if (namesAt + rest.length <= scratch.byteLength) {
    const all = new Uint8Array(scratch, 0, namesAt + rest.length);
    all.set(rest, namesAt);
    return hash('sha256', all, 'hex');
  }
  return hash('sha256', Buffer.concat([new Uint8Array(scratch, 0, namesAt), rest]), 'hex');
}

const itemsOf = ({ bus, slaveAddress, fromMs, count, sumUs, minUs, maxUs }: RoundTrips): unknown[] => [
  ...[bus, slaveAddress, fromMs],
  ...[count, sumUs, minUs, maxUs],
];

function totalOf({ count, start, length }: FrameTable): number {
  let total = 0;
  for (let i = 0; i < count; i++) if (start[i] !== NONE) total += length[i] ?? 0;
  return total;
}

function copyResponses({ count, bytes, start, length }: FrameTable, into: Uint8Array): void {
  let at = 0;
  for (let i = 0; i < count; i++) {
    const from = start[i] ?? NONE;
    if (from === NONE) continue;
    // Responses are short: byte by byte is faster than a view and a copy of each.
    const end = from + (length[i] ?? 0);
    for (let place = from; place < end; place++) into[at++] = bytes[place] ?? 0;
  }
}

/** Numbers names in the order in which the frames use them: how an encoder ordered its tables makes no difference. */
class FirstSeen {
  readonly all: string[] = [];
  readonly #table: FrameTable;
  readonly #buses: Int32Array;
  readonly #requests: Int32Array;
  readonly #numbers = new Map<string, number>();

  constructor(table: FrameTable) {
    this.#table = table;
    this.#buses = new Int32Array(table.buses.length).fill(NONE);
    this.#requests = new Int32Array(table.requests.length).fill(NONE);
  }

  /** The number of a bus by its place, given when it is first asked for. */
  bus(place: number): number {
    const known = this.#buses[place] ?? NONE;
    const name = this.#table.buses[place];
    if (known !== NONE || name === undefined) return known;
    return (this.#buses[place] = this.#numberOf(`bus ${name}`));
  }

  /** The same of a request. */
  request(place: number): number {
    const known = this.#requests[place] ?? NONE;
    const adu = this.#table.requests[place];
    if (known !== NONE || adu === undefined) return known;
    return (this.#requests[place] = this.#numberOf(`request ${toHex(adu)}`));
  }

  #numberOf(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) this.#numbers.set(name, (number = this.all.push(name) - 1));
    return number;
  }
}
