/** Safari has no idle callbacks. */
const SOON_MS = 50;
/** A page that is never idle still gets what it waits for. */
const AT_LATEST_MS = 1_000;

/** Does something when the page has nothing better to do. Returns how to call it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(work, SOON_MS);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(work, { timeout: AT_LATEST_MS });
  return () => window.cancelIdleCallback(handle);
}
