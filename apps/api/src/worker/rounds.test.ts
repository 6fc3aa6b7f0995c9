import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Rounds } from './rounds.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = (error: unknown): void => expect.unreachable(String(error));

test('runs at once and then in its time, and goes on after a round that failed', async () => {
  const errors: unknown[] = [];
  let rounds = 0;
  const run = async (): Promise<void> => {
    rounds += 1;
    if (rounds === 1) throw new Error('away');
  };
  const kept = new Rounds(1_000, run, (error) => errors.push(error));
  await vi.advanceTimersByTimeAsync(2_500);
  await kept.stop();
  expect(rounds).toBe(3);
  expect(errors).toEqual([new Error('away')]);
});

test('a round that takes long has none beside it, and stopping waits for it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let rounds = 0;
  const run = (): Promise<void> => {
    rounds += 1;
    return promise;
  };
  const kept = new Rounds(1_000, run, never);
  await vi.advanceTimersByTimeAsync(5_000);
  let isOver = false;
  const stopping = kept.stop().then(() => (isOver = true));
  await vi.advanceTimersByTimeAsync(5_000);
  expect([rounds, kept.isStopped, isOver]).toEqual([1, true, false]);
  resolve();
  await stopping;
  expect(rounds).toBe(1);
});
