import { type QueryClient } from '@tanstack/react-query';
import { coalesce } from '#features/live/coalesce.ts';
import { connectLive, type LiveStatus } from '#features/live/connect-live.ts';
import { type Change, changesOf, refetchChanged, refetchShown } from '#features/live/refetch-changed.ts';

const REFETCH_AT_MOST_EVERY_MS = 1_000;

/** Listens to what changes and fetches it again, as long as it is on the screen. Returns how to end it. */
export function followChanges(client: QueryClient, onStatus: (status: LiveStatus) => void): () => void {
  const changed = coalesce<Change>(REFETCH_AT_MOST_EVERY_MS, (changes) => refetchChanged(client, changes, Date.now()));
  const close = connectLive('/v1/live', {
    onStatus,
    onEvent: (event) => changed.add(changesOf(event)),
    onReady: () => void refetchShown(client, Date.now()),
  });
  return () => {
    close();
    changed.stop();
  };
}
