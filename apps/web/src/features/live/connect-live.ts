import { liveEvent, type LiveEvent } from '@packwatch/contracts';
import { backOffMs } from '#features/live/back-off.ts';

export type LiveStatus = 'connecting' | 'live' | 'reconnecting';

interface Listeners {
  readonly onStatus: (status: LiveStatus) => void;
  readonly onEvent: (event: LiveEvent) => void;
  /** Events may have been missed: everything shown may be out of date. */
  readonly onResumed: () => void;
}

const NAMED_EVENTS = ['message', 'packs', 'alarms'] as const;

/** Holds a stream of live events open, and opens it again with growing pauses when it breaks. Returns how to close it. */
export function connectLive(url: string, listeners: Listeners): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let wasOpen = false;

  const open = (): void => {
    const opened = new EventSource(url);
    source = opened;
    opened.onopen = () => {
      failures = 0;
      listeners.onStatus('live');
      if (wasOpen) listeners.onResumed();
      wasOpen = true;
    };
    opened.onerror = () => {
      // The browser's own retry has no back-off.
      opened.close();
      listeners.onStatus('reconnecting');
      timer = setTimeout(open, backOffMs(failures, Math.random()));
      failures += 1;
    };
    for (const name of NAMED_EVENTS) {
      opened.addEventListener(name, (message: MessageEvent<string>) => {
        const event = parseLiveEvent(message.data);
        if (event) listeners.onEvent(event);
      });
    }
  };

  const openNow = (): void => {
    if (source?.readyState !== EventSource.CLOSED) return;
    clearTimeout(timer);
    open();
  };

  open();
  window.addEventListener('online', openNow);
  return () => {
    window.removeEventListener('online', openNow);
    clearTimeout(timer);
    source?.close();
  };
}

/** Null for what this version doesn't know: a newer server may say more. */
export function parseLiveEvent(data: string): LiveEvent | null {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return null;
  }
  const parsed = liveEvent.safeParse(value);
  return parsed.success ? parsed.data : null;
}
