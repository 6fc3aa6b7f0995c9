/** A line of InfluxDB's line protocol. */
export interface InfluxLine {
  readonly measurement: string;
  readonly tags: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, number | boolean | string>;
  /** As it stands in the line; its unit is not said there. */
  readonly timestamp: string | null;
}

export type InfluxLineResult =
  | { readonly ok: true; readonly line: InfluxLine }
  /** `column` is the 0-based place in the line. */
  | { readonly ok: false; readonly column: number; readonly message: string };

class LineFault extends Error {
  readonly column: number;

  constructor(column: number, message: string) {
    super(message);
    this.column = column;
  }
}

const FLOAT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const INTEGER = /^[+-]?\d+i$|^\d+u$/;
const TRUE: ReadonlySet<string> = new Set(['t', 'T', 'true', 'True', 'TRUE']);
const FALSE: ReadonlySet<string> = new Set(['f', 'F', 'false', 'False', 'FALSE']);
const TIMESTAMP = /^-?\d{1,19}$/;
/** Tags and fields of a line, each. */
const MAX_MEMBERS = 1000;
const BACKSLASH = '\\';

/**
 * Reads one line, without its line break. A backslash takes the meaning from a comma, equals sign or space behind it, and
 * in quoted text from a quote or backslash. Never throws; time is linear in the line's length.
 */
export function parseInfluxLine(text: string): InfluxLineResult {
  try {
    return { ok: true, line: new LineCursor(text).line() };
  } catch (fault) {
    if (!(fault instanceof LineFault)) throw fault;
    return { ok: false, column: fault.column, message: fault.message };
  }
}

class LineCursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  line(): InfluxLine {
    const measurement = this.#name(', ', 'a measurement');
    const tags = new Map<string, string>();
    while (this.#take(',')) {
      const key = this.#key('a tag');
      tags.set(key, this.#name(', ', 'a tag value'));
      if (tags.size > MAX_MEMBERS) throw this.#fault(`more than ${MAX_MEMBERS} tags`);
    }
    if (!this.#takeSpaces()) throw this.#fault('fields must follow behind a space');
    const fields = new Map<string, number | boolean | string>();
    do {
      const key = this.#key('a field');
      fields.set(key, this.#text[this.#at] === '"' ? this.#quoted() : this.#bareValue());
      if (fields.size > MAX_MEMBERS) throw this.#fault(`more than ${MAX_MEMBERS} fields`);
    } while (this.#take(','));
    return { measurement, tags, fields, timestamp: this.#timestamp() };
  }

  #timestamp(): string | null {
    if (!this.#takeSpaces() && this.#at < this.#text.length) throw this.#fault('a comma or space must follow');
    if (this.#at === this.#text.length) return null;
    const timestamp = this.#text.slice(this.#at).trimEnd();
    if (!TIMESTAMP.test(timestamp)) throw this.#fault('is no timestamp');
    return timestamp;
  }

  #key(what: string): string {
    const key = this.#name(',= ', what);
    if (!this.#take('=')) throw this.#fault(`${what} needs an equals sign`);
    return key;
  }

  /** Text up to one of the stops, not empty. */
  #name(stops: string, what: string): string {
    const start = this.#at;
    let hasEscapes = false;
    for (; this.#at < this.#text.length; this.#at++) {
      const char = this.#text.charAt(this.#at);
      if (char === BACKSLASH) {
        hasEscapes = true;
        if (',= '.includes(this.#text.charAt(this.#at + 1)) && this.#at + 1 < this.#text.length) this.#at++;
      } else if (stops.includes(char)) break;
    }
    if (this.#at === start) throw this.#fault(`${what} is missing`);
    const raw = this.#text.slice(start, this.#at);
    return hasEscapes ? raw.replaceAll(/\\([,= ])/g, '$1') : raw;
  }

  #quoted(): string {
    const start = this.#at++;
    for (; this.#at < this.#text.length; this.#at++) {
      const char = this.#text.charAt(this.#at);
      if (char === BACKSLASH) this.#at++;
      else if (char === '"') {
        this.#at++;
        return this.#text.slice(start + 1, this.#at - 1).replaceAll(/\\(["\\])/g, '$1');
      }
    }
    this.#at = start;
    throw this.#fault('quoted text does not end in its line');
  }

  #bareValue(): number | boolean {
    const start = this.#at;
    while (this.#at < this.#text.length && !', '.includes(this.#text.charAt(this.#at))) this.#at++;
    const raw = this.#text.slice(start, this.#at);
    if (TRUE.has(raw)) return true;
    if (FALSE.has(raw)) return false;
    const value = INTEGER.test(raw) ? Number(raw.slice(0, -1)) : FLOAT.test(raw) ? Number(raw) : NaN;
    if (Number.isFinite(value)) return value;
    this.#at = start;
    throw this.#fault('is no number, truth value or quoted text');
  }

  #take(char: string): boolean {
    if (this.#text[this.#at] !== char) return false;
    this.#at++;
    return true;
  }

  #takeSpaces(): boolean {
    const start = this.#at;
    while (this.#text[this.#at] === ' ') this.#at++;
    return this.#at > start;
  }

  #fault(message: string): LineFault {
    return new LineFault(this.#at, message);
  }
}
