import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { type PoolClient } from '../connection/pool.ts';

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
const MS_FROM_UNIX_TO_POSTGRES_EPOCH = Date.UTC(2000, 0, 1);
const INT2_OID = 21;
const INT4_OID = 23;
const INT8_OID = 20;
const TWO_POW_32 = 2 ** 32;

/**
 * Writes rows in PostgreSQL's binary COPY format: for every field a 32-bit length and the value, big-endian; −1 for NULL.
 * Call `row()`, then one method per column in the order of the COPY statement. Source: PostgreSQL manual, COPY, "Binary
 * Format", and the types' own receive functions.
 */
export class BinaryCopy {
  readonly #columns: number;
  #bytes = Buffer.allocUnsafe(64 * 1024);
  #length = 0;

  constructor(columns: number) {
    this.#columns = columns;
    SIGNATURE.copy(this.#bytes);
    // Flags and the length of the header extension, both zero.
    this.#bytes.fill(0, SIGNATURE.length, SIGNATURE.length + 8);
    this.#length = SIGNATURE.length + 8;
  }

  row(): void {
    this.#room(2);
    this.#length = this.#bytes.writeInt16BE(this.#columns, this.#length);
  }

  int16(value: number | null): void {
    if (value === null) return this.#null();
    this.#field(2);
    this.#length = this.#bytes.writeInt16BE(value, this.#length);
  }

  int32(value: number | null): void {
    if (value === null) return this.#null();
    this.#field(4);
    this.#length = this.#bytes.writeInt32BE(value, this.#length);
  }

  /** A whole number that a double holds exactly (|value| < 2^53). */
  int64(value: number | null): void {
    if (value === null) return this.#null();
    this.#field(8);
    const high = Math.floor(value / TWO_POW_32);
    this.#length = this.#bytes.writeInt32BE(high, this.#length);
    this.#length = this.#bytes.writeUInt32BE(value - high * TWO_POW_32, this.#length);
  }

  float32(value: number | null): void {
    if (value === null) return this.#null();
    this.#field(4);
    this.#length = this.#bytes.writeFloatBE(value, this.#length);
  }

  /** Unix milliseconds, whole. */
  timestamptz(unixMs: number | null): void {
    this.int64(unixMs === null ? null : (unixMs - MS_FROM_UNIX_TO_POSTGRES_EPOCH) * 1000);
  }

  int16Array(values: readonly (number | null)[] | null): void {
    if (values === null) return this.#null();
    this.#arrayHeader(values, INT2_OID, 2);
    for (const value of values) this.int16(value);
  }

  int32Array(values: readonly (number | null)[] | null): void {
    if (values === null) return this.#null();
    this.#arrayHeader(values, INT4_OID, 4);
    for (const value of values) this.int32(value);
  }

  int64Array(values: readonly (number | null)[] | null): void {
    if (values === null) return this.#null();
    this.#arrayHeader(values, INT8_OID, 8);
    for (const value of values) this.int64(value);
  }

  text(value: string | null): void {
    if (value === null) return this.#null();
    this.#field(Buffer.byteLength(value));
    this.#length += this.#bytes.write(value, this.#length);
  }

  uuid(value: string | null): void {
    if (value === null) return this.#null();
    this.#field(16);
    this.#length += this.#bytes.write(value.replaceAll('-', ''), this.#length, 'hex');
  }

  bytea(value: Uint8Array | null): void {
    if (value === null) return this.#null();
    this.#field(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  /** Everything written so far, closed by the trailer. The writer must not be used after. */
  end(): Buffer {
    this.#room(2);
    this.#length = this.#bytes.writeInt16BE(-1, this.#length);
    return this.#bytes.subarray(0, this.#length);
  }

  #arrayHeader(values: readonly (number | null)[], oid: number, elementBytes: number): void {
    const nulls = values.reduce<number>((count, value) => (value === null ? count + 1 : count), 0);
    this.#field(20 + values.length * (4 + elementBytes) - nulls * elementBytes);
    this.#length = this.#bytes.writeInt32BE(1, this.#length); // dimensions
    this.#length = this.#bytes.writeInt32BE(nulls > 0 ? 1 : 0, this.#length);
    this.#length = this.#bytes.writeInt32BE(oid, this.#length);
    this.#length = this.#bytes.writeInt32BE(values.length, this.#length);
    this.#length = this.#bytes.writeInt32BE(1, this.#length); // lower bound
  }

  #null(): void {
    this.#room(4);
    this.#length = this.#bytes.writeInt32BE(-1, this.#length);
  }

  #field(length: number): void {
    this.#room(4 + length);
    this.#length = this.#bytes.writeInt32BE(length, this.#length);
  }

  #room(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Sends a finished binary COPY. `target` is a table with its columns in the order they were written. */
export async function sendCopy(client: PoolClient, target: string, bytes: Buffer): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${target} FROM STDIN (FORMAT binary)`));
  stream.end(bytes);
  await finished(stream);
}
