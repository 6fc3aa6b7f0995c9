import { Worker } from 'node:worker_threads';
import { type Waiting } from './decode-threads.ts';
import { READY, type DecodeBatch, type DecodeOrder, type DecodeOutcomes, type SentKnowledge } from './wire.ts';

export interface DecodeThreadEvents {
  readonly onOutcomes: (batch: readonly Waiting[], outcomes: DecodeOutcomes) => void;
  /** It died, hung or was ended, with all of these in it. */
  readonly onEnd: (held: readonly Waiting[], error: Error) => void;
}

/** One is worked on and one lies ready: the thread need not wait for a main thread that is busy. */
const MAX_BATCHES = 2;
/** Gateways that a thread remembers. */
const MAX_KNOWN = 4_000;
/** How long it may take to load, on a machine that has better things to do. */
const MAX_START_MS = 30_000;
/**
 * A thread that needs more is ended; bodies, which lie outside of this, are bounded by the upload limits. Its young generation is
 * small: V8 begins a full collection once the room left for the old one is less than the young one, and what a thread keeps is
 * so little that with the usual 16 MiB it did so every few hundred uploads.
 */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 };

/** The main thread's side of one decoding thread. */
export class DecodeThread {
  readonly #worker: Worker;
  readonly #events: DecodeThreadEvents;
  readonly #maxSilenceMs: number;
  readonly #batches: (readonly Waiting[])[] = [];
  readonly #known = new Map<string, Pick<Waiting['task'], 'assignments' | 'mappings'>>();
  readonly #knownMaps = new Set<number>();
  #silence: NodeJS.Timeout | null = null;
  #isReady = false;
  #hasEnded = false;

  constructor(entry: URL, maxSilenceMs: number, events: DecodeThreadEvents) {
    this.#events = events;
    this.#maxSilenceMs = maxSilenceMs;
    this.#worker = new Worker(entry, { name: 'decode', resourceLimits: LIMITS });
    this.#worker.on('message', (message: DecodeOutcomes | typeof READY) => {
      if (message === READY) this.#onReady();
      else this.#onOutcomes(message);
    });
    this.#worker.on('error', (error) => this.#onEnd(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on('exit', (code) => this.#onEnd(new Error(`a decoding thread ended with code ${code}`)));
  }

  /** Batches handed to it and not answered. */
  get load(): number {
    return this.#batches.length;
  }

  get hasRoom(): boolean {
    return this.load < MAX_BATCHES && !this.#batches.some((batch) => batch.some(({ isSuspect }) => isSuspect));
  }

  isWorkingFor(gatewayId: string): boolean {
    return this.#batches.some((batch) => batch.some(({ task }) => task.gateway.id === gatewayId));
  }

  take(batch: readonly Waiting[]): void {
    const forget = this.#known.size > MAX_KNOWN;
    if (forget) this.#known.clear();
    this.#batches.push(batch);
    const bytes = joined(batch.map(({ task }) => task.envelope.sent));
    const message: DecodeBatch = { forget, orders: batch.map(({ task }) => this.#orderOf(task)), bytes };
    this.#worker.postMessage(message, [bytes.buffer]);
    this.#silence ??= this.#listen(this.#isReady ? this.#maxSilenceMs : MAX_START_MS);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #orderOf({ assignments, mappings, registerMaps, gateway, receivedMs, envelope }: Waiting['task']): DecodeOrder {
    const { contentType, encoding, sent } = envelope;
    const order = { received: { gateway, receivedMs }, contentType, encoding, length: sent.length };
    const known = this.#known.get(gateway.id);
    const isKnown = known?.assignments === assignments && known.mappings === mappings;
    if (isKnown) return { ...order, knowledge: null, registerMaps: [] };
    this.#known.set(gateway.id, { assignments, mappings });
    const unknownMaps = [...registerMaps].filter(([id]) => !this.#knownMaps.has(id));
    for (const [id] of unknownMaps) this.#knownMaps.add(id);
    const knowledge: SentKnowledge = { assignments: assignments.records, serials: assignments.serials, mappings };
    return { ...order, knowledge, registerMaps: unknownMaps.map(([id, { map }]) => [id, map]) };
  }

  #onReady(): void {
    this.#isReady = true;
    this.#listenNoMore();
    if (this.#batches.length > 0) this.#silence = this.#listen(this.#maxSilenceMs);
  }

  #listen(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#onEnd(new Error(`a decoding thread gave no answer for ${ms} ms`));
      void this.#worker.terminate();
    }, ms);
  }

  #onOutcomes(outcomes: DecodeOutcomes): void {
    const batch = this.#batches.shift();
    if (batch === undefined) return;
    if (this.#batches.length > 0) this.#silence?.refresh();
    else this.#listenNoMore();
    this.#events.onOutcomes(batch, outcomes);
  }

  #onEnd(error: Error): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#listenNoMore();
    this.#events.onEnd(this.#batches.splice(0).flat(), error);
  }

  #listenNoMore(): void {
    if (this.#silence !== null) clearTimeout(this.#silence);
    this.#silence = null;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
