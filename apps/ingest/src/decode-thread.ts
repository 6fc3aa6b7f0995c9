import { parentPort } from 'node:worker_threads';
import { BatchDecoder } from './threads/decode-batch.ts';
import { READY, transferable, type DecodeBatch } from './threads/wire.ts';

// What a decoding thread runs: batches in, outcomes out, one after another.
const decoder = new BatchDecoder();

parentPort?.on('message', (batch: DecodeBatch) => {
  const outcomes = decoder.decode(batch);
  const buffers = outcomes.flatMap((outcome) => (outcome.is === 'decoded' ? transferable(outcome.body) : []));
  parentPort?.postMessage(outcomes, buffers);
});
parentPort?.postMessage(READY);
