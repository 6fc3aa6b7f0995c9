import { parentPort, workerData } from 'node:worker_threads';
import { findCodec } from './codecs.ts';
import { runCase } from './run-case.ts';
import { type FuzzJob } from './supervise.ts';

const { codecName, seed, from, count, progress } = workerData as FuzzJob;
const codec = findCodec(codecName);
if (codec === undefined) throw new Error(`there is no codec ${codecName}`);

const done = new Int32Array(progress);
for (let index = from; index < from + count; index++) {
  const failure = runCase(codec, seed, index);
  if (failure !== null) {
    parentPort?.postMessage(failure);
    break;
  }
  Atomics.store(done, 0, index - from + 1);
}
