export interface Coalescer<T> {
  add(items: Iterable<T>): void;
  stop(): void;
}

/**
 * Gathers what changed and hands it on at once, then at most once in `everyMs` and never before the last handing on is
 * through: a burst of a thousand changes becomes two calls, and a slow network is not asked faster than it answers.
 */
export function coalesce<T>(everyMs: number, handOn: (items: ReadonlySet<T>) => Promise<void>): Coalescer<T> {
  let waiting = new Set<T>();
  let busy = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = async (): Promise<void> => {
    if (busy || stopped || waiting.size === 0) return;
    busy = true;
    const items = waiting;
    waiting = new Set();
    const pause = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, everyMs);
    });
    await Promise.all([handOn(items), pause]);
    busy = false;
    await flush();
  };

  return {
    add(items) {
      for (const item of items) waiting.add(item);
      void flush();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
