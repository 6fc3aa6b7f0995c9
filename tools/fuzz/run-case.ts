import { deepStrictEqual } from 'node:assert/strict';
import { type FuzzCodec } from './codecs.ts';
import { FuzzRandom } from './fuzz-random.ts';

export interface FuzzFailure {
  readonly index: number;
  readonly reason: string;
  readonly bytes: Uint8Array;
}

/** How often a slow case is tried again: a busy machine must not look like a hang. */
const RETRIES = 5;
/** One case in so many is run a second time among other bytes. */
const SURROUNDED_EVERY = 16;
const MARGIN = 64;

/** Null if the codec keeps its promises on this case: nothing thrown, no hang, nothing read outside, nothing changed. */
export function runCase(codec: FuzzCodec, seed: number, index: number): FuzzFailure | null {
  const { bytes, limitMs } = codec.make(new FuzzRandom(seed, index));
  const fail = (reason: string): FuzzFailure => ({ index, reason, bytes });
  try {
    const startMs = performance.now();
    const result = codec.run(bytes);
    if (performance.now() - startMs > limitMs) {
      const fastestMs = Math.min(...Array.from({ length: RETRIES }, () => timeOf(codec, bytes)));
      if (fastestMs > limitMs) return fail(`takes ${fastestMs.toFixed(1)} ms, more than ${limitMs} ms`);
    }
    if (index % SURROUNDED_EVERY === 0) checkSurrounded(codec, bytes, result);
    return null;
  } catch (thrown) {
    return fail(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  }
}

function timeOf(codec: FuzzCodec, bytes: Uint8Array): number {
  const startMs = performance.now();
  codec.run(bytes);
  return performance.now() - startMs;
}

/** The same input inside a larger buffer must mean the same, whatever stands around it, and must stay as it is. */
function checkSurrounded(codec: FuzzCodec, bytes: Uint8Array, result: unknown): void {
  const surrounded = new Uint8Array(bytes.length + 2 * MARGIN).fill(0xa5);
  surrounded.set(bytes, MARGIN);
  const input = surrounded.subarray(MARGIN, MARGIN + bytes.length);
  deepStrictEqual(codec.run(input), result, 'reads outside its input');
  deepStrictEqual(input, bytes, 'changes its input');
}
