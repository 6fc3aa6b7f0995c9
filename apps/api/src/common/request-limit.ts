import { AppError } from './app-error.ts';
import { type WindowCounter } from './window-counter.ts';

export const WINDOW_S = 60;

/** What `draft-ietf-httpapi-ratelimit-headers` says in every answer. */
export interface LimitHeaders {
  readonly 'ratelimit-policy': string;
  readonly ratelimit: string;
}

/** So many requests a minute for each session and each key: one that asks in a loop leaves room for the others. */
export class RequestLimit {
  readonly #counter: WindowCounter;
  readonly #quota: number;

  constructor(counter: WindowCounter, quota: number) {
    this.#counter = counter;
    this.#quota = quota;
  }

  /** Counts a request of a session or key, and says where it stands; `tell` is called before anything is refused. */
  async count(subject: string, tell: (headers: LimitHeaders) => void): Promise<void> {
    const { count, resetMs } = await this.#counter.add(subject);
    const seconds = Math.ceil(resetMs / 1_000);
    tell({
      'ratelimit-policy': `"requests";q=${this.#quota};w=${WINDOW_S}`,
      ratelimit: `"requests";r=${Math.max(0, this.#quota - count)};t=${seconds}`,
    });
    if (count <= this.#quota) return;
    throw new AppError(
      'too_many_requests',
      `more than ${this.#quota} requests came in this minute; go on in ${seconds} s`,
      {
        retryAfterSeconds: seconds,
      },
    );
  }
}
