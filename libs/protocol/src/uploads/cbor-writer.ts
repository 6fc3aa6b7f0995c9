/** Writes CBOR (RFC 8949) in preferred serialization: shortest heads, definite lengths. */
export class CborWriter {
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** What was written, as a view of the writer's own memory. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  integer(value: number): void {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a safe integer`);
    if (value < 0) this.#head(1, -1 - value);
    else this.#head(0, value);
  }

  boolean(value: boolean): void {
    this.#head(7, value ? 21 : 20);
  }

  null(): void {
    this.#head(7, 22);
  }

  bytes(value: Uint8Array): void {
    this.#head(2, value.length);
    this.#append(value);
  }

  text(value: string): void {
    const utf8 = new TextEncoder().encode(value);
    this.#head(3, utf8.length);
    this.#append(utf8);
  }

  array(items: number): void {
    this.#head(4, items);
  }

  map(pairs: number): void {
    this.#head(5, pairs);
  }

  #head(major: number, argument: number): void {
    this.#reserve(9);
    const initial = major << 5;
    const at = this.#length;
    if (argument < 24) {
      this.#view.setUint8(at, initial | argument);
      this.#length += 1;
    } else if (argument < 0x100) {
      this.#view.setUint8(at, initial | 24);
      this.#view.setUint8(at + 1, argument);
      this.#length += 2;
    } else if (argument < 0x1_0000) {
      this.#view.setUint8(at, initial | 25);
      this.#view.setUint16(at + 1, argument);
      this.#length += 3;
    } else if (argument < 0x1_0000_0000) {
      this.#view.setUint8(at, initial | 26);
      this.#view.setUint32(at + 1, argument);
      this.#length += 5;
    } else {
      this.#view.setUint8(at, initial | 27);
      this.#view.setUint32(at + 1, Math.floor(argument / 0x1_0000_0000));
      this.#view.setUint32(at + 5, argument % 0x1_0000_0000);
      this.#length += 9;
    }
  }

  #append(value: Uint8Array): void {
    this.#reserve(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}
