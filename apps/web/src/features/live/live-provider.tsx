'use client';

import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { type LiveStatus } from '#features/live/connect-live.ts';

const LiveContext = createContext<LiveStatus>('connecting');

export const useLiveStatus = (): LiveStatus => use(LiveContext);

/** Listening begins after the page is drawn: what it then misses is fetched as soon as it listens. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>('connecting');

  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    const listen = async (): Promise<void> => {
      const { followChanges } = await import('#features/live/follow-changes.ts');
      if (!left) stop = followChanges(client, setStatus);
    };
    // Without its code nothing is live; the pages still ask every minute, and say so.
    listen().catch(() => setStatus('reconnecting'));
    return () => {
      left = true;
      stop?.();
    };
  }, [client]);

  return <LiveContext value={status}>{children}</LiveContext>;
}
