import { type ClaimedExport, type ExportWorkRepository } from '@packwatch/db';
import { type Logger } from 'pino';
import { RENEWALS_PER_LEASE } from '../lease-keeper.ts';

/** Whoever waits sees it move. */
const TELL_EVERY_MS = 2_000;

/**
 * One export in this worker's hands: says how far it is and renews its lease by the clock, since a table may be read for minutes
 * before its first row comes.
 */
export class ExportHold {
  readonly #parts: { readonly work: ExportWorkRepository; readonly logger: Logger; readonly leaseMs: number };
  readonly #job: ClaimedExport;
  readonly #timer: NodeJS.Timeout;
  #renewal: Promise<void> | null = null;
  #isLost = false;
  #packsDone = 0;
  #rows = 0;

  constructor(job: ClaimedExport, parts: { work: ExportWorkRepository; logger: Logger; leaseMs: number }) {
    this.#job = job;
    this.#parts = parts;
    this.#timer = setInterval(
      () => (this.#renewal ??= this.#renew().finally(() => (this.#renewal = null))),
      Math.min(TELL_EVERY_MS, parts.leaseMs / RENEWALS_PER_LEASE),
    );
  }

  /** It was cancelled, or another worker has it. */
  get isLost(): boolean {
    return this.#isLost;
  }

  get rows(): number {
    return this.#rows;
  }

  wrote(packsDone: number, more: number): void {
    this.#packsDone = packsDone;
    this.#rows += more;
  }

  /** Resolves when nothing of it is under way any more. */
  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#renewal;
  }

  async #renew(): Promise<void> {
    const { work, leaseMs, logger } = this.#parts;
    try {
      const holds = await work.progress(this.#job, { packsDone: this.#packsDone, rows: this.#rows, leaseMs });
      if (!holds) this.#isLost = true;
    } catch (error) {
      logger.warn({ err: error }, 'the lease of an export was not renewed');
    }
  }
}
