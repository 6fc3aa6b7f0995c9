import { describe, expect, it } from 'vitest';
import { Waker } from './waker.ts';

const LONG_MS = 1_000_000;

describe('Waker', () => {
  it('cuts a sleep short', async () => {
    const waker = new Waker();
    const sleep = waker.sleep(LONG_MS);
    waker.wake();
    await sleep;
  });

  it('counts a wake before the sleep, once', async () => {
    const waker = new Waker();
    waker.wake();
    await waker.sleep(LONG_MS);
    const second = waker.sleep(LONG_MS);
    waker.stop();
    await second;
    expect(waker.isStopped).toBe(true);
  });
});
