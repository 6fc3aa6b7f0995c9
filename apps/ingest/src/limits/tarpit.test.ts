import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UploadRejected } from '../errors.ts';
import { Tarpit } from './tarpit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** True once it has been let go. */
function held(tarpit: Tarpit, error: unknown): { isFree: boolean } {
  const state = { isFree: false };
  void tarpit.hold(error).then(() => (state.isFree = true));
  return state;
}

describe('Tarpit', () => {
  it('holds back for a second who may send no more now, and for a quarter who is nobody', async () => {
    const tarpit = new Tarpit();
    const limited = held(tarpit, new UploadRejected('rate_limited', 'too much'));
    const nobody = held(tarpit, new UploadRejected('unauthenticated', 'no such token'));
    await vi.advanceTimersByTimeAsync(249);
    expect([limited.isFree, nobody.isFree]).toEqual([false, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect([limited.isFree, nobody.isFree]).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(750);
    expect(limited.isFree).toBe(true);
  });

  it('answers at once what a gateway that means well may run into', async () => {
    const tarpit = new Tarpit();
    const errors = [new UploadRejected('malformed', ''), new UploadRejected('busy', ''), new Error('?')];
    const states = errors.map((error) => held(tarpit, error));
    await vi.advanceTimersByTimeAsync(0);
    expect(states.map(({ isFree }) => isFree)).toEqual([true, true, true]);
  });

  it('holds no more than so many', async () => {
    const tarpit = new Tarpit();
    const limited = new UploadRejected('rate_limited', 'too much');
    const states = Array.from({ length: 600 }, () => held(tarpit, limited));
    await vi.advanceTimersByTimeAsync(0);
    expect(states.filter(({ isFree }) => isFree)).toHaveLength(88);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states.every(({ isFree }) => isFree)).toBe(true);
  });
});
