import { FRAMES_UPLOAD_LIMITS, UploadFault } from './upload-rules.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/**
 * The parsed JSON of a body. Throws `UploadFault` with the byte offset of bad UTF-8, of nesting or objects beyond the
 * limits, of too many names, and of the first character that is not JSON. The limits come first: a parser's memory grows with them.
 */
export function parseJsonBody(body: Uint8Array, maxNesting: number, maxContainers: number): unknown {
  refuseBombs(body, maxNesting, maxContainers);
  const text = decodeUtf8(body);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const offset = byteLength(text.slice(0, firstFault(text)));
    throw new UploadFault('malformed', `@${offset}`, offset >= body.length ? 'JSON ends too early' : 'not JSON');
  }
}

function refuseBombs(body: Uint8Array, maxNesting: number, maxContainers: number): void {
  let depth = 0;
  let containers = 0;
  let inString = false;
  const names = body.length < NAMES_COUNTED_FROM_BYTES ? null : new NameCount();
  let hash = FNV_OFFSET;
  for (let offset = 0; offset < body.length; offset++) {
    const byte = body[offset];
    if (inString) {
      if (byte === BACKSLASH) offset++;
      else if (byte === QUOTE) inString = false;
      else hash = Math.imul(hash ^ (byte ?? 0), FNV_PRIME);
    } else if (byte === QUOTE) {
      inString = true;
      hash = FNV_OFFSET;
    } else if (byte === COLON) {
      if (names !== null && names.add(hash) > FRAMES_UPLOAD_LIMITS.jsonNames) {
        throw new UploadFault('too_large', `@${offset}`, `more than ${FRAMES_UPLOAD_LIMITS.jsonNames} different names`);
      }
    } else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > maxNesting) {
        throw new UploadFault('too_large', `@${offset}`, `nested more than ${maxNesting} deep`);
      }
      if (++containers > maxContainers) {
        throw new UploadFault('too_large', `@${offset}`, `more than ${maxContainers} objects and arrays`);
      }
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
}

/** A body that is not larger can't name so many things that they cost anything. */
const NAMES_COUNTED_FROM_BYTES = 256 * 1024;
// FNV-1a, 32 bits.
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const NAME_SLOTS = 2 ** 20;

/** About how many names differ: of those that the limit allows, one in two hundred falls together with another. */
class NameCount {
  readonly #seen = new Uint8Array(NAME_SLOTS / 8);
  #count = 0;

  add(hash: number): number {
    const slot = (hash ^ (hash >>> 20)) & (NAME_SLOTS - 1);
    const mask = 1 << (slot & 7);
    const held = this.#seen[slot >>> 3] ?? 0;
    if ((held & mask) === 0) {
      this.#seen[slot >>> 3] = held | mask;
      this.#count += 1;
    }
    return this.#count;
  }
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** The text of a body. Throws `UploadFault` with the offset of the first byte that is not UTF-8. */
export function decodeUtf8(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new UploadFault('malformed', `@${offsetOfBadUtf8(body)}`, 'not UTF-8');
  }
}

/** Where the first sequence begins that is not UTF-8 (RFC 3629, 4): no overlong forms, surrogates or more than U+10FFFF. */
function offsetOfBadUtf8(body: Uint8Array): number {
  let at = 0;
  while (at < body.length) {
    const lead = body[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return at;
    const second = body[at + 1] ?? 0;
    if (lead === 0xe0 && second < 0xa0) return at;
    if (lead === 0xed && second > 0x9f) return at;
    if (lead === 0xf0 && second < 0x90) return at;
    if (lead === 0xf4 && second > 0x8f) return at;
    for (let index = 1; index < length; index++) {
      if (((body[at + index] ?? 0) & 0xc0) !== 0x80) return at;
    }
    at += length;
  }
  return at;
}

const BARE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Walks over the tokens of a JSON text; every `take…` stays where it is if the token is not there. */
class JsonCursor {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.#text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  takeSpace(): void {
    while (isSpace(this.#text.charCodeAt(this.at))) this.at++;
  }

  take(char: string): boolean {
    this.takeSpace();
    if (this.#text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  /** A broken string is left at its fault, not at its start. */
  takeString(): boolean {
    if (!this.take('"')) return false;
    for (;;) {
      const code = this.#text.charCodeAt(this.at);
      if (code === QUOTE) {
        this.at++;
        return true;
      }
      if (code === BACKSLASH) {
        if (!this.#match(ESCAPE)) return false;
      } else if (code >= 0x20) this.at++;
      else return false; // A control character, or NaN at the end.
    }
  }

  takeKey(): boolean {
    return this.takeString() && this.take(':');
  }

  takeScalar(): boolean {
    this.takeSpace();
    return this.#text[this.at] === '"' ? this.takeString() : this.#match(BARE);
  }
}

/** Where the JSON grammar is first broken, as an index into `text`. The engine's own messages name it only sometimes. */
function firstFault(text: string): number {
  const cursor = new JsonCursor(text);
  const closers: string[] = [];
  let wantsValue = true;
  for (;;) {
    if (wantsValue) {
      if (cursor.take('{')) {
        if (cursor.take('}')) wantsValue = false;
        else if (cursor.takeKey()) closers.push('}');
        else return cursor.at;
      } else if (cursor.take('[')) {
        if (cursor.take(']')) wantsValue = false;
        else closers.push(']');
      } else if (cursor.takeScalar()) wantsValue = false;
      else return cursor.at;
    } else {
      const closer = closers.at(-1);
      cursor.takeSpace();
      if (closer === undefined) return cursor.at;
      if (cursor.take(closer)) closers.pop();
      else if (!cursor.take(',')) return cursor.at;
      else if (closer === '}' && !cursor.takeKey()) return cursor.at;
      else wantsValue = true;
    }
  }
}
