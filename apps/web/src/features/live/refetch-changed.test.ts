import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { changesOf, keysTouchedBy, refetchChanged, refetchMissed } from '#features/live/refetch-changed.ts';

const organisationId = '0190a000-0000-7000-8000-000000000009';

describe('what a live event touches', () => {
  it('is the lists, the pack and its series for a pack', () => {
    const changes = new Set(changesOf({ kind: 'packs', organisationId, packUids: ['p'] }));
    expect(keysTouchedBy(changes)).toEqual([['packs'], ['pack', 'p'], ['series', 'p']]);
  });

  it('is the fleet, whose rows count alarms, and the alarm for an alarm', () => {
    const changes = new Set(changesOf({ kind: 'alarms', organisationId, alarmIds: ['a'] }));
    expect(keysTouchedBy(changes)).toEqual([['packs'], ['alarms'], ['alarm', 'a']]);
  });

  it('is nothing of other packs, and no chart that is still young enough', async () => {
    const client = new QueryClient();
    const now = 1_000_000;
    const put = (key: string[], updatedAt: number, meta?: Record<string, unknown>): void => {
      client.getQueryCache().build(client, { queryKey: key, ...(meta ? { meta } : {}) });
      client.setQueryData(key, 'value', { updatedAt });
    };
    put(['pack', 'p'], now);
    put(['pack', 'other'], now);
    put(['series', 'p', '15m'], now - 1_000, { worthRefetchingAfterMs: 1_000 });
    put(['series', 'p', '7d'], now - 1_000, { worthRefetchingAfterMs: 600_000 });
    await refetchChanged(client, new Set(['pack:p']), now);
    const stale = client
      .getQueryCache()
      .getAll()
      .filter((query) => query.state.isInvalidated);
    expect(stale.map((query) => query.queryKey)).toEqual([
      ['pack', 'p'],
      ['series', 'p', '15m'],
    ]);
  });

  it('asks again for what may have been missed at first, but not for a list of many pages', async () => {
    const client = new QueryClient();
    client.setQueryData(['packs', 'long'], { pages: [{ items: [] }, { items: [] }], pageParams: [null, 'x'] });
    client.setQueryData(['packs', 'short'], { pages: [{ items: [] }], pageParams: [null] });
    await refetchMissed(client, Date.now());
    expect(client.getQueryState(['packs', 'long'])?.isInvalidated).toBe(false);
    expect(client.getQueryState(['packs', 'short'])?.isInvalidated).toBe(true);
  });
});
