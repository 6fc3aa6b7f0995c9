import { describe, expect, it, vi } from 'vitest';
import { BatchCache } from './batch-cache.ts';

const load = () =>
  vi.fn((keys: number[]) => Promise.resolve(new Map(keys.filter((k) => k > 0).map((k) => [k, `v${k}`]))));

describe('BatchCache', () => {
  it('reads all keys asked for in one turn by one call, and remembers them', async () => {
    const read = load();
    const cache = new BatchCache({ load: read, ttlMs: Infinity, maxEntries: 10 });
    expect(await Promise.all([cache.get(1), cache.get(2), cache.get(1)])).toEqual(['v1', 'v2', 'v1']);
    expect(await cache.get(2)).toBe('v2');
    expect(read.mock.calls).toEqual([[[1, 2]]]);
  });

  it('remembers what does not exist', async () => {
    const read = load();
    const cache = new BatchCache({ load: read, ttlMs: Infinity, maxEntries: 10 });
    expect([await cache.get(-1), await cache.get(-1)]).toEqual([undefined, undefined]);
    expect(read).toHaveBeenCalledOnce();
  });

  it('asks again once an answer is too old', async () => {
    const read = load();
    const cache = new BatchCache({ load: read, ttlMs: 0, maxEntries: 10 });
    await cache.get(1);
    await cache.get(1);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('hands an error to everybody who asked, and remembers none', async () => {
    const read = load().mockRejectedValueOnce(new Error('away'));
    const cache = new BatchCache({ load: read, ttlMs: Infinity, maxEntries: 10 });
    await expect(Promise.all([cache.get(1), cache.get(2)])).rejects.toThrow('away');
    expect(await cache.get(1)).toBe('v1');
  });

  it('remembers nothing of before it was told to forget, not even what was being read then', async () => {
    let answer: (values: Map<number, string>) => void = () => undefined;
    const read = load().mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const cache = new BatchCache({ load: read, ttlMs: Infinity, maxEntries: 10 });
    const early = cache.get(1);
    await vi.waitFor(() => expect(read).toHaveBeenCalledOnce());
    cache.forget();
    answer(new Map([[1, 'old']]));
    expect(await early).toBe('old');
    expect(await cache.get(1)).toBe('v1');
    cache.forget();
    await cache.get(1);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('never holds more than its bound', async () => {
    const read = load();
    const cache = new BatchCache({ load: read, ttlMs: Infinity, maxEntries: 2 });
    await cache.getAll([1, 2]);
    await cache.get(3);
    await cache.get(3);
    expect(read).toHaveBeenCalledTimes(2);
    await cache.get(1);
    expect(read).toHaveBeenCalledTimes(3);
  });
});
