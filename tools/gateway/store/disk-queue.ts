import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Batch, type Sweep, type UploadQueue } from '../../lib/upload-queue.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { SegmentLog } from './segment-log.ts';
import { decodeSweep, encodeSweep } from './sweep-payload.ts';

export interface DiskQueueOptions {
  readonly folder: string;
  readonly maxBytes: number;
  readonly segmentBytes?: number;
  readonly maxSweepsPerUpload: number;
  readonly onTrouble: (text: string) => void;
}

const SEGMENT_BYTES = 1024 * 1024;

interface OpenUpload {
  readonly batch: Batch;
  readonly sequences: readonly number[];
}

/**
 * Sweeps on the disk until ingest has acknowledged them. A sweep is written and synced before it is uploaded; which sweeps
 * go up under which id is written and synced before the first attempt, so that after a crash the same upload is sent
 * again, not the same sweeps as a new one.
 */
export class DiskQueue implements UploadQueue {
  readonly #options: DiskQueueOptions;
  readonly #cursorPath: string;
  readonly #log: SegmentLog;
  #cursor: Cursor;
  #open: OpenUpload | null = null;
  #dropped = 0;

  private constructor(options: DiskQueueOptions, cursorPath: string, cursor: Cursor, log: SegmentLog) {
    this.#options = options;
    this.#cursorPath = cursorPath;
    this.#cursor = cursor;
    this.#log = log;
  }

  static async open(options: DiskQueueOptions): Promise<DiskQueue> {
    await mkdir(options.folder, { recursive: true });
    const cursorPath = join(options.folder, 'cursor.json');
    const { cursor, isDamaged } = await readCursor(cursorPath);
    if (isDamaged) options.onTrouble('cursor.json can not be read: everything stored is uploaded again');
    // The log drops records only while it is written to, which is after this function.
    let queue: DiskQueue | null = null;
    const log = await SegmentLog.open({
      folder: join(options.folder, 'segments'),
      maxBytes: options.maxBytes,
      segmentBytes: options.segmentBytes ?? Math.min(SEGMENT_BYTES, Math.ceil(options.maxBytes / 8)),
      usedSequence: cursor.settled,
      onTrouble: options.onTrouble,
      onDropped: (first, last) => queue?.countDropped(first, last),
    });
    queue = new DiskQueue(options, cursorPath, cursor, log);
    return queue;
  }

  get pending(): number {
    return Math.max(0, this.#log.lastSequence - Math.max(this.#cursor.settled, this.#log.firstSequence - 1));
  }

  /** Sweeps given up for newer ones since the start, without having been uploaded. */
  get dropped(): number {
    return this.#dropped;
  }

  get bytes(): number {
    return this.#log.bytes;
  }

  /** Resolves when the sweep is on the disk. */
  async append(sweep: Sweep): Promise<void> {
    await this.#log.append(encodeSweep(sweep));
  }

  async next(): Promise<Batch | undefined> {
    this.#open ??= (await this.#resumed()) ?? (await this.#begun());
    return this.#open?.batch;
  }

  async settle(batch: Batch): Promise<void> {
    if (this.#open?.batch !== batch) return;
    const settled = this.#open.sequences.at(-1) ?? this.#cursor.settled;
    await this.#move({ settled, batch: null });
    this.#open = null;
    await this.#log.forgetThrough(settled);
  }

  async split(batch: Batch): Promise<void> {
    if (this.#open?.batch !== batch) return;
    const half = Math.ceil(batch.sweeps.length / 2);
    // The second half is read again when the first is settled.
    this.#open = await this.#opened(batch.sweeps.slice(0, half), this.#open.sequences.slice(0, half));
  }

  close(): Promise<void> {
    return this.#log.close();
  }

  countDropped(first: number, last: number): void {
    const lost = last - Math.max(first - 1, this.#cursor.settled);
    if (lost <= 0) return;
    this.#dropped += lost;
    this.#options.onTrouble(`the store is full: the oldest ${lost} sweeps that were not uploaded are gone`);
  }

  /** The upload that was under way when the process ended; null if there was none, or if it is not whole any more. */
  async #resumed(): Promise<OpenUpload | null> {
    const { batch } = this.#cursor;
    if (batch === null) return null;
    const read = await this.#read(batch.first - 1, batch.count);
    const isWhole = read.sequences.length === batch.count && read.sequences.at(-1) === batch.last;
    return isWhole ? { batch: { id: batch.id, sweeps: read.sweeps }, sequences: read.sequences } : null;
  }

  async #begun(): Promise<OpenUpload | null> {
    const { sweeps, sequences } = await this.#read(this.#cursor.settled, this.#options.maxSweepsPerUpload);
    return sweeps.length === 0 ? null : this.#opened(sweeps, sequences);
  }

  async #opened(sweeps: readonly Sweep[], sequences: readonly number[]): Promise<OpenUpload> {
    const id = randomUUID();
    const [first = 1, last = first] = [sequences[0], sequences.at(-1)];
    await this.#move({ settled: this.#cursor.settled, batch: { id, first, last, count: sequences.length } });
    return { batch: { id, sweeps }, sequences };
  }

  async #read(after: number, max: number): Promise<{ sweeps: Sweep[]; sequences: number[] }> {
    const sweeps: Sweep[] = [];
    const sequences: number[] = [];
    let last = after;
    while (sweeps.length < max) {
      const records = await this.#log.readAfter(last, max - sweeps.length);
      if (records.length === 0) break;
      for (const { sequence, payload } of records) {
        last = sequence;
        const sweep = decodeSweep(payload);
        if (sweep === null) {
          this.#options.onTrouble(`stored sweep ${sequence} can not be read and is left out`);
          continue;
        }
        sweeps.push(sweep);
        sequences.push(sequence);
      }
    }
    return { sweeps, sequences };
  }

  async #move(cursor: Cursor): Promise<void> {
    await writeCursor(this.#cursorPath, cursor);
    this.#cursor = cursor;
  }
}
