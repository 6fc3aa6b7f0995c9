import { describe, expect, it } from 'vitest';
import { isLong, withPacks } from '#features/live/patch-packs.ts';
import { inSight, showPacks } from '#features/live/shown-packs.ts';
import { packItem } from '#testing/pack-item.ts';

const list = (...uids: string[]) => ({
  pages: uids.map((uid) => ({ items: [packItem({}, { uid })] })),
  pageParams: [],
});

describe('newer values of packs in a list', () => {
  it('come to their places, and leave the others as they are', () => {
    const before = list('a', 'b');
    const after = withPacks(before, new Map([['b', packItem({ socPct: 50 }, { uid: 'b' })]]));
    expect(after.pages[0]?.items[0]).toBe(before.pages[0]?.items[0]);
    expect(after.pages[1]?.items[0]?.live.socPct).toBe(50);
  });

  it('change nothing where there are none of them', () => {
    const before = list('a');
    expect(withPacks(before, new Map([['b', packItem({}, { uid: 'b' })]]))).toBe(before);
  });

  it('are for long lists', () => {
    expect(isLong(list('a', 'b'))).toBe(true);
    expect(isLong(list('a'))).toBe(false);
    expect(isLong(undefined)).toBe(false);
  });
});

describe('packs in sight', () => {
  it('are those that were shown last, as long as they are', () => {
    const hide = showPacks(['a', 'b', 'c']);
    expect(inSight(['c', 'd', 'a', 'b'], 2)).toEqual(['c', 'a']);
    const hideOthers = showPacks(['d']);
    hide();
    expect(inSight(['c', 'd'], 2)).toEqual(['d']);
    hideOthers();
    expect(inSight(['d'], 2)).toEqual([]);
  });
});
