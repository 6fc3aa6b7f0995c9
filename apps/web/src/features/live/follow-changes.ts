import { type QueryClient } from '@tanstack/react-query';
import { coalesce } from '#features/live/coalesce.ts';
import { connectLive, type LiveStatus } from '#features/live/connect-live.ts';
import { type Change, changesOf, refetchChanged, refetchMissed, refetchShown } from '#features/live/refetch-changed.ts';

const REFETCH_AT_MOST_EVERY_MS = 1_000;
/** A page that was just opened has enough to fetch. */
const SETTLED_AFTER_MS = 3_000;

/** Listens to what changes and fetches it again, as long as it is on the screen. Returns how to end it. */
export function followChanges(client: QueryClient, onStatus: (status: LiveStatus) => void): () => void {
  let begun: ReturnType<typeof setTimeout> | undefined;
  const changed = coalesce<Change>(REFETCH_AT_MOST_EVERY_MS, (changes) => refetchChanged(client, changes, Date.now()));
  const close = connectLive('/v1/live', {
    onStatus,
    onEvent: (event) => changed.add(changesOf(event)),
    onReady: () => {
      if (begun !== undefined) void refetchShown(client, Date.now());
      else begun = setTimeout(() => void refetchMissed(client, Date.now()), SETTLED_AFTER_MS);
    },
  });
  return () => {
    close();
    clearTimeout(begun);
    changed.stop();
  };
}
