import { type FileHandle, open, readFile, stat, truncate, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { syncFolder } from './durable-file.ts';
import { readRecords } from './record.ts';

const NAME = /^(\d{16})\.seg$/;

/** One file of records. Its name is the sequence number of its first. */
export class Segment {
  readonly path: string;
  readonly firstSequence: number;
  /** Bytes that are on the disk for certain. Nothing beyond them is read. */
  #syncedBytes: number;
  #handle: FileHandle | null = null;

  private constructor(path: string, firstSequence: number, syncedBytes: number) {
    this.path = path;
    this.firstSequence = firstSequence;
    this.#syncedBytes = syncedBytes;
  }

  /** Null for a file that is no segment. */
  static async existing(folder: string, name: string): Promise<Segment | null> {
    const [, digits] = NAME.exec(name) ?? [];
    if (digits === undefined) return null;
    const path = join(folder, name);
    return new Segment(path, Number(digits), (await stat(path)).size);
  }

  static async create(folder: string, firstSequence: number): Promise<Segment> {
    const path = join(folder, `${String(firstSequence).padStart(16, '0')}.seg`);
    const segment = new Segment(path, firstSequence, 0);
    // Truncated if it is there: then it holds nothing that was ever stored.
    segment.#handle = await open(path, 'w', 0o600);
    await syncFolder(folder);
    return segment;
  }

  get name(): string {
    return basename(this.path);
  }

  get bytes(): number {
    return this.#syncedBytes;
  }

  /** Cuts off what was not written whole. Returns the last sequence number, null if there is none, and the bytes cut. */
  async cutTornTail(): Promise<{ lastSequence: number | null; cutBytes: number }> {
    const bytes = await readFile(this.path);
    const { records, soundEnd } = readRecords(bytes);
    if (soundEnd < bytes.length) await truncate(this.path, soundEnd);
    this.#syncedBytes = soundEnd;
    return { lastSequence: records.at(-1)?.sequence ?? null, cutBytes: bytes.length - soundEnd };
  }

  /** Appends, and resolves when the disk has it. What a failed attempt left behind is overwritten by the next. */
  async append(bytes: Uint8Array): Promise<void> {
    this.#handle ??= await open(this.path, 'r+');
    let written = 0;
    while (written < bytes.length) {
      const at = this.#syncedBytes + written;
      written += (await this.#handle.write(bytes, written, bytes.length - written, at)).bytesWritten;
    }
    await this.#handle.datasync();
    this.#syncedBytes += bytes.length;
  }

  /** What is on the disk for certain. */
  async read(): Promise<Buffer> {
    const handle = await open(this.path, 'r');
    try {
      const bytes = Buffer.alloc(this.#syncedBytes);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  /** No more is appended: what a failed attempt left behind the last whole record is cut off. */
  async finish(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    if (handle === null) return;
    try {
      await handle.truncate(this.#syncedBytes);
    } finally {
      await handle.close();
    }
  }

  async remove(): Promise<void> {
    await this.#handle?.close();
    this.#handle = null;
    await unlink(this.path);
  }
}
