import { type UploadAnswer } from '@packwatch/contracts';
import { type BackoffParams, USUAL_BACKOFF, backoffMs } from './backoff.ts';
import { pause } from './pause.ts';
import { joinedSweeps } from './round-trip-sums.ts';
import { type Transport } from './transport.ts';
import { type Sweep, type UploadQueue } from './upload-queue.ts';

export interface UploadLoopOptions<S extends Sweep> {
  readonly queue: UploadQueue<S>;
  readonly transport: Transport;
  readonly backoff?: BackoffParams;
  /** The sender's clock, unix ms: what `sent` says. */
  readonly nowMs?: () => number;
  readonly onAcknowledged?: (sweeps: readonly S[], answer: UploadAnswer) => void;
  /** An attempt failed and will be repeated after `waitMs`. */
  readonly onRetry?: (reason: string, waitMs: number) => void;
  /** These sweeps will never be taken; they are dropped when what this returns has resolved. */
  readonly onRefused?: (sweeps: readonly S[], reason: string) => unknown;
  /** The queue itself failed; uploads wait for the next `wake`. Without it, the failure is the process's. */
  readonly onFailure?: (cause: unknown) => void;
}

/**
 * Uploads what a queue holds, in order, one upload at a time, until ingest has taken it. An upload that failed is sent
 * again as it was; only `sent` is set anew.
 */
export class UploadLoop<S extends Sweep = Sweep> {
  readonly #options: UploadLoopOptions<S>;
  readonly #abort = new AbortController();
  #running: Promise<void> | null = null;
  #stopped: Promise<void> | null = null;
  #isHeld = false;
  #isWoken = false;

  constructor(options: UploadLoopOptions<S>) {
    this.#options = options;
  }

  /** Something was added to the queue. */
  wake(): void {
    this.#isWoken = true;
    if (this.#running || this.#isHeld || this.#abort.signal.aborted) return;
    this.#running = this.#run().finally(() => {
      this.#running = null;
      // A sweep may have come after the last look and before this line.
      if (this.#isWoken) this.wake();
    });
  }

  /** Holds uploads back, as a gateway without a network does; `release` sends what has gathered, in order. */
  hold(): void {
    this.#isHeld = true;
  }

  release(): void {
    this.#isHeld = false;
    this.wake();
  }

  /** Resolves when nothing is pending, or when uploads are held back or stopped. */
  async drained(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Ends waiting and sending; what is pending stays pending. */
  stop(): Promise<void> {
    this.#abort.abort();
    this.#stopped ??= this.drained().then(() => this.#options.transport.close());
    return this.#stopped;
  }

  async #run(): Promise<void> {
    try {
      await this.#send();
    } catch (cause) {
      this.#isWoken = false;
      if (!this.#options.onFailure) throw cause;
      this.#options.onFailure(cause);
    }
  }

  async #send(): Promise<void> {
    const { queue, transport, nowMs = Date.now } = this.#options;
    let failures = 0;
    while (!this.#isHeld && !this.#abort.signal.aborted) {
      this.#isWoken = false;
      const batch = await queue.next();
      if (!batch) return;
      const outcome = await transport.send({
        v: 1,
        upload: batch.id,
        sentMs: nowMs(),
        ...joinedSweeps(batch.sweeps),
      });
      if (outcome.kind === 'retry') {
        failures += 1;
        const waitMs = backoffMs(failures, outcome.afterMs, Math.random(), this.#options.backoff ?? USUAL_BACKOFF);
        this.#options.onRetry?.(outcome.reason, waitMs);
        await pause(waitMs, this.#abort.signal);
        continue;
      }
      failures = 0;
      if (outcome.kind === 'refused' && outcome.split && batch.sweeps.length > 1) {
        await queue.split(batch);
        continue;
      }
      if (outcome.kind === 'refused') await this.#options.onRefused?.(batch.sweeps, outcome.reason);
      await queue.settle(batch);
      if (outcome.kind === 'acknowledged') this.#options.onAcknowledged?.(batch.sweeps, outcome.answer);
    }
  }
}
