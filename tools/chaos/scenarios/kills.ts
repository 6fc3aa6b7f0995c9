import { setTimeout as delay } from 'node:timers/promises';
import { raisedAlarms } from '@packwatch/db';
import { Redis } from 'ioredis';
import { waitFor } from '@packwatch/testing';
import { randomBetween } from '../../lib/seeded-random.ts';
import { ledgerFaults, ledgerFigures } from '../ledger-faults.ts';
import { LiveLoad } from '../live-load.ts';
import { faultIf, type Scenario } from '../scenario.ts';
import { type ChaosStack } from '../stack.ts';

const STEADY_PACKS = 8;
/** A worker that died holds a delivery for 15 s; after failed attempts it waits 5 s, then 5 min. */
const SETTLED_WITHIN_MS = 6 * 60_000;
const BACK_WITHIN_MS = 60_000;

interface Victim {
  readonly name: string;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
}

export const kills: Scenario = {
  name: 'kills',
  about: 'SIGKILL of ingest, recompute, worker, PostgreSQL and Redis, and Redis emptied, at random moments under load',
  run: async ({ stack, rounds, seed, say }) => {
    const redis = new Redis(stack.servers.redis.url);
    redis.on('error', () => undefined);
    const victims = victimsOf(stack, redis);
    const load = await LiveLoad.begin(stack, { seed, name: 'kills' });
    const alarming = await stack.addPacks(rounds);
    load.add(await stack.addPacks(STEADY_PACKS));
    load.add(alarming);
    const killed = new Map<string, number>();
    const faults: string[] = [];

    for (let round = 0; round < rounds; round++) {
      const random = (slot: number, low: number, high: number) => randomBetween(seed, round * 8 + slot, low, high);
      // Each in turn first, so that a few rounds see all of them; from then on at random.
      const place = round < victims.length ? round : Math.floor(random(0, 0, victims.length));
      const victim = victims[place];
      const pack = alarming[round];
      if (!victim || !pack) throw new Error('there is nobody to kill');
      const raiseAfterMs = random(1, 0, 1_500);
      const raised = delay(raiseAfterMs).then(() => load.raise(pack.id));
      await delay(random(2, 200, 1_500));
      await victim.kill();
      await delay(random(3, 0, 1_000));
      await victim.start();
      await raised;
      const before = load.counts.acknowledged;
      await waitFor('uploads to go on', () => load.counts.acknowledged > before, { deadlineMs: BACK_WITHIN_MS });
      killed.set(victim.name, (killed.get(victim.name) ?? 0) + 1);
      const { acknowledged, retries } = load.counts;
      say(`round ${round + 1} of ${rounds}: ${victim.name}; ${acknowledged} acknowledged, ${retries} attempts failed`);
    }

    await redis.quit();
    const report = await load.finish();
    await stack.settled(SETTLED_WITHIN_MS);
    const alarms = (await raisedAlarms(stack.admin)).filter(({ packId }) => alarming.some(({ id }) => id === packId));
    const mails = stack.mailsOfAlarms();
    const silent = alarms.filter(({ id }) => !mails.has(id));
    faults.push(
      ...ledgerFaults(report),
      ...load.refused.map((reason) => `an upload was refused for good: ${reason}`),
      ...faultIf(alarms.length !== rounds, `${rounds} packs raised ${alarms.length} alarms`),
      ...faultIf(
        silent.length > 0,
        `nobody was told of ${silent.length} alarms: ${silent.map((a) => a.id).join(', ')}`,
      ),
    );
    return {
      faults,
      figures: {
        rounds,
        ...Object.fromEntries([...killed].map(([name, count]) => [`killed_${name}`, count])),
        ...ledgerFigures(report),
        failed_attempts: load.counts.retries,
        late: load.counts.late,
        duplicates: load.counts.duplicate,
        alarms: alarms.length,
        mails: alarms.reduce((sum, { id }) => sum + (mails.get(id) ?? 0), 0),
      },
    };
  },
};

function victimsOf({ ingests, recompute, worker, servers }: ChaosStack, redis: Redis): Victim[] {
  const [first, second] = ingests;
  return [
    { name: 'ingest', kill: () => first.kill(), start: () => first.start() },
    { name: 'postgres', ...servers.postgres },
    { name: 'worker', kill: () => worker.kill(), start: () => worker.start() },
    { name: 'redis', ...servers.redis },
    { name: 'recompute', kill: () => recompute.kill(), start: () => recompute.start() },
    {
      name: 'both_ingests',
      kill: async () => {
        await Promise.all([first.kill(), second.kill()]);
      },
      start: async () => {
        await Promise.all([first.start(), second.start()]);
      },
    },
    {
      name: 'redis_emptied',
      kill: async () => {
        await redis.flushdb();
      },
      start: async () => undefined,
    },
  ];
}
