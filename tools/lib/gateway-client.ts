import { randomUUID } from 'node:crypto';
import { type UploadAnswer } from '@packwatch/contracts';
import { type RawFrame } from '@packwatch/protocol';
import { type BackoffParams, USUAL_BACKOFF, backoffMs } from './backoff.ts';
import { pause } from './pause.ts';
import { type Transport } from './transport.ts';

/** The frames of one sweep of one pack: never split over two uploads. */
export interface Sweep {
  readonly pollMs: number;
  readonly frames: readonly RawFrame[];
}

export interface GatewayClientOptions<S extends Sweep> {
  readonly transport: Transport;
  readonly maxSweepsPerUpload?: number;
  readonly backoff?: BackoffParams;
  readonly onAcknowledged?: (sweeps: readonly S[], answer: UploadAnswer) => void;
  /** An attempt failed and will be repeated after `waitMs`. */
  readonly onRetry?: (reason: string, waitMs: number) => void;
  /** These sweeps will never be taken; they are dropped. */
  readonly onRefused?: (sweeps: readonly S[], reason: string) => void;
}

interface Batch<S extends Sweep> {
  readonly id: string;
  readonly sweeps: readonly S[];
}

/**
 * Keeps what was polled until ingest has acknowledged it, and uploads it in order, one upload at a time. An upload that
 * failed keeps its id and its sweeps, so that one that did arrive is known again; only `sent` is set anew.
 */
export class GatewayClient<S extends Sweep = Sweep> {
  readonly #options: GatewayClientOptions<S>;
  readonly #abort = new AbortController();
  #batches: Batch<S>[] = [];
  #waiting: S[] = [];
  #running: Promise<void> | null = null;
  #stopped: Promise<void> | null = null;
  #isHeld = false;

  constructor(options: GatewayClientOptions<S>) {
    this.#options = options;
  }

  /** Sweeps not acknowledged yet. */
  get pending(): number {
    return this.#waiting.length + this.#batches.reduce((sum, batch) => sum + batch.sweeps.length, 0);
  }

  add(...sweeps: readonly S[]): void {
    this.#waiting.push(...sweeps);
    this.#start();
  }

  /** Holds uploads back, as a gateway without a network does; `release` sends what has gathered, in order. */
  hold(): void {
    this.#isHeld = true;
  }

  release(): void {
    this.#isHeld = false;
    this.#start();
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

  #start(): void {
    if (this.#running || this.#isHeld || this.#abort.signal.aborted) return;
    this.#running = this.#run().finally(() => {
      this.#running = null;
      // A sweep may have come after the last look and before this line.
      if (this.pending > 0) this.#start();
    });
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (!this.#isHeld && !this.#abort.signal.aborted) {
      const batch = this.#next();
      if (!batch) return;
      const frames = batch.sweeps.flatMap((sweep) => sweep.frames);
      const outcome = await this.#options.transport.send({ v: 1, upload: batch.id, sentMs: Date.now(), frames });
      if (outcome.kind === 'retry') {
        failures += 1;
        const waitMs = backoffMs(failures, outcome.afterMs, Math.random(), this.#options.backoff ?? USUAL_BACKOFF);
        this.#options.onRetry?.(outcome.reason, waitMs);
        await pause(waitMs, this.#abort.signal);
        continue;
      }
      failures = 0;
      this.#batches.shift();
      if (outcome.kind === 'acknowledged') this.#options.onAcknowledged?.(batch.sweeps, outcome.answer);
      else if (outcome.split && batch.sweeps.length > 1) this.#batches.unshift(...halves(batch));
      else this.#options.onRefused?.(batch.sweeps, outcome.reason);
    }
  }

  #next(): Batch<S> | undefined {
    if (this.#batches.length === 0 && this.#waiting.length > 0) {
      const sweeps = this.#waiting.splice(0, this.#options.maxSweepsPerUpload ?? 60);
      this.#batches.push({ id: randomUUID(), sweeps });
    }
    return this.#batches[0];
  }
}

function halves<S extends Sweep>({ sweeps }: Batch<S>): Batch<S>[] {
  const middle = Math.ceil(sweeps.length / 2);
  return [sweeps.slice(0, middle), sweeps.slice(middle)].map((part) => ({ id: randomUUID(), sweeps: part }));
}
