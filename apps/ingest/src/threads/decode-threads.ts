import { type CompiledMap } from '@packwatch/protocol';
import { type Logger } from 'pino';
import { type Assignments } from '../directory/assignments.ts';
import { type GatewayMappings } from '../directory/gateway-mappings.ts';
import { UploadRejected } from '../errors.ts';
import { type ReceivedEnvelope } from '../pipeline/decode-body.ts';
import { type DecodedBody } from '../pipeline/work.ts';
import { DecodeThread } from './decode-thread-handle.ts';
import { FairQueue } from './fair-queue.ts';
import { fromSent, type DecodeOutcome } from './wire.ts';

export interface DecodeTask extends ReceivedEnvelope {
  readonly assignments: Assignments;
  readonly mappings: GatewayMappings;
  readonly registerMaps: ReadonlyMap<number, CompiledMap>;
}

export interface DecodeThreadsOptions {
  /** The module that a thread runs: see `decode-thread.ts`. */
  readonly entry: URL;
  readonly maxThreads: number;
  /** A thread that gives no answer for so long is ended. */
  readonly maxSilenceMs: number;
  readonly log: Logger;
}

export interface Waiting {
  readonly task: DecodeTask;
  /** It was in a thread that ended. It is tried once more, in a thread of its own: so the one at fault is found. */
  isSuspect: boolean;
  resolve(body: DecodedBody): void;
  reject(error: Error): void;
}

/** An upload travels with others of a few KB; one that is larger than this goes alone. */
const BATCH = { uploads: 16, bytes: 64 * 1024 };
const BYTES_PER_TURN = 64 * 1024;
/** What could not be read and took long to find out, as bombs do: its gateway rests for so many times that. */
const REST = { from: 5, times: 9 };

/**
 * Decodes uploads in threads of their own, so that the main thread has its time for what must be in order. Gateways take
 * turns by bytes, and each has one thread at a time; one that sends what takes long to refuse has a tenth of a thread. A thread that dies or hangs is replaced: the upload that did it
 * fails, the others with it are decoded again.
 */
export class DecodeThreads {
  readonly #options: DecodeThreadsOptions;
  readonly #threads = new Set<DecodeThread>();
  readonly #waiting = new FairQueue<Waiting>(BYTES_PER_TURN);
  readonly #suspects: Waiting[] = [];
  /** Gateways that rest. */
  readonly #rests = new Set<string>();
  #isScheduled = false;
  #isClosed = false;

  constructor(options: DecodeThreadsOptions) {
    this.#options = options;
  }

  /** Starts every thread now, so that the first uploads need not wait for it. */
  warmUp(): void {
    while (this.#threads.size < this.#options.maxThreads) this.#start();
  }

  /** True while an upload of this gateway waits or is decoded. */
  isBusyWith(gatewayId: string): boolean {
    if (this.#waiting.has(gatewayId)) return true;
    for (const thread of this.#threads) if (thread.isWorkingFor(gatewayId)) return true;
    return this.#suspects.some(({ task }) => task.gateway.id === gatewayId);
  }

  /** @throws UploadRejected for what can't be read, or whatever went wrong with this one upload */
  decode(task: DecodeTask): Promise<DecodedBody> {
    return new Promise((resolve, reject) => {
      const waiting = { task, isSuspect: false, resolve, reject };
      this.#waiting.push(task.gateway.id, task.envelope.sent.length, waiting);
      this.#schedule();
    });
  }

  /** Ends the threads. What still waits for them fails. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const ended = new Error('ingest is stopping');
    for (const { reject } of [...this.#waiting.takeAll(), ...this.#suspects.splice(0)]) reject(ended);
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }

  /** Once in a turn of the event loop, so that uploads that arrived together travel together. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      if (!this.#isClosed) this.#handOut();
    });
  }

  #handOut(): void {
    for (let suspect = this.#suspects[0]; suspect !== undefined; suspect = this.#suspects[0]) {
      const thread = this.#idleThread();
      if (thread === undefined) break;
      this.#suspects.shift();
      thread.take([suspect]);
    }
    while (this.#waiting.size > 0) {
      const thread = this.#freeThread();
      if (thread === undefined) return;
      const batch = this.#nextBatch(thread);
      if (batch.length === 0) return;
      thread.take(batch);
    }
  }

  #idleThread(): DecodeThread | undefined {
    for (const thread of this.#threads) if (thread.load === 0) return thread;
    return this.#threads.size < this.#options.maxThreads ? this.#start() : undefined;
  }

  /** The one with least to do, if it has room for another batch: it finds it as soon as it is done with the last. */
  #freeThread(): DecodeThread | undefined {
    const idle = this.#idleThread();
    if (idle !== undefined) return idle;
    return [...this.#threads].filter((thread) => thread.hasRoom).sort((a, b) => a.load - b.load)[0];
  }

  #nextBatch(thread: DecodeThread): Waiting[] {
    const batch: Waiting[] = [];
    let bytes = 0;
    const accepts = (gatewayId: string, size: number) =>
      (batch.length === 0 || bytes + size <= BATCH.bytes) && this.#mayUse(thread, gatewayId);
    while (batch.length < BATCH.uploads) {
      const next = this.#waiting.take(accepts);
      if (next === undefined) break;
      batch.push(next.item);
      bytes += next.cost;
    }
    return batch;
  }

  /** A gateway's uploads are decoded in their order, in one thread: however long that takes, the others are free. */
  #mayUse(thread: DecodeThread, gatewayId: string): boolean {
    if (this.#rests.has(gatewayId)) return false;
    for (const other of this.#threads) if (other !== thread && other.isWorkingFor(gatewayId)) return false;
    return true;
  }

  #settle(waiting: Waiting, outcome: DecodeOutcome | undefined): void {
    settle(waiting, outcome);
    if (outcome?.is !== 'rejected' || outcome.tookMs < REST.from) return;
    const { id } = waiting.task.gateway;
    this.#rests.add(id);
    setTimeout(() => {
      this.#rests.delete(id);
      this.#schedule();
    }, outcome.tookMs * REST.times).unref();
  }

  #start(): DecodeThread {
    const { entry, maxSilenceMs } = this.#options;
    const thread = new DecodeThread(entry, maxSilenceMs, {
      onOutcomes: (batch, outcomes) => {
        batch.forEach((waiting, i) => this.#settle(waiting, outcomes[i]));
        this.#schedule();
      },
      onEnd: (held, error) => {
        this.#threads.delete(thread);
        this.#takeBack(held, error);
      },
    });
    this.#threads.add(thread);
    return thread;
  }

  #takeBack(held: readonly Waiting[], error: Error): void {
    if (this.#isClosed) return held.forEach(({ reject }) => reject(error));
    this.#options.log.error({ err: error, uploads: held.length }, 'a decoding thread ended; another takes its place');
    const [only] = held;
    if (held.length === 1 && only?.isSuspect === true) only.reject(error);
    else this.#suspects.push(...held.map((waiting) => Object.assign(waiting, { isSuspect: true })));
    this.#schedule();
  }
}

function settle({ task, resolve, reject }: Waiting, outcome: DecodeOutcome | undefined): void {
  if (outcome === undefined) return reject(new Error('a decoding thread left an upload out'));
  if (outcome.is === 'decoded') return resolve(fromSent(outcome.body, task.envelope.sent));
  if (outcome.is === 'failed') {
    return reject(outcome.error instanceof Error ? outcome.error : new Error(String(outcome.error)));
  }
  const { code, message, path } = outcome;
  reject(new UploadRejected(code, message, path === undefined ? {} : { path }));
}
