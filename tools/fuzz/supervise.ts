import { Worker } from 'node:worker_threads';
import { type FuzzFailure } from './run-case.ts';

/** What a worker is told; `progress` is one Int32: how many cases are done. */
export interface FuzzJob {
  readonly codecName: string;
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  readonly progress: SharedArrayBuffer;
}

export interface FuzzOutcome {
  readonly done: number;
  readonly failure: { readonly index: number; readonly reason: string; readonly bytes: Uint8Array | null } | null;
}

export interface SuperviseOptions {
  /** A case that is not done after this time never will be. */
  readonly stallMs?: number;
  readonly onProgress?: (done: number) => void;
  readonly worker?: URL;
}

/** What a worker says: that its first case begins, and which one failed. */
export type FuzzMessage = { readonly kind: 'begins' } | { readonly kind: 'failed'; readonly failure: FuzzFailure };

const LOOK_EVERY_MS = 200;

/** Runs cases in a thread of their own, because only from outside can an endless loop be seen and ended. */
export function supervise(job: Omit<FuzzJob, 'progress'>, options: SuperviseOptions = {}): Promise<FuzzOutcome> {
  const { stallMs = 10_000, onProgress, worker: file = new URL('./worker.ts', import.meta.url) } = options;
  const progress = new SharedArrayBuffer(4);
  const counter = new Int32Array(progress);
  const worker = new Worker(file, { workerData: { ...job, progress } satisfies FuzzJob });
  return new Promise((resolve, reject) => {
    let failure: FuzzOutcome['failure'] = null;
    // A busy machine may take seconds to start the worker: a case can hang only once it has begun.
    let last = { done: 0, atMs: Infinity };
    const timer = setInterval(() => {
      const done = Atomics.load(counter, 0);
      onProgress?.(done);
      if (done > last.done) last = { done, atMs: Date.now() };
      else if (Date.now() - last.atMs > stallMs) {
        failure = { index: job.from + done, reason: `is not done after ${stallMs / 1000} s`, bytes: null };
        void worker.terminate();
      }
    }, LOOK_EVERY_MS);
    worker.on('message', (message: FuzzMessage) => {
      if (message.kind === 'failed') failure = message.failure;
      else last = { done: 0, atMs: Date.now() };
    });
    worker.on('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
    worker.on('exit', () => {
      clearInterval(timer);
      resolve({ done: Atomics.load(counter, 0), failure });
    });
  });
}
