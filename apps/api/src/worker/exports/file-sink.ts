import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Duplex, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** What stands in a finished file. */
export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that grew past what an export may have. */
export class FileTooLong extends Error {}

/** A file that is written from front to back, compressed if wanted, and measured as it goes to the disk. */
export class FileSink {
  readonly #path: string;
  readonly #head: Duplex;
  readonly #done: Promise<void>;
  readonly #hash = createHash('sha256');
  #bytes = 0;

  constructor(path: string, { gzip, maxBytes }: { readonly gzip: boolean; readonly maxBytes: number }) {
    this.#path = path;
    const meter = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.#bytes += chunk.length;
        this.#hash.update(chunk);
        if (this.#bytes > maxBytes) done(new FileTooLong(`it grew past ${maxBytes} bytes`));
        else done(null, chunk);
      },
    });
    const file = createWriteStream(path, { flags: 'w', mode: 0o640 });
    this.#head = gzip ? createGzip({ level: 6 }) : meter;
    this.#done = gzip ? pipeline(this.#head, meter, file) : pipeline(meter, file);
    // Told by the next write or by the end, whichever comes first.
    this.#done.catch(() => undefined);
  }

  /** Resolves when there is room for more. */
  async write(chunk: string | Uint8Array): Promise<void> {
    if (chunk.length === 0) return;
    if (this.#head.destroyed || this.#head.write(chunk)) {
      if (this.#head.destroyed) await this.#done;
      return;
    }
    const drained = new Promise<void>((resolve) => this.#head.once('drain', resolve));
    await Promise.race([drained, this.#done]);
  }

  /** Resolves once all of it is on the disk. */
  async finish(): Promise<WrittenFile> {
    this.#head.end();
    await this.#done;
    const file = await open(this.#path, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Gives up; what is written stays for whoever tidies. */
  abandon(): void {
    this.#head.destroy();
  }
}
