import { describe, expect, it } from 'vitest';
import { attentionScore, cellSpreadMv } from '#features/fleet/attention.ts';
import { packItem } from '#testing/pack-item.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const alive = { ts: new Date(now).toISOString() };

describe('what needs attention', () => {
  it('is one critical alarm before many warnings, a warning before silence, silence before notes, notes before nothing', () => {
    const packs = [
      packItem(alive, { openAlarms: { critical: 1, warning: 0, info: 0 } }),
      packItem(alive, { openAlarms: { critical: 0, warning: 5_000, info: 0 } }),
      packItem(alive, { openAlarms: { critical: 0, warning: 1, info: 0 } }),
      packItem({ ts: null }),
      packItem(alive, { openAlarms: { critical: 0, warning: 0, info: 500 } }),
      packItem(alive),
    ];
    const scores = packs.map((pack) => attentionScore(pack, now));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(packs.length);
  });

  it('is no silence of a pack that is stored', () => {
    expect(attentionScore(packItem({ ts: null }, { status: 'stored' }), now)).toBe(0);
  });
});

describe('the spread of the cells', () => {
  it('is missing when either end is', () => {
    expect(cellSpreadMv(packItem({ cellMinMv: 3_300, cellMaxMv: 3_321 }).live)).toBe(21);
    expect(cellSpreadMv(packItem({ cellMinMv: 3_300 }).live)).toBeNull();
  });
});
