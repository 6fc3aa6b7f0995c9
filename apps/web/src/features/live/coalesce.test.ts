import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { coalesce } from '#features/live/coalesce.ts';

const EVERY_MS = 1_000;

describe('gathering changes', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function gather(handOn: (items: ReadonlySet<string>) => Promise<void> = () => Promise.resolve()) {
    const handed: string[][] = [];
    const gathered = coalesce<string>(EVERY_MS, (items) => {
      handed.push([...items]);
      return handOn(items);
    });
    return { handed, gathered };
  }

  it('hands a lone change on at once', () => {
    const { handed, gathered } = gather();
    gathered.add(['a']);
    expect(handed).toEqual([['a']]);
  });

  it('hands a burst on together, each change once, after the pause', async () => {
    const { handed, gathered } = gather();
    gathered.add(['a']);
    gathered.add(['b']);
    gathered.add(['c', 'b']);
    await vi.advanceTimersByTimeAsync(EVERY_MS - 1);
    expect(handed).toEqual([['a']]);
    await vi.advanceTimersByTimeAsync(1);
    expect(handed).toEqual([['a'], ['b', 'c']]);
  });

  it('waits for the last handing on, however slow it is', async () => {
    let finish = (): void => undefined;
    const { handed, gathered } = gather(() => new Promise((resolve) => (finish = resolve)));
    gathered.add(['a']);
    gathered.add(['b']);
    await vi.advanceTimersByTimeAsync(10 * EVERY_MS);
    expect(handed).toEqual([['a']]);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(handed).toEqual([['a'], ['b']]);
  });

  it('hands nothing on once it is stopped', async () => {
    const { handed, gathered } = gather();
    gathered.add(['a']);
    gathered.add(['b']);
    gathered.stop();
    await vi.advanceTimersByTimeAsync(10 * EVERY_MS);
    expect(handed).toEqual([['a']]);
  });
});
