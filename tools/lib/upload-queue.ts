import { randomUUID } from 'node:crypto';
import { type RawFrame, type RoundTrips } from '@packwatch/protocol';

/** The frames of one sweep of one pack: never split over two uploads. */
export interface Sweep {
  readonly pollMs: number;
  readonly frames: readonly RawFrame[];
  /** How long each slave's answers took; left out where nobody measured it. */
  readonly roundTrips?: readonly RoundTrips[];
}

/** What goes up together. It keeps its id and its sweeps until it is settled, so that one that did arrive is known again. */
export interface Batch<S extends Sweep = Sweep> {
  readonly id: string;
  readonly sweeps: readonly S[];
}

/** Where sweeps wait until ingest has acknowledged them, oldest first. */
export interface UploadQueue<S extends Sweep = Sweep> {
  /** Sweeps not settled yet. */
  readonly pending: number;
  /** The batch to be sent: the same one until it is settled or split. Undefined if nothing waits. */
  next(): Promise<Batch<S> | undefined>;
  /** The batch is acknowledged, or will never be taken: it is forgotten. */
  settle(batch: Batch<S>): Promise<void>;
  /** The batch is too large. In its place come smaller ones, with ids of their own. */
  split(batch: Batch<S>): Promise<void>;
}

/** Keeps sweeps in memory, for senders that can make them again. */
export class MemoryQueue<S extends Sweep> implements UploadQueue<S> {
  readonly #maxSweepsPerUpload: number;
  #batches: Batch<S>[] = [];
  #waiting: S[] = [];

  constructor(maxSweepsPerUpload: number) {
    this.#maxSweepsPerUpload = maxSweepsPerUpload;
  }

  get pending(): number {
    return this.#waiting.length + this.#batches.reduce((sum, batch) => sum + batch.sweeps.length, 0);
  }

  add(sweeps: readonly S[]): void {
    this.#waiting.push(...sweeps);
  }

  async next(): Promise<Batch<S> | undefined> {
    if (this.#batches.length === 0 && this.#waiting.length > 0) {
      this.#batches.push({ id: randomUUID(), sweeps: this.#waiting.splice(0, this.#maxSweepsPerUpload) });
    }
    return this.#batches[0];
  }

  async settle(batch: Batch<S>): Promise<void> {
    if (this.#batches[0] === batch) this.#batches.shift();
  }

  async split(batch: Batch<S>): Promise<void> {
    const middle = Math.ceil(batch.sweeps.length / 2);
    const halves = [batch.sweeps.slice(0, middle), batch.sweeps.slice(middle)];
    await this.settle(batch);
    this.#batches.unshift(...halves.map((sweeps) => ({ id: randomUUID(), sweeps })));
  }
}
