import { type LiveEvent } from '@packwatch/contracts';
import { type Query, type QueryClient } from '@tanstack/react-query';
import { isLong, patchShown } from '#features/live/patch-packs.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** What a live event touches, as text so that a set of them holds each once. */
export type Change = `pack:${string}` | `alarm:${string}`;

export function changesOf(event: LiveEvent): Change[] {
  return event.kind === 'packs'
    ? event.packUids.map((uid): Change => `pack:${uid}`)
    : event.alarmIds.map((id): Change => `alarm:${id}`);
}

/** Fetches again what is on the screen and changed; what is not on the screen is fetched when it is looked at. */
export async function refetchChanged(client: QueryClient, changes: ReadonlySet<Change>, nowMs: number): Promise<void> {
  await Promise.all(
    keysTouchedBy(changes).map((queryKey) =>
      client.invalidateQueries({
        queryKey,
        predicate: (query) => isDue(query, nowMs) && !(queryKey === queryKeys.packLists && isLong(query.state.data)),
      }),
    ),
  );
  await patchShown(client, ids(changes, 'pack:'));
}

/**
 * What was missed between the page's first questions and its first listening. Long lists are not asked again for it: that would
 * be all their pages, perhaps while they still come; the minute's round brings what is new in them.
 */
export const refetchMissed = (client: QueryClient, nowMs: number): Promise<void> =>
  client.invalidateQueries({ predicate: (query) => isDue(query, nowMs) && !isLong(query.state.data) });

/** Fetches again whatever is on the screen: events may have been missed. */
export const refetchShown = (client: QueryClient, nowMs: number): Promise<void> =>
  client.invalidateQueries({ predicate: (query) => isDue(query, nowMs) });

/** The fleet list holds live values and counts of alarms, so that any change touches it. */
export function keysTouchedBy(changes: ReadonlySet<Change>): (readonly unknown[])[] {
  const packs = ids(changes, 'pack:');
  const alarms = ids(changes, 'alarm:');
  return [
    ...(changes.size > 0 ? [queryKeys.packLists] : []),
    ...packs.flatMap((uid) => [queryKeys.pack(uid), queryKeys.seriesOf(uid)]),
    ...(alarms.length > 0 ? [queryKeys.alarmLists, ...alarms.map((id) => queryKeys.alarm(id))] : []),
  ];
}

function isDue(query: Query, nowMs: number): boolean {
  const after = query.meta?.['worthRefetchingAfterMs'];
  return typeof after !== 'number' || nowMs - query.state.dataUpdatedAt >= after;
}

function ids(changes: ReadonlySet<Change>, prefix: 'pack:' | 'alarm:'): string[] {
  return [...changes].filter((change) => change.startsWith(prefix)).map((change) => change.slice(prefix.length));
}
