import { mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExportFormat } from '@packwatch/contracts';
import {
  type ClaimedExport,
  exportColumns,
  exportFile,
  type ExportedPack,
  type ExportReadRepository,
  type ExportRow,
  type ExportWorkRepository,
  type TakeOutReadRepository,
} from '@packwatch/db';
import { type Logger } from 'pino';
import { ExportHold } from './export-hold.ts';
import { exportWriter } from './export-writer.ts';
import { FileSink, FileTooLong, type WrittenFile } from './file-sink.ts';
import { TakeOutWriter } from './take-out-writer.ts';
import { Rounds } from '../rounds.ts';

const LEASE_MS = 60_000;
const KEPT_MS = 7 * 86_400_000;
/** A worker that dies of an export takes no more than so many with it. */
const ATTEMPTS = 3;
const GIB = 2 ** 30;

export interface ExporterParts {
  readonly work: ExportWorkRepository;
  readonly reads: ExportReadRepository;
  readonly takeOuts: TakeOutReadRepository;
  /** Where files stand; the API serves them from there. */
  readonly dir: string;
  readonly logger: Logger;
  readonly leaseMs?: number;
  readonly maxBytes?: number;
  /** So much room stays on the disk. */
  readonly roomBytes?: number;
}

class Unwanted extends Error {}

/** Writes the exports that wait, one at a time, and removes files whose time is over: every `pollMs`. */
export class Exporter {
  readonly #parts: Required<ExporterParts>;
  readonly #rounds: Rounds;

  constructor(parts: ExporterParts, pollMs: number) {
    this.#parts = { leaseMs: LEASE_MS, maxBytes: 16 * GIB, roomBytes: GIB, ...parts };
    this.#rounds = new Rounds(
      pollMs,
      () => this.#run(),
      (error) => parts.logger.warn({ err: error }, 'exports wait'),
    );
  }

  /** An export that is being written is left to the next worker, who begins it anew. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #run(): Promise<void> {
    const { work, leaseMs } = this.#parts;
    await this.#tidy();
    for (
      let job = await work.claim(leaseMs);
      job !== null;
      job = this.#rounds.isStopped ? null : await work.claim(leaseMs)
    ) {
      await this.#export(job);
    }
  }

  async #export(job: ClaimedExport): Promise<void> {
    const { work, dir, logger, roomBytes } = this.#parts;
    const log = logger.child({ exportId: job.id, organisationId: job.organisationId });
    const part = join(dir, `${exportFile(job)}.${job.attempts}.part`);
    const hold = new ExportHold(job, { work, logger: log, leaseMs: this.#parts.leaseMs });
    try {
      if (job.attempts > ATTEMPTS)
        throw new ExportFailed('the worker ended in the middle of it three times; ask for less at once');
      await mkdir(dir, { recursive: true });
      const { bavail, bsize } = await statfs(dir);
      if (bavail * bsize < roomBytes) {
        throw new ExportFailed(
          'there is no room left where exports are kept; remove some, or ask whoever runs PackWatch',
        );
      }
      const file = await this.#write(job, part, hold);
      await hold.end();
      const done = { rows: hold.rows, ...file, keptMs: KEPT_MS };
      if (!(await work.finish(job, done, () => rename(part, join(dir, exportFile(job)))))) throw new Unwanted();
      log.info({ rows: hold.rows, bytes: file.bytes }, 'export is ready');
    } catch (error) {
      await rm(part, { force: true });
      if (error instanceof Unwanted) {
        log.info('export was let go: it is stopped here, cancelled, or in the hands of another worker');
        return;
      }
      log.warn({ err: error }, 'export was not written');
      const reason = whyNot(error, job);
      // What may pass by itself is tried again when the lease has run out.
      if (reason !== null) await work.fail(job, reason);
    } finally {
      await hold.end();
    }
  }

  #write(job: ClaimedExport, path: string, hold: ExportHold): Promise<WrittenFile> {
    const { format } = job;
    return format === 'takeout'
      ? this.#writeTakeOut(job, path, hold)
      : this.#writePacks({ ...job, format }, path, hold);
  }

  async #writePacks(
    job: ClaimedExport & { readonly format: ExportFormat },
    path: string,
    hold: ExportHold,
  ): Promise<WrittenFile> {
    const sink = new FileSink(path, { gzip: job.format !== 'parquet', maxBytes: this.#parts.maxBytes });
    return this.#filling(sink, async () => {
      const writer = exportWriter(job.format, sink, exportColumns(job.signals, job.cells, job.resolution));
      await this.#packs(job, hold, (pack, rows) => writer.write(pack, rows));
      await writer.finish();
    });
  }

  /** Every table of an organisation at one moment, then what its packs have sent. */
  async #writeTakeOut(job: ClaimedExport, path: string, hold: ExportHold): Promise<WrittenFile> {
    const sink = new FileSink(path, { gzip: true, maxBytes: this.#parts.maxBytes });
    return this.#filling(sink, async () => {
      const writer = new TakeOutWriter(sink, exportColumns(job.signals, job.cells, job.resolution), new Date(job.toMs));
      await writer.begin();
      await this.#parts.takeOuts.tables(job.id, async (table, rows) => {
        await writer.table(table, rows);
        await this.#turn(hold, 0, rows.length);
      });
      await this.#packs(job, hold, (pack, rows) => writer.polls(pack, rows));
      await writer.finish();
    });
  }

  async #filling(sink: FileSink, fill: () => Promise<void>): Promise<WrittenFile> {
    try {
      await fill();
      return await sink.finish();
    } catch (error) {
      sink.abandon();
      throw error;
    }
  }

  async #packs(
    job: ClaimedExport,
    hold: ExportHold,
    write: (pack: ExportedPack, rows: readonly ExportRow[]) => Promise<void>,
  ): Promise<void> {
    const { reads } = this.#parts;
    for (const [packsDone, pack] of (await reads.packs(job.organisationId, job.packIds)).entries()) {
      for await (const some of reads.rows({ ...job, packId: pack.id })) {
        await write(pack, some);
        await this.#turn(hold, packsDone, some.length);
      }
    }
  }

  /** Between two pages: what is due to people comes first, and what nobody wants from here any more ends. */
  async #turn(hold: ExportHold, packsDone: number, more: number): Promise<void> {
    hold.wrote(packsDone, more);
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#rounds.isStopped || hold.isLost) throw new Unwanted();
  }

  /** Removes what nobody may take any more, and what a worker that died left behind. */
  async #tidy(): Promise<void> {
    const { work, dir, logger } = this.#parts;
    await work.expire();
    const files = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
      // It is made with the first export.
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const named = files.flatMap((file) => {
      const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\.)/.exec(file)?.[0];
      return id === undefined ? [] : [{ file, id }];
    });
    if (named.length === 0) return;
    const wanted = await work.wanted([...new Set(named.map(({ id }) => id))]);
    for (const { file, id } of named) {
      if (wanted.has(id)) continue;
      await rm(join(dir, file), { force: true });
      logger.info({ exportId: id }, 'the file of an export is removed');
    }
  }
}

/** What its reader can do something about. */
class ExportFailed extends Error {}

function whyNot(error: unknown, { format }: Pick<ClaimedExport, 'format'>): string | null {
  if (error instanceof ExportFailed) return error.message;
  if (error instanceof FileTooLong) {
    return format === 'takeout'
      ? `${error.message}; take it without telemetry, and the telemetry by exports, a part at a time`
      : `${error.message}; take fewer packs, a shorter range, or roll-ups`;
  }
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC') return 'the disk is full where exports are kept; ask whoever runs PackWatch';
  return null;
}
