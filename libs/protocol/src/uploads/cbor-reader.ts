import { UploadFault } from './upload-rules.ts';

const TEXT_DECODER = new TextDecoder('utf-8', { fatal: true });

/** RFC 8949, 3.1. */
const MAJOR = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6 } as const;
const FALSE = 0xf4;
const TRUE = 0xf5;
const NULL = 0xf6;
const FLOAT_64 = 0xfb;
/** Heads of the commonest items: a number of one or two bytes behind the head, a list of three, a short byte string. */
const UNSIGNED_8 = 0x18;
const UNSIGNED_16 = 0x19;
const BYTES_0 = 0x40;
const BYTES_8 = 0x58;
const ARRAY_OF_3 = 0x83;
/** Stands for a byte behind the end: no head, and larger than any input. */
const NONE = 2 ** 40;

const TYPE_NAMES = [
  'an integer',
  'an integer',
  'a byte string',
  'text',
  'an array',
  'a map',
  'a tag',
  'a simple value',
];

/**
 * Pulls the items that a decoder expects from CBOR, one after the other, so that every fault has a byte offset and nothing
 * is built that nobody asked for. Definite lengths only, no tags. Every method throws `UploadFault` (`malformed` when the
 * bytes are not CBOR or end, `invalid` when they are another item than expected) and never reads outside its input.
 */
