import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CODECS, type FuzzCodec } from './codecs.ts';
import { FuzzRandom } from './fuzz-random.ts';
import { runCase } from './run-case.ts';
import { supervise } from './supervise.ts';

const broken = (run: (bytes: Uint8Array) => unknown, limitMs = 1000): FuzzCodec => ({
  name: 'broken',
  make: () => ({ bytes: Uint8Array.of(1, 2, 3), limitMs }),
  run,
});

describe.each(CODECS)('the codec $name', (codec) => {
  it('keeps its promises in 2,000 cases', () => {
    for (let index = 0; index < 2000; index++) expect(runCase(codec, 1, index)).toBeNull();
  });

  it('is given the same case by the same seed, and others by others', () => {
    const made = (seed: number, index: number) => codec.make(new FuzzRandom(seed, index)).bytes;
    expect(made(1, 7)).toEqual(made(1, 7));
    const distinct = new Set(Array.from({ length: 200 }, (_, index) => made(1, index).join()));
    expect(distinct.size).toBeGreaterThan(100);
  });

  it('is named in the usage', () => {
    expect(readFileSync(new URL('./usage.txt', import.meta.url), 'utf8')).toContain(codec.name);
  });
});

describe('runCase', () => {
  it('finds a codec that throws', () => {
    const failure = runCase(
      broken(() => {
        throw new TypeError('no such thing');
      }),
      1,
      0,
    );
    expect(failure?.reason).toContain('TypeError: no such thing');
    expect(failure?.bytes).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('finds a codec that takes too long, each time', () => {
    expect(
      runCase(
        broken(() => null, -1),
        1,
        0,
      )?.reason,
    ).toContain('more than -1 ms');
  });

  it('finds a codec that reads outside its input', () => {
    expect(
      runCase(
        broken((bytes) => new Uint8Array(bytes.buffer)[3]),
        1,
        0,
      )?.reason,
    ).toContain('reads outside');
  });

  it('finds a codec that changes its input', () => {
    expect(
      runCase(
        broken((bytes) => void bytes.fill(bytes.byteOffset === 0 ? 1 : 9)),
        1,
        0,
      )?.reason,
    ).toContain('changes');
  });
});

describe('supervise', () => {
  it('runs the cases it is told to, from the one it is told', async () => {
    const job = { codecName: 'modbus', seed: 3, from: 100, count: 500 };
    expect(await supervise(job)).toEqual({ done: 500, failure: null });
  });

  it('ends a case that never ends, and names it', async () => {
    const worker = new URL('./testing/endless-worker.ts', import.meta.url);
    const outcome = await supervise({ codecName: 'x', seed: 1, from: 40, count: 9 }, { stallMs: 300, worker });
    expect(outcome).toEqual({ done: 2, failure: { index: 42, reason: 'is not done after 0.3 s', bytes: null } });
  });
});
