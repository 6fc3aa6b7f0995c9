import { createPool } from '@packwatch/db';
import { pino } from 'pino';
import { foldBusReports } from './bus/bus-folder.ts';
import { systemClock } from './clock.ts';
import { Directory } from './directory/directory.ts';
import { readRecomputeEnv } from './env.ts';
import { Carrier } from './recompute/carrier.ts';
import { rebuildRollups } from './recompute/rebuild-rollups.ts';
import { Redecoder } from './redecode/redecoder.ts';
import { Refolder } from './recompute/refolder.ts';
import { retainAndLog } from './recompute/retention.ts';
import { runRounds } from './recompute/round-loop.ts';
import { Waker } from './recompute/waker.ts';
import { connectRedis, redisFeed, REFOLD_CHANNEL } from './redis-feed.ts';
import { stopOnSignals } from './stop-on-signals.ts';

const POLL_MS = 1_000;
/** Late uploads mark the same buckets again and again: what gathers is built once. */
const ROLLUP_POLL_MS = 3_000;
/** What is kept is counted in days: one run that succeeds a day. */
const RETENTION_EVERY_MS = 3_600_000;
/** Reports gather meanwhile, and each slave is written once for all of them. */
const BUS_POLL_MS = 2_000;
/** Packs that are taken over, and what comes late of them. */
const CARRY_POLL_MS = 1_000;
/** Nothing that a refold asks takes nearly as long. */
const ANSWER_TIMEOUT_MS = 60_000;

const env = readRecomputeEnv();
const log = pino({ name: 'recompute', level: env.LOG_LEVEL });

const pool = createPool(env.DATABASE_URL, {
  max: 7,
  applicationName: 'packwatch-recompute',
  answerTimeoutMs: ANSWER_TIMEOUT_MS,
  onIdleError: (error) => log.warn({ err: error }, 'an idle database connection was lost'),
});
const feed = redisFeed(env.REDIS_URL, log);
const directory = new Directory(pool, log);
const refolder = new Refolder({ pool, directory, feed, clock: systemClock, log });
const redecoder = new Redecoder({ pool, directory, feed, clock: systemClock, log });

// The nudge saves the wait; what there is to do stands in the database, so a lost one costs a second.
const waker = new Waker();
const nudges = connectRedis(env.REDIS_URL, log);
nudges.on('ready', () => {
  nudges.subscribe(REFOLD_CHANNEL).catch((error: unknown) => log.debug({ err: error }, 'no nudges for now'));
});
nudges.on('message', () => waker.wake());

const rollupWaker = new Waker();
const rollups = { pool, directory, log, isStopped: () => rollupWaker.isStopped };
const retentionWaker = new Waker();
let retainedDayMs: number | null = null;
const busWaker = new Waker();
const redecodeWaker = new Waker();
const carrier = new Carrier({ pool, directory, feed, log });
const carryWaker = new Waker();
const running = Promise.all([
  runRounds({ name: 'the refold', waker, pauseMs: POLL_MS, round: async () => (await refolder.round()) > 0, log }),
  runRounds({
    name: 'the rebuilding of roll-ups',
    waker: rollupWaker,
    pauseMs: ROLLUP_POLL_MS,
    round: async () => (await rebuildRollups(rollups)) > 0,
    log,
  }),
  runRounds({
    name: 're-decoding',
    waker: redecodeWaker,
    pauseMs: POLL_MS,
    round: () => redecoder.round(),
    log,
  }),
  runRounds({
    name: 'retention',
    waker: retentionWaker,
    pauseMs: RETENTION_EVERY_MS,
    round: async () => {
      const run = { pool, nowMs: systemClock(), isStopped: () => retentionWaker.isStopped };
      retainedDayMs = await retainAndLog(run, log, retainedDayMs);
      return false;
    },
    log,
  }),
  runRounds({
    name: 'the health of buses',
    waker: busWaker,
    pauseMs: BUS_POLL_MS,
    round: async () => (await foldBusReports(pool, log)) > 0,
    log,
  }),
  runRounds({
    name: 'the copying of packs that were taken over',
    waker: carryWaker,
    pauseMs: CARRY_POLL_MS,
    round: async () => {
      const copied = await carrier.round(() => carryWaker.isStopped);
      // What waited for its rows can be worked out now.
      if (copied > 0) waker.wake();
      return copied > 0;
    },
    log,
  }),
]);
running.catch((error: unknown) => {
  log.fatal({ err: error }, 'the refold stopped');
  process.exit(1);
});

stopOnSignals(log, async () => {
  refolder.stop();
  waker.stop();
  rollupWaker.stop();
  retentionWaker.stop();
  busWaker.stop();
  redecodeWaker.stop();
  carryWaker.stop();
  await running;
  nudges.disconnect();
  feed.close();
  await pool.end();
});
log.info('refolds packs with late rows');
process.send?.({ ready: true });
