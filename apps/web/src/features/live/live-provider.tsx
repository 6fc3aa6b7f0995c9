'use client';

import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { coalesce } from '#features/live/coalesce.ts';
import { connectLive, type LiveStatus } from '#features/live/connect-live.ts';
import { type Change, changesOf, refetchChanged, refetchShown } from '#features/live/refetch-changed.ts';

const REFETCH_AT_MOST_EVERY_MS = 1_000;

const LiveContext = createContext<LiveStatus>('connecting');

export const useLiveStatus = (): LiveStatus => use(LiveContext);

export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>('connecting');

  useEffect(() => {
    const changed = coalesce<Change>(REFETCH_AT_MOST_EVERY_MS, (changes) =>
      refetchChanged(client, changes, Date.now()),
    );
    const close = connectLive('/v1/live', {
      onStatus: setStatus,
      onEvent: (event) => changed.add(changesOf(event)),
      onReady: () => void refetchShown(client, Date.now()),
    });
    return () => {
      close();
      changed.stop();
    };
  }, [client]);

  return <LiveContext value={status}>{children}</LiveContext>;
}
