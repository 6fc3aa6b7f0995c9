import { workerData } from 'node:worker_threads';
import { type FuzzJob } from '../supervise.ts';

// The third case is never done.
const { progress } = workerData as FuzzJob;
Atomics.store(new Int32Array(progress), 0, 2);
for (;;);
