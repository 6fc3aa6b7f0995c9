import { liveChannel } from '@packwatch/contracts';
import { Redis } from 'ioredis';
import { type Logger } from 'pino';
import { type SharedUsage, sharedOverRedis } from './limits/shared-usage.ts';
import { type LiveFeed } from './pipeline/publish.ts';

/** Between ingest and its refold process: no payload, the database says what is to do. */
export const REFOLD_CHANNEL = 'packwatch:refold';

export interface RedisFeed extends LiveFeed {
  /** What several processes count together. */
  readonly usage: SharedUsage;
  isConnected(): boolean;
  close(): void;
}

/** A connection that never holds anybody up: while Redis is away, commands fail at once and nothing is queued. */
export function connectRedis(url: string, log: Logger): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
  });
  let away = false;
  redis.on('error', (error: Error) => {
    if (!away) log.warn({ err: error }, 'Redis is away; uploads go on, live pages lag, each process limits by itself');
    away = true;
  });
  redis.on('ready', () => {
    if (away) log.info('Redis is back');
    away = false;
  });
  return redis;
}

export function redisFeed(url: string, log: Logger): RedisFeed {
  const redis = connectRedis(url, log);
  const send = (channel: string, message: string) => {
    if (redis.status !== 'ready') return;
    redis.publish(channel, message).catch((error: unknown) => log.debug({ err: error }, 'a live event was lost'));
  };
  return {
    publish: (event) => send(liveChannel(event.organisationId), JSON.stringify(event)),
    nudgeRefold: () => send(REFOLD_CHANNEL, ''),
    usage: sharedOverRedis(redis, log),
    isConnected: () => redis.status === 'ready',
    close: () => redis.disconnect(),
  };
}
