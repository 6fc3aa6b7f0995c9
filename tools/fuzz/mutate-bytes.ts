import { type FuzzRandom } from './fuzz-random.ts';

export type Corpus = readonly [Uint8Array, ...Uint8Array[]];

/** Longer inputs are cut: they only cost cases. */
const MAX_LENGTH = 4096;
const EDGES = [0x00, 0x01, 0x7f, 0x80, 0xff, 0x18, 0x1b, 0x9f, 0x22, 0x5c, 0x0a] as const;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

type Mutation = (bytes: Uint8Array, random: FuzzRandom, corpus: Corpus) => Uint8Array;

const replaceByte =
  (value: (byte: number, random: FuzzRandom) => number): Mutation =>
  (bytes, random) => {
    const changed = bytes.slice();
    const at = random.below(bytes.length || 1);
    if (at < changed.length) changed[at] = value(changed[at] ?? 0, random);
    return changed;
  };

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  replaceByte((byte, random) => byte ^ (1 << random.below(8))),
  replaceByte((_byte, random) => random.pick(EDGES)),
  replaceByte((byte) => byte + 1),
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return joined(bytes.subarray(0, at), random.bytes(1 + random.below(8)), bytes.subarray(at));
  },
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(16)));
  },
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    const part = bytes.subarray(at, at + 1 + random.below(64));
    return joined(bytes.subarray(0, at), part, part, bytes.subarray(at));
  },
  (bytes, random, corpus) => {
    const other = random.pick(corpus);
    return joined(bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(random.below(other.length + 1)));
  },
];

/** One of the corpus with up to eight things done to it; one case in sixteen is noise. */
export function mutatedBytes(random: FuzzRandom, corpus: Corpus): Uint8Array {
  if (random.below(16) === 0) return random.bytes(random.below(300));
  let bytes = random.pick(corpus);
  for (let left = random.below(8); left >= 0; left--) bytes = random.pick(MUTATIONS)(bytes, random, corpus);
  return bytes.subarray(0, MAX_LENGTH);
}
