import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn } from '#features/charts/in-turn.ts';

describe('work in turn', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is done piece by piece, each in a task of its own, in its order', () => {
    const done: string[] = [];
    for (const name of ['a', 'b', 'c']) inTurn(() => done.push(name));
    expect(done).toEqual([]);
    vi.advanceTimersToNextTimer();
    expect(done).toEqual(['a']);
    vi.advanceTimersToNextTimer();
    expect(done).toEqual(['a', 'b']);
    vi.runAllTimers();
    expect(done).toEqual(['a', 'b', 'c']);
  });

  it('leaves out what was called off, and does the rest', () => {
    const done: string[] = [];
    const callOff = ['a', 'b', 'c'].map((name) => inTurn(() => done.push(name)));
    callOff[0]?.();
    callOff[1]?.();
    vi.runAllTimers();
    expect(done).toEqual(['c']);
  });

  it('takes up work that comes while some is done, and after all was', () => {
    const done: string[] = [];
    inTurn(() => {
      done.push('a');
      inTurn(() => done.push('b'));
    });
    vi.runAllTimers();
    inTurn(() => done.push('c'));
    vi.runAllTimers();
    expect(done).toEqual(['a', 'b', 'c']);
  });
});
