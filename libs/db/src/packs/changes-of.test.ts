import { describe, expect, it } from 'vitest';
import { changesOf, setChangesOf } from './changes-of.ts';

const same = (a: string, b: string): boolean => a === b;

describe('the changes that intervals amount to', () => {
  it('are from one value to the next where they meet, from and to none where they do not', () => {
    const held = [
      { fromMs: 50, toMs: null, value: 'c' },
      { fromMs: 0, toMs: 10, value: 'a' },
      { fromMs: 10, toMs: 20, value: 'b' },
    ];
    expect(changesOf(held, same, 100)).toEqual([
      { atMs: 0, before: null, after: 'a' },
      { atMs: 10, before: 'a', after: 'b' },
      { atMs: 20, before: 'b', after: null },
      { atMs: 50, before: null, after: 'c' },
    ]);
  });

  it('are none where the next one says the same, or lasted for no time, or has not begun', () => {
    const held = [
      { fromMs: 0, toMs: 10, value: 'a' },
      { fromMs: 10, toMs: 200, value: 'a' },
      { fromMs: 30, toMs: 30, value: 'b' },
      { fromMs: 200, toMs: null, value: 'c' },
    ];
    expect(changesOf(held, same, 100)).toEqual([{ atMs: 0, before: null, after: 'a' }]);
  });

  it('of a set say all that was in it before and after', () => {
    const held = [
      { fromMs: 10, toMs: null, value: 'hall' },
      { fromMs: 10, toMs: 20, value: 'ferry' },
      { fromMs: 20, toMs: null, value: 'spare' },
    ];
    expect(setChangesOf(held, 100)).toEqual([
      { atMs: 10, before: [], after: ['ferry', 'hall'] },
      { atMs: 20, before: ['ferry', 'hall'], after: ['hall', 'spare'] },
    ]);
  });
});
