/** Longer than this nobody waits for one answer, whatever `Retry-After` asks. */
const LONGEST_PAUSE_MS = 120_000;
const FIRST_PAUSE_MS = 500;
const LATER_PAUSE_MAX_MS = 30_000;

/** Something was in the way: asking again may help. */
const PASSING = new Set([429, 502, 503, 504]);
/** Asked twice these do what they do once. */
const REPEATABLE = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']);

export interface RetryOptions {
  /** How often a request is sent at most; 1: never again. Default 4. */
  readonly attempts?: number;
  /** 0…1, for the jitter. Default `Math.random`. */
  readonly random?: () => number;
  /** Resolves after `ms`, or rejects when the signal aborts. Default: a timer. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A `fetch` that asks again: after `Retry-After`, or after ever longer pauses, and only where that does nothing twice. */
export function retryingFetch(
  fetchOnce: (request: Request) => Promise<Response>,
  { attempts = 4, random = Math.random, pause = pauseFor }: RetryOptions = {},
): (request: Request) => Promise<Response> {
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const sent = request.clone();
      const answer = await fetchOnce(sent).catch((error: unknown) => new Failure(error));
      const isLast = attempt >= attempts || request.signal.aborted;
      if (isLast || !mayRepeat(request, answer)) {
        if (answer instanceof Failure) throw answer.error;
        return answer;
      }
      const asked = answer instanceof Failure ? null : retryAfterMs(answer);
      // What is thrown away is read to its end, so that its connection can be used again.
      if (!(answer instanceof Failure)) await answer.arrayBuffer();
      await pause(Math.min(asked ?? backoffMs(attempt, random), LONGEST_PAUSE_MS), request.signal);
    }
  };
}

class Failure {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

function mayRepeat(request: Request, answer: Response | Failure): boolean {
  // Refused before anything was done: true of every method.
  if (!(answer instanceof Failure) && answer.status === 429) return true;
  const passes = answer instanceof Failure || PASSING.has(answer.status);
  return passes && (REPEATABLE.has(request.method) || request.headers.has('idempotency-key'));
}

/** What `Retry-After` asks for, in ms: seconds, or a date (RFC 9110, 10.2.3); null: it says nothing that can be read. */
export function retryAfterMs(response: Response, nowMs: number = Date.now()): number | null {
  const text = response.headers.get('retry-after');
  if (text === null) return null;
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}

/** Half of an ever longer pause, and up to as much again: clients that failed together do not come back together. */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LATER_PAUSE_MAX_MS);
  return full / 2 + (full / 2) * random();
}

/** Resolves after `ms`; rejects with the signal's reason as soon as it aborts. */
export function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
