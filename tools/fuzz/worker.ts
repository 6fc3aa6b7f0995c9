import { parentPort, workerData } from 'node:worker_threads';
import { findCodec } from './codecs.ts';
import { runCase } from './run-case.ts';
import { type FuzzJob, type FuzzMessage } from './supervise.ts';

const { codecName, seed, from, count, progress } = workerData as FuzzJob;
const codec = findCodec(codecName);
if (codec === undefined) throw new Error(`there is no codec ${codecName}`);

const say = (message: FuzzMessage): void => parentPort?.postMessage(message);

say({ kind: 'begins' });
const done = new Int32Array(progress);
for (let index = from; index < from + count; index++) {
  const failure = runCase(codec, seed, index);
  if (failure !== null) {
    say({ kind: 'failed', failure });
    break;
  }
  Atomics.store(done, 0, index - from + 1);
}
