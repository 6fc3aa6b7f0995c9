import { createPool, isDatabaseAway } from '@packwatch/db';
import { pino } from 'pino';
import { systemClock } from './clock.ts';
import { Directory } from './directory/directory.ts';
import { readRecomputeEnv } from './env.ts';
import { Refolder } from './recompute/refolder.ts';
import { Waker } from './recompute/waker.ts';
import { connectRedis, redisFeed, REFOLD_CHANNEL } from './redis-feed.ts';
import { stopOnSignals } from './stop-on-signals.ts';

const POLL_MS = 1_000;
/** Nothing that a refold asks takes nearly as long. */
const ANSWER_TIMEOUT_MS = 60_000;

const env = readRecomputeEnv();
const log = pino({ name: 'recompute', level: env.LOG_LEVEL });

const pool = createPool(env.DATABASE_URL, {
  max: 2,
  applicationName: 'packwatch-recompute',
  answerTimeoutMs: ANSWER_TIMEOUT_MS,
  onIdleError: (error) => log.warn({ err: error }, 'an idle database connection was lost'),
});
const feed = redisFeed(env.REDIS_URL, log);
const refolder = new Refolder({ pool, directory: new Directory(pool, log), feed, clock: systemClock, log });

// The nudge saves the wait; what there is to do stands in the database, so a lost one costs a second.
const waker = new Waker();
const nudges = connectRedis(env.REDIS_URL, log);
nudges.on('ready', () => {
  nudges.subscribe(REFOLD_CHANNEL).catch((error: unknown) => log.debug({ err: error }, 'no nudges for now'));
});
nudges.on('message', () => waker.wake());

async function run(): Promise<void> {
  let away = false;
  while (!waker.isStopped) {
    try {
      const refolded = await refolder.round();
      away = false;
      if (refolded > 0) continue;
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      if (!away) log.warn({ err: error }, 'the database is away; refolds wait');
      away = true;
    }
    await waker.sleep(POLL_MS);
  }
}

const running = run();
running.catch((error: unknown) => {
  log.fatal({ err: error }, 'the refold stopped');
  process.exit(1);
});

stopOnSignals(log, async () => {
  refolder.stop();
  waker.stop();
  await running;
  nudges.disconnect();
  feed.close();
  await pool.end();
});
log.info('refolds packs with late rows');
process.send?.({ ready: true });
