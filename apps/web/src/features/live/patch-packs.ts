import { type PackListItem } from '@packwatch/contracts';
import { type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { inSight } from '#features/live/shown-packs.ts';
import { packQuery } from '#lib/api/queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** So many are fetched one by one at a time; a screen shows no more. */
const MOST = 40;

interface Page {
  readonly items: readonly PackListItem[];
}

/** A list with newer values of some of its packs; the very same object if it has none of them. */
export function withPacks<T extends Page>(
  list: InfiniteData<T>,
  newer: ReadonlyMap<string, PackListItem>,
): InfiniteData<T> {
  if (!list.pages.some(({ items }) => items.some(({ uid }) => newer.has(uid)))) return list;
  const pages = list.pages.map((page) => ({ ...page, items: page.items.map((item) => newer.get(item.uid) ?? item) }));
  return { ...list, pages };
}

const isPaged = (data: unknown): data is InfiniteData<Page> =>
  typeof data === 'object' && data !== null && 'pages' in data && Array.isArray(data.pages);

/** Whether a list is so long that fetching all of it at each change would be too much. */
export const isLong = (data: unknown): boolean => isPaged(data) && data.pages.length > 1;

/** Fetches what changed of the packs in sight, and puts it into long lists, which are not fetched for it. */
export async function patchShown(client: QueryClient, changed: readonly string[]): Promise<void> {
  const long = client
    .getQueryCache()
    .findAll({ queryKey: queryKeys.packLists })
    .filter(({ state }) => isLong(state.data));
  const uids = long.length === 0 ? [] : inSight(changed, MOST);
  if (uids.length === 0) return;
  const fetched = await Promise.allSettled(uids.map((uid) => client.fetchQuery({ ...packQuery(uid), staleTime: 0 })));
  const newer = new Map(
    fetched.flatMap((each) => (each.status === 'fulfilled' ? [[each.value.uid, each.value] as const] : [])),
  );
  for (const { queryKey } of long) {
    client.setQueryData(queryKey, (list: unknown) => (isPaged(list) ? withPacks(list, newer) : list), {
      // All of it is as old as it was: this was but a part.
      updatedAt: client.getQueryState(queryKey)?.dataUpdatedAt ?? Date.now(),
    });
  }
}
