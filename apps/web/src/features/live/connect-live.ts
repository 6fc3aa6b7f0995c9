import { type LiveEvent } from '@packwatch/contracts';
import { backOffMs } from '#features/live/back-off.ts';

export type LiveStatus = 'connecting' | 'live' | 'reconnecting';

interface Listeners {
  readonly onStatus: (status: LiveStatus) => void;
  readonly onEvent: (event: LiveEvent) => void;
  /** From now on nothing is missed; what was read before may be out of date. */
  readonly onReady: () => void;
}

const CHANGES = ['packs', 'alarms'] as const;

/** Holds a stream of live events open, and opens it again with growing pauses when it breaks. Returns how to close it. */
export function connectLive(url: string, listeners: Listeners): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const open = (): void => {
    const opened = new EventSource(url);
    source = opened;
    opened.addEventListener('ready', () => {
      failures = 0;
      listeners.onStatus('live');
      listeners.onReady();
    });
    opened.onerror = () => {
      // The browser's own retry has no back-off.
      opened.close();
      listeners.onStatus('reconnecting');
      timer = setTimeout(open, backOffMs(failures, Math.random()));
      failures += 1;
    };
    for (const name of CHANGES) {
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
  return isLiveEvent(value) ? value : null;
}

/** By hand: the schema would bring a validator into the first load of every page, and an event names only what to fetch. */
function isLiveEvent(value: unknown): value is LiveEvent {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'packs') return 'packUids' in value && isTexts(value.packUids);
  return value.kind === 'alarms' && 'alarmIds' in value && isTexts(value.alarmIds);
}

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string');
