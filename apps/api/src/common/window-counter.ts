import { type Redis } from 'ioredis';
import { type Clock } from './clock.ts';

export interface Standing {
  readonly count: number;
  /** Until the count begins anew. */
  readonly resetMs: number;
}

/**
 * Counts by subject in windows of a fixed length: here, and summed in Redis over all processes. Without Redis each process
 * counts for itself. What counts is the larger of both, so that Redis coming back forgives nothing.
 */
export class WindowCounter {
  readonly #redis: Redis;
  readonly #clock: Clock;
  readonly #name: string;
  readonly #windowMs: number;
  #window = -1;
  #here = new Map<string, number>();

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
      this.#here = new Map();
    }
    const here = (this.#here.get(subject) ?? 0) + n;
    if (n > 0) this.#here.set(subject, here);
    const everywhere = await this.#inRedis(`limit:${this.#name}:${window}:${subject}`, n);
    return { count: Math.max(here, everywhere), resetMs: (window + 1) * this.#windowMs - nowMs };
  }

  async #inRedis(key: string, n: number): Promise<number> {
    if (this.#redis.status !== 'ready') return 0;
    try {
      if (n === 0) return Number((await this.#redis.get(key)) ?? 0);
      const answers = await this.#redis.multi().incrby(key, n).pexpire(key, this.#windowMs).exec();
      return Number(answers?.[0]?.[1] ?? 0);
    } catch {
      // Redis went away meanwhile, which its connection logs: what was counted here holds.
      return 0;
    }
  }
}
