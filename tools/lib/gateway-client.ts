import { MemoryQueue, type Sweep } from './upload-queue.ts';
import { UploadLoop, type UploadLoopOptions } from './upload-loop.ts';

export { type Sweep };

export interface GatewayClientOptions<S extends Sweep> extends Omit<UploadLoopOptions<S>, 'queue'> {
  readonly maxSweepsPerUpload?: number;
}

/** Keeps what was polled in memory until ingest has acknowledged it: a gateway for simulators and replays. */
export class GatewayClient<S extends Sweep = Sweep> {
  readonly #queue: MemoryQueue<S>;
  readonly #loop: UploadLoop<S>;

  constructor({ maxSweepsPerUpload = 60, ...options }: GatewayClientOptions<S>) {
    this.#queue = new MemoryQueue<S>(maxSweepsPerUpload);
    this.#loop = new UploadLoop<S>({ ...options, queue: this.#queue });
  }

  /** Sweeps not acknowledged yet. */
  get pending(): number {
    return this.#queue.pending;
  }

  add(...sweeps: readonly S[]): void {
    this.#queue.add(sweeps);
    this.#loop.wake();
  }

  hold(): void {
    this.#loop.hold();
  }

  release(): void {
    this.#loop.release();
  }

  /** Resolves when nothing is pending, or when uploads are held back or stopped. */
  drained(): Promise<void> {
    return this.#loop.drained();
  }

  /** Ends waiting and sending; what is pending stays pending. */
  stop(): Promise<void> {
    return this.#loop.stop();
  }
}
