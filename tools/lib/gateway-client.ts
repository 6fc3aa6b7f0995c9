import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type UploadAnswer } from '@packwatch/contracts';
import { type RawFrame } from '@packwatch/protocol';
import { type BackoffParams, USUAL_BACKOFF, backoffMs } from './backoff.ts';
import { type Transport } from './transport.ts';

/** The frames of one sweep of one pack: never split over two uploads. */
export interface Sweep {
  readonly pollMs: number;
  readonly frames: readonly RawFrame[];
}

export interface GatewayClientOptions {
  readonly transport: Transport;
  readonly maxSweepsPerUpload?: number;
  readonly backoff?: BackoffParams;
  readonly onAcknowledged?: (sweeps: readonly Sweep[], answer: UploadAnswer) => void;
  /** An attempt failed and will be repeated after `waitMs`. */
  readonly onRetry?: (reason: string, waitMs: number) => void;
  /** These sweeps will never be taken; they are dropped. */
  readonly onRefused?: (sweeps: readonly Sweep[], reason: string) => void;
}

interface Batch {
  readonly id: string;
  readonly sweeps: readonly Sweep[];
}

/**
 * Keeps what was polled until ingest has acknowledged it, and uploads it in order, one upload at a time. An upload that
 * failed keeps its id and its sweeps, so that one that did arrive is known again; only `sent` is set anew.
 */
export class GatewayClient {
  readonly #options: GatewayClientOptions;
  readonly #abort = new AbortController();
  #batches: Batch[] = [];
  #waiting: Sweep[] = [];
  #running: Promise<void> | null = null;
  #isHeld = false;

  constructor(options: GatewayClientOptions) {
    this.#options = options;
  }

  /** Sweeps not acknowledged yet. */
  get pending(): number {
    return this.#waiting.length + this.#batches.reduce((sum, batch) => sum + batch.sweeps.length, 0);
  }

  add(...sweeps: readonly Sweep[]): void {
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
  async stop(): Promise<void> {
    this.#abort.abort();
    await this.drained();
    await this.#options.transport.close();
  }

  #start(): void {
    if (this.#running || this.#isHeld || this.#abort.signal.aborted) return;
    this.#running = this.#run().finally(() => {
      this.#running = null;
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
        await this.#wait(waitMs);
        continue;
      }
      failures = 0;
      this.#batches.shift();
      if (outcome.kind === 'acknowledged') this.#options.onAcknowledged?.(batch.sweeps, outcome.answer);
      else if (outcome.split && batch.sweeps.length > 1) this.#batches.unshift(...halves(batch));
      else this.#options.onRefused?.(batch.sweeps, outcome.reason);
    }
  }

  #next(): Batch | undefined {
    if (this.#batches.length === 0 && this.#waiting.length > 0) {
      const sweeps = this.#waiting.splice(0, this.#options.maxSweepsPerUpload ?? 60);
      this.#batches.push({ id: randomUUID(), sweeps });
    }
    return this.#batches[0];
  }

  async #wait(ms: number): Promise<void> {
    try {
      await sleep(ms, undefined, { signal: this.#abort.signal });
    } catch (cause) {
      if (!this.#abort.signal.aborted) throw cause;
    }
  }
}

function halves({ sweeps }: Batch): Batch[] {
  const middle = Math.ceil(sweeps.length / 2);
  return [sweeps.slice(0, middle), sweeps.slice(middle)].map((part) => ({ id: randomUUID(), sweeps: part }));
}
