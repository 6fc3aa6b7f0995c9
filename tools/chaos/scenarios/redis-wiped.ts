import { raisedAlarms } from '@packwatch/db';
import { Redis } from 'ioredis';
import { waitFor } from '@packwatch/testing';
import { LiveLoad } from '../live-load.ts';
import { faultIf, type Scenario } from '../scenario.ts';
import { ledgerFaults } from '../ledger-faults.ts';

const TOLD_WITHIN_MS = 60_000;
const WIPE_EVERY_MS = 20;
const WIPE_FOR_MS = 3_000;

export const redisWiped: Scenario = {
  name: 'redis-wiped',
  about: 'Redis emptied again and again while an alarm is raised: it is mailed within 60 s',
  run: async ({ stack, form, seed }) => {
    const count = form === 'long' ? 20 : 3;
    const packs = await stack.addPacks(count);
    const load = await LiveLoad.begin(stack, { seed, name: 'redis-wiped' });
    load.add(packs);
    await waitFor('uploads to be taken', () => load.counts.acknowledged > count, { deadlineMs: 60_000 });

    const redis = new Redis(stack.servers.redis.url);
    let wipes = 0;
    const wiper = setInterval(() => void redis.flushdb().then(() => (wipes += 1)), WIPE_EVERY_MS);
    const begun = performance.now();
    for (const { id } of packs) load.raise(id);
    const told = async () => {
      const mine = (await raisedAlarms(stack.admin)).filter(({ packId }) => packs.some(({ id }) => id === packId));
      const mails = stack.mailsOfAlarms();
      return mine.length === count && mine.every(({ id }) => mails.has(id)) && performance.now() - begun;
    };
    const stopWiping = new Promise((resolve) => setTimeout(resolve, WIPE_FOR_MS)).then(() => clearInterval(wiper));
    let toldMs: number | null = null;
    try {
      toldMs = await waitFor('everybody to be told', told, { deadlineMs: TOLD_WITHIN_MS, everyMs: 50 });
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause;
    }
    await stopWiping;
    await redis.quit();
    const report = await load.finish();
    return {
      faults: [
        ...ledgerFaults(report),
        ...faultIf(toldMs === null, `not everybody was told of ${count} alarms within 60 s`),
      ],
      figures: { alarms: count, wipes, told_within_s: Math.round((toldMs ?? TOLD_WITHIN_MS) / 100) / 10 },
    };
  },
};
