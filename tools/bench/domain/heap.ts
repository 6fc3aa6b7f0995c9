import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BenchmarkError } from '../benchmark.ts';

/** What is in use once everything unused was collected. */
export function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function')
    throw new BenchmarkError('The heap cannot be collected, so its growth is not known.');
  collect();
  return process.memoryUsage().heapUsed;
}
