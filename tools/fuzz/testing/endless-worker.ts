import { parentPort, workerData } from 'node:worker_threads';
import { type FuzzJob, type FuzzMessage } from '../supervise.ts';

parentPort?.postMessage({ kind: 'begins' } satisfies FuzzMessage);
// The third case is never done.
const { progress } = workerData as FuzzJob;
Atomics.store(new Int32Array(progress), 0, 2);
for (;;);
