import { type Redis } from 'ioredis';
import { type Clock } from './clock.ts';

export interface Standing {
  readonly count: number;
  /** Until the count begins anew. */
  readonly resetMs: number;
}

/** A subject's count within this window. */
interface Count {
  here: number;
  /** What Redis was not told yet. */
  untold: number;
  /** The sum over all processes when Redis was asked last. */
  everywhere: number;
  askedMs: number;
}

const ASK_EVERY_MS = 1_000;

/**
 * Counts by subject in windows of a fixed length: here, and summed in Redis over all processes, once a second for each
 * subject. Without Redis each process counts for itself. What counts is the larger of both, so that Redis coming back
 * forgives nothing.
 */
export class WindowCounter {
  readonly #redis: Redis;
  readonly #clock: Clock;
  readonly #name: string;
  readonly #windowMs: number;
  #window = -1;
  #counts = new Map<string, Count>();

  constructor(redis: Redis, clock: Clock, options: { readonly name: string; readonly windowMs: number }) {
    this.#redis = redis;
    this.#clock = clock;
    this.#name = options.name;
    this.#windowMs = options.windowMs;
  }

  /** Adds `n` for this subject; 0 only looks. */
  async add(subject: string, n = 1): Promise<Standing> {
    const nowMs = this.#clock.now().getTime();
    const window = Math.floor(nowMs / this.#windowMs);
    if (window !== this.#window) {
      this.#window = window;
      this.#counts = new Map();
    }
    const count = this.#counts.get(subject) ?? { here: 0, untold: 0, everywhere: 0, askedMs: -Infinity };
    this.#counts.set(subject, count);
    count.here += n;
    count.untold += n;
    if (nowMs - count.askedMs >= ASK_EVERY_MS) {
      count.askedMs = nowMs;
      await this.#tell(`limit:${this.#name}:${window}:${subject}`, count);
    }
    const standing = Math.max(count.here, count.everywhere + count.untold);
    return { count: standing, resetMs: (window + 1) * this.#windowMs - nowMs };
  }

  async #tell(key: string, count: Count): Promise<void> {
    if (this.#redis.status !== 'ready') return;
    const told = count.untold;
    count.untold = 0;
    try {
      if (told === 0) {
        count.everywhere = Number((await this.#redis.get(key)) ?? 0);
        return;
      }
      const answers = await this.#redis.multi().incrby(key, told).pexpire(key, this.#windowMs).exec();
      count.everywhere = Number(answers?.[0]?.[1] ?? 0);
    } catch {
      // Redis went away meanwhile, which its connection logs: what was counted here holds, and is told later.
      count.untold += told;
    }
  }
}