export class CborReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;
  /** Set by the decoder: where in the document the reader is. Written in front of the offset in errors, if there are any. */
  place: string | (() => string) = '';

  constructor(bytes: Uint8Array) {
    // Of a Node Buffer, subarray would give Buffers: a view of its memory does not.
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get offset(): number {
    return this.#at;
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** What is read, as plain bytes; the offsets point into it. */
  get input(): Uint8Array {
    return this.#bytes;
  }

  /** How many bytes are still to be read. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  get placeNow(): string {
    return typeof this.place === 'string' ? this.place : this.place();
  }

  seek(offset: number): void {
    this.#at = offset;
  }

  fault(code: 'malformed' | 'invalid' | 'too_large', message: string, offset = this.#at): UploadFault {
    return new UploadFault(code, `${this.placeNow}@${offset}`, message);
  }

  /** A whole number that a double holds exactly. A float64 without fraction counts: JavaScript encoders write times so. */
  integer(): number {
    const start = this.#at;
    const initial = this.#peek();
    if (initial === FLOAT_64) {
      this.#need(9);
      const value = this.#view.getFloat64(start + 1);
      if (!Number.isSafeInteger(value)) throw this.fault('invalid', 'expected an integer', start);
      this.#at = start + 9;
      return value;
    }
    const major = initial >> 5;
    if (major !== MAJOR.unsigned && major !== MAJOR.negative) throw this.#unexpected('an integer');
    const argument = this.#argument();
    const value = major === MAJOR.unsigned ? argument : -1 - argument;
    if (!Number.isSafeInteger(value)) throw this.fault('invalid', 'integer is out of range', start);
    return value;
  }

  boolean(): boolean {
    const initial = this.#peek();
    if (initial !== FALSE && initial !== TRUE) throw this.#unexpected('true or false');
    this.#at++;
    return initial === TRUE;
  }

  /** Takes a null if one is next. */
  takeNull(): boolean {
    if (this.#peek() !== NULL) return false;
    this.#at++;
    return true;
  }

  /** A view of the input, not a copy. */
  bytes(maxLength: number): Uint8Array {
    const length = this.skipBytes(maxLength);
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** Goes over a byte string and answers with its length: it lies right before `offset`. */
  skipBytes(maxLength: number): number {
    return this.#skipString(MAJOR.bytes, 'a byte string', maxLength);
  }

  text(maxBytes: number): string {
    const start = this.#at;
    const length = this.#skipString(MAJOR.text, 'text', maxBytes);
    const utf8 = this.#bytes.subarray(this.#at - length, this.#at);
    try {
      return TEXT_DECODER.decode(utf8);
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
      throw this.fault('malformed', 'text is not UTF-8', start);
    }
  }

  /** The number of items that follow; each has at least one byte, so it never exceeds what is left of the input. */
  array(): number {
    return this.#header(MAJOR.array, 'an array', 1);
  }

  /** The number of key/value pairs that follow. */
  map(): number {
    return this.#header(MAJOR.map, 'a map', 2);
  }

  /** Skips one item of any kind, at most `maxNesting` deep. */
  skip(maxNesting: number): void {
    const start = this.#at;
    const major = this.#peek() >> 5;
    if (major === MAJOR.bytes || major === MAJOR.text) {
      this.#skipString(major, 'a string', this.#bytes.length);
    } else if (major === MAJOR.array || major === MAJOR.map) {
      if (maxNesting === 0) throw this.fault('too_large', 'nested too deep', start);
      const items = major === MAJOR.array ? this.array() : this.map() * 2;
      for (let item = 0; item < items; item++) this.skip(maxNesting - 1);
    } else if (major === MAJOR.tag) {
      throw this.fault('malformed', 'tags are not used here');
    } else {
      this.#argument();
    }
  }

  /** What `takeShortTriple` took: the numbers, and the length of the byte string, which lies right before `offset`. */
  readonly triple = { first: 0, second: 0, length: 0 };

  /**
   * Takes `[number, number, byte string]` whole if that comes next with numbers below 65,536 and heads of two or three bytes,
   * as nearly all entries of an upload do. Otherwise takes nothing and answers false: item by item it is found out what it is.
   */
  takeShortTriple(): boolean {
    const bytes = this.#bytes;
    let at = this.#at;
    if (bytes[at++] !== ARRAY_OF_3) return false;
    let first = bytes[at++] ?? NONE;
    if (first >= 24) {
      if (first === UNSIGNED_8) first = bytes[at++] ?? NONE;
      else if (first === UNSIGNED_16) first = (bytes[at++] ?? NONE) * 256 + (bytes[at++] ?? NONE);
      else return false;
    }
    let second = bytes[at++] ?? NONE;
    if (second >= 24) {
      if (second !== UNSIGNED_8) return false;
      second = bytes[at++] ?? NONE;
    }
    let length = bytes[at++] ?? NONE;
    if (length >= BYTES_0 && length < BYTES_0 + 24) length -= BYTES_0;
    else if (length === BYTES_8) length = bytes[at++] ?? NONE;
    else return false;
    if (at + length > bytes.length) return false;
    this.triple.first = first;
    this.triple.second = second;
    this.triple.length = length;
    this.#at = at + length;
    return true;
  }

  #peek(): number {
    const initial = this.#bytes[this.#at];
    if (initial === undefined) throw this.fault('malformed', 'CBOR ends too early');
    return initial;
  }

  #need(length: number): void {
    if (length > this.#bytes.length - this.#at) throw this.fault('malformed', 'CBOR ends too early');
  }

  #unexpected(expected: string): UploadFault {
    const initial = this.#peek();
    const found = initial === NULL ? 'null' : TYPE_NAMES[initial >> 5];
    return this.fault('invalid', `expected ${expected}, found ${found}`);
  }

  /** The argument of the item at hand (RFC 8949, 3): its value or length. Leaves the reader behind the item's head. */
  #argument(): number {
    const start = this.#at;
    const info = this.#peek() & 0x1f;
    if (info < 24) {
      this.#at = start + 1;
      return info;
    }
    if (info === 31) throw this.fault('malformed', 'indefinite lengths are not used here');
    if (info > 27) throw this.fault('malformed', 'not CBOR');
    const width = 1 << (info - 24);
    this.#need(1 + width);
    this.#at = start + 1 + width;
    if (width === 1) return this.#view.getUint8(start + 1);
    if (width === 2) return this.#view.getUint16(start + 1);
    if (width === 4) return this.#view.getUint32(start + 1);
    return this.#view.getUint32(start + 1) * 0x1_0000_0000 + this.#view.getUint32(start + 5);
  }

  #skipString(major: number, expected: string, maxLength: number): number {
    const start = this.#at;
    if (this.#peek() >> 5 !== major) throw this.#unexpected(expected);
    const length = this.#argument();
    this.#need(length);
    if (length > maxLength) throw this.fault('too_large', `${length} bytes are more than ${maxLength}`, start);
    this.#at += length;
    return length;
  }

  #header(major: number, expected: string, bytesPerItem: number): number {
    if (this.#peek() >> 5 !== major) throw this.#unexpected(expected);
    const count = this.#argument();
    this.#need(count * bytesPerItem);
    return count;
  }
}
