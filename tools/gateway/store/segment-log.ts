import { mkdir, readdir } from 'node:fs/promises';
import { codeOf, isMissing } from './durable-file.ts';
import { type StoredRecord, encodeRecord, readRecords } from './record.ts';
import { Segment } from './segment.ts';

export interface SegmentLogOptions {
  readonly folder: string;
  /** Beyond this the oldest segment goes, whether it was uploaded or not. */
  readonly maxBytes: number;
  readonly segmentBytes: number;
  /** Sequence numbers up to here were used before, whatever the folder still holds. */
  readonly usedSequence: number;
  readonly onTrouble: (text: string) => void;
  /** Records were given up for new ones: `first` to `last`. */
  readonly onDropped: (first: number, last: number) => void;
}

interface Waiting {
  readonly payload: Uint8Array;
  readonly resolve: (sequence: number) => void;
  readonly reject: (cause: unknown) => void;
}

/** Payloads in the order in which they came, numbered, in files of bounded number. What was appended is on the disk. */
export class SegmentLog {
  readonly #options: SegmentLogOptions;
  /** Ascending; the last one is written to. */
  #segments: Segment[];
  #lastSequence: number;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  /** Where a record ended that was read last: reading usually goes on there. */
  #place: { segment: Segment; sequence: number; offset: number } | null = null;
  readonly #toldDamage = new Set<string>();

  private constructor(options: SegmentLogOptions, segments: Segment[], lastSequence: number) {
    this.#options = options;
    this.#segments = segments;
    this.#lastSequence = lastSequence;
  }

  /** Reads what is there, and cuts a tail off that a power cut left half written. */
  static async open(options: SegmentLogOptions): Promise<SegmentLog> {
    await mkdir(options.folder, { recursive: true });
    const segments: Segment[] = [];
    for (const name of (await readdir(options.folder)).sort()) {
      const segment = await Segment.existing(options.folder, name);
      if (segment !== null) segments.push(segment);
    }
    const newest = segments.at(-1);
    let lastSequence = options.usedSequence;
    if (newest !== undefined) {
      const { lastSequence: last, cutBytes } = await newest.cutTornTail();
      if (cutBytes > 0) options.onTrouble(`${cutBytes} bytes at the end of ${newest.name} were not written whole`);
      lastSequence = Math.max(lastSequence, last ?? newest.firstSequence - 1);
    }
    return new SegmentLog(options, segments, lastSequence);
  }

  get lastSequence(): number {
    return this.#lastSequence;
  }

  /** The lowest sequence number that may still be there. */
  get firstSequence(): number {
    return this.#segments[0]?.firstSequence ?? this.#lastSequence + 1;
  }

  get bytes(): number {
    return this.#segments.reduce((sum, segment) => sum + segment.bytes, 0);
  }

  /** Resolves with its sequence number when the payload is on the disk. Those that come meanwhile share the next sync. */
  append(payload: Uint8Array): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ payload, resolve, reject });
      this.#writing ??= this.#write().finally(() => (this.#writing = null));
    });
  }

  /** The next records behind a sequence number, at most `max`. */
  async readAfter(sequence: number, max: number): Promise<StoredRecord[]> {
    const found: StoredRecord[] = [];
    let last = sequence;
    for (const [index, segment] of [...this.#segments].entries()) {
      const next = this.#segments[index + 1];
      if (next !== undefined && next.firstSequence <= last + 1) continue;
      for (const record of await this.#recordsOf(segment, last, max - found.length)) {
        found.push(record);
        last = record.sequence;
      }
      if (found.length >= max) break;
    }
    return found;
  }

  /** Deletes segments that hold nothing beyond `sequence`, all but the one that is written to. */
  async forgetThrough(sequence: number): Promise<void> {
    let next = this.#segments[1];
    while (next !== undefined && next.firstSequence <= sequence + 1) {
      await this.#removeOldest();
      next = this.#segments[1];
    }
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#segments.at(-1)?.finish();
  }

  async #recordsOf(segment: Segment, after: number, max: number): Promise<StoredRecord[]> {
    const isKnown = this.#place?.segment === segment && this.#place.sequence === after;
    let offset = isKnown ? (this.#place?.offset ?? 0) : 0;
    const bytes = await this.#bytesOf(segment);
    const found: StoredRecord[] = [];
    let last = after;
    while (found.length < max) {
      const { records, soundEnd, damagedBytes } = readRecords(bytes, offset, max - found.length);
      this.#tellDamage(segment, damagedBytes);
      if (records.length === 0) break;
      offset = soundEnd;
      for (const record of records) {
        if (record.sequence <= last) continue;
        found.push(record);
        last = record.sequence;
      }
    }
    this.#place = { segment, sequence: last, offset };
    return found;
  }

  async #bytesOf(segment: Segment): Promise<Buffer> {
    try {
      return await segment.read();
    } catch (cause) {
      // The oldest may have been dropped for new data a moment ago.
      if (isMissing(cause) && !this.#segments.includes(segment)) return Buffer.alloc(0);
      throw cause;
    }
  }

  #tellDamage(segment: Segment, damagedBytes: number): void {
    if (damagedBytes === 0 || this.#toldDamage.has(segment.path)) return;
    this.#toldDamage.add(segment.path);
    this.#options.onTrouble(`${segment.name} is damaged: ${damagedBytes} bytes can not be read`);
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const first = this.#lastSequence + 1;
      const bytes = Buffer.concat(batch.map(({ payload }, index) => encodeRecord(first + index, payload)));
      try {
        await this.#store(bytes, first);
        this.#lastSequence += batch.length;
        batch.forEach(({ resolve }, index) => resolve(first + index));
      } catch (cause) {
        for (const { reject } of batch) reject(cause);
      }
    }
  }

  async #store(bytes: Buffer, firstSequence: number): Promise<void> {
    while (this.bytes + bytes.length > this.#options.maxBytes && this.#segments.length > 1) await this.#dropOldest();
    try {
      await (await this.#writable(firstSequence)).append(bytes);
    } catch (cause) {
      // A full disk: room is made as if the bound had been reached. Anything else: a fresh file may still take it.
      if (codeOf(cause) === 'ENOSPC') await this.#dropOldest();
      this.#options.onTrouble(
        `storing failed (${cause instanceof Error ? cause.message : String(cause)}), tried again`,
      );
      await (await this.#roll(firstSequence)).append(bytes);
    }
  }

  async #writable(firstSequence: number): Promise<Segment> {
    const active = this.#segments.at(-1);
    const isUsable = active !== undefined && active.bytes < this.#options.segmentBytes;
    return isUsable ? active : this.#roll(firstSequence);
  }

  async #roll(firstSequence: number): Promise<Segment> {
    const active = this.#segments.at(-1);
    await active?.finish();
    if (active?.firstSequence === firstSequence) this.#segments.pop();
    const segment = await Segment.create(this.#options.folder, firstSequence);
    this.#segments.push(segment);
    return segment;
  }

  async #dropOldest(): Promise<void> {
    const [oldest, next] = this.#segments;
    if (oldest === undefined || next === undefined) return;
    await this.#removeOldest();
    this.#options.onDropped(oldest.firstSequence, next.firstSequence - 1);
  }

  async #removeOldest(): Promise<void> {
    const oldest = this.#segments.shift();
    await oldest?.remove();
  }
}
