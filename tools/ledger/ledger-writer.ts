import { type FileHandle, open } from 'node:fs/promises';
import { type LedgerEntry } from './ledger-entry.ts';

/**
 * A ledger file, one line an entry. `write` resolves when the entry is on the disk for good; entries that come while one
 * sync is under way share the next.
 */
export class LedgerWriter {
  readonly #file: FileHandle;
  #waiting: string[] = [];
  #syncing: Promise<void> | null = null;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Goes on with the file if there is one. A last line that was cut short is taken away: nobody relied on it. */
  static async open(path: string): Promise<LedgerWriter> {
    const file = await open(path, 'a+', 0o600);
    await file.truncate(await endOfLastLine(file));
    return new LedgerWriter(file);
  }

  async write(entry: LedgerEntry): Promise<void> {
    this.#waiting.push(JSON.stringify(entry));
    // What is under way began without this entry.
    await this.#syncing;
    this.#syncing ??= this.#sync().finally(() => {
      this.#syncing = null;
    });
    await this.#syncing;
  }

  async close(): Promise<void> {
    await this.#syncing;
    await this.#file.close();
  }

  async #sync(): Promise<void> {
    const lines = this.#waiting.splice(0);
    if (lines.length === 0) return;
    await this.#file.write(`${lines.join('\n')}\n`);
    await this.#file.datasync();
  }
}

const NEWLINE = 0x0a;
const CHUNK = 64 * 1024;

async function endOfLastLine(file: FileHandle): Promise<number> {
  const chunk = Buffer.alloc(CHUNK);
  let end = (await file.stat()).size;
  while (end > 0) {
    const start = Math.max(0, end - CHUNK);
    const { bytesRead } = await file.read(chunk, 0, end - start, start);
    const newline = chunk.subarray(0, bytesRead).lastIndexOf(NEWLINE);
    if (newline >= 0) return start + newline + 1;
    end = start;
  }
  return 0;
}
