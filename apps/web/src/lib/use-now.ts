'use client';

'use client';

import { createContext, use, useSyncExternalStore } from 'react';

const TICK_MS = 1_000;
const listeners = new Set<() => void>();
let nowMs = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!timer) {
    nowMs = Date.now();
    timer = setInterval(() => {
      nowMs = Date.now();
      for (const each of listeners) each();
    }, TICK_MS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** When the server drew the page, unix ms; 0 where it draws no age. */
export const DrawnAt = createContext(0);

/** The time, once a second, the same for every age on the page; what the server drew is taken over by the server's own. */
export function useNow(): number {
  const drawnAtMs = use(DrawnAt);
  return useSyncExternalStore(subscribe, current, () => drawnAtMs);
}

/** What follows from the time: drawn again when that changes, not every second. On the server and while its page is taken over of its time. */
export function useAsOfNow<T extends string | number | boolean>(of: (nowMs: number) => T): T {
  const drawnAtMs = use(DrawnAt);
  return useSyncExternalStore(
    subscribe,
    () => of(current()),
    () => of(drawnAtMs),
  );
}

function current(): number {
  if (nowMs === 0) nowMs = Date.now();
  return nowMs;
}
