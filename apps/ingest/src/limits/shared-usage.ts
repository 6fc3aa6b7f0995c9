import { type Redis } from 'ioredis';
import { type Logger } from 'pino';
import { USAGE_KEYS, WINDOW_S, type Usage } from './quota.ts';
import { type SharedCounter } from './usage-counter.ts';

/** Adds up what several processes counted. */
export interface SharedUsage {
  /** Tells what each has counted anew and lets it know where all stand. Never throws: without an answer nothing changes. */
  tell(counters: readonly SharedCounter[]): Promise<void>;
}

/** Windows are kept for as long as any process may still be in one. */
const KEEP_S = 2 * WINDOW_S;
/** Counters of one round trip. */
const BATCH = 500;

/** Over Redis: a hash per counter and window, which goes by itself. */
export function sharedOverRedis(redis: Redis, log: Logger): SharedUsage {
  const tellSome = async (counters: readonly SharedCounter[]): Promise<void> => {
    const pipeline = redis.pipeline();
    const told = counters.map((counter) => ({ counter, key: counter.key, untold: counter.untold }));
    for (const { key, untold } of told) {
      for (const part of USAGE_KEYS) pipeline.hincrby(key, part, untold[part]);
      pipeline.expire(key, KEEP_S);
    }
    const answers = (await pipeline.exec()) ?? [];
    const commands = USAGE_KEYS.length + 1;
    for (const [place, { counter, key, untold }] of told.entries()) {
      const total: Usage = { requests: 0, bytes: 0, samples: 0 };
      const isWhole = USAGE_KEYS.every((part, i) => {
        const [error, value] = answers[place * commands + i] ?? [new Error('no answer'), null];
        if (error !== null || typeof value !== 'number') return false;
        total[part] = value;
        return true;
      });
      // A new minute may have begun while Redis was asked.
      if (isWhole && counter.key === key) counter.settle(untold, total);
    }
  };
  return {
    tell: async (counters) => {
      if (redis.status !== 'ready') return;
      try {
        for (let i = 0; i < counters.length; i += BATCH) await tellSome(counters.slice(i, i + BATCH));
      } catch (error) {
        log.debug({ err: error }, 'limits are counted here alone for now');
      }
    },
  };
}
