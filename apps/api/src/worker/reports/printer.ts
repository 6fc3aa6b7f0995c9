import { type ClaimedPrint, type ReportPrintWorkRepository } from '@packwatch/db';
import { type Logger } from 'pino';
import { type Clock } from '../../common/clock.ts';
import { Rounds } from '../rounds.ts';

/** A page as PDF. `signal` breaks it off. @throws Error saying why there is none */
export type Print = (job: ClaimedPrint, signal: AbortSignal) => Promise<Uint8Array>;

export interface PrinterParts {
  readonly work: ReportPrintWorkRepository;
  /** Null: this machine has no browser. */
  readonly print: Print | null;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Longer than anything that prints may take. */
const LEASE_MS = 120_000;
/** A worker without a browser leaves the others so much time to take it. */
const OTHERS_FIRST_MS = 10_000;
/** What fails once may have met a page that was just being replaced. */
const ATTEMPTS = 2;

/** Prints the reports that wait, one at a time, every `pollMs`. One that cannot be printed keeps no other waiting for long. */
export class Printer {
  readonly #parts: PrinterParts;
  readonly #rounds: Rounds;
  readonly #stopping = new AbortController();

  constructor(parts: PrinterParts, pollMs: number) {
    this.#parts = parts;
    this.#rounds = new Rounds(
      pollMs,
      () => this.#run(),
      (error) => parts.logger.warn({ err: error }, 'reports wait to be printed'),
    );
  }

  /** A report that is being printed is left to the next worker. */
  stop(): Promise<void> {
    this.#stopping.abort();
    return this.#rounds.stop();
  }

  async #run(): Promise<void> {
    const { work, print } = this.#parts;
    while (!this.#rounds.isStopped) {
      const job = await work.claim(LEASE_MS, print === null ? OTHERS_FIRST_MS : 0);
      if (job === null) return;
      await this.#printOne(job);
    }
  }

  async #printOne(job: ClaimedPrint): Promise<void> {
    const { work, print, clock, logger } = this.#parts;
    const log = logger.child({ printId: job.id, organisationId: job.organisationId });
    if (print === null) return work.fail(job, 'the worker has no Chromium', clock.now());
    // A worker that dies of it takes no second one with it.
    if (job.attempts > ATTEMPTS) return work.fail(job, 'the worker ended in the middle of it', clock.now());
    const began = performance.now();
    try {
      const pdf = await print(job, this.#stopping.signal);
      await work.finish(job, pdf, clock.now());
      log.info({ bytes: pdf.byteLength, ms: Math.round(performance.now() - began) }, 'report is printed');
    } catch (error) {
      log.warn({ err: error, attempts: job.attempts }, 'report was not printed');
      if (this.#stopping.signal.aborted || job.attempts < ATTEMPTS) await work.release(job);
      else await work.fail(job, 'the browser of the worker could not print it', clock.now());
    }
  }
}
