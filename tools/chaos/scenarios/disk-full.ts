import { join } from 'node:path';
import { fillDisk, freeDisk, reserveLog } from '@packwatch/db';
import { crashableUnavailable, startCrashableServices } from '@packwatch/services';
import { waitFor } from '@packwatch/testing';
import { request } from 'undici';
import { ledgerFaults, ledgerFigures } from '../ledger-faults.ts';
import { LiveLoad } from '../live-load.ts';
import { faultIf, type Scenario } from '../scenario.ts';
import { chaosFolder } from '../servers.ts';
import { ChaosStack } from '../stack.ts';

const DISK_BYTES = 400 * 1024 * 1024;
const WITHIN_MS = 60_000;

export const diskFull: Scenario = {
  name: 'disk-full',
  about: "the database's disk is full: uploads get 503 and are kept, and go on once there is room again",
  unavailable: crashableUnavailable,
  run: async ({ form, seed, say }) => {
    const step = async <T>(_label: string, work: () => Promise<T>) => work();
    const folder = join(await chaosFolder(), 'services');
    const services = await startCrashableServices({ folder, step, diskBytes: DISK_BYTES });
    const stack = await ChaosStack.start(step, { servers: { ...services, how: 'a disk of its own' } });
    try {
      const load = await LiveLoad.begin(stack, { seed, name: 'disk-full' });
      load.add(await stack.addPacks(form === 'long' ? 40 : 12));
      await waitFor('uploads to be taken', () => load.counts.acknowledged > 100, { deadlineMs: WITHIN_MS });
      await reserveLog(stack.admin);
      await fillDisk(stack.admin);

      const full = performance.now();
      const before = load.counts.retries;
      await waitFor('uploads to be sent back', () => load.counts.retries >= before + 12, { deadlineMs: WITHIN_MS });
      const fullAfterMs = performance.now() - full;
      const isAlive = await Promise.all(
        stack.urls.map(async (url) => {
          const { statusCode, body } = await request(`${url}/health`);
          await body.dump();
          return statusCode > 0;
        }),
      );
      say(`full: ${load.pending} samples wait, ${load.counts.retries} attempts were sent back`);
      const refusals = [...load.reasons].filter(([reason]) => !reason.startsWith('503'));

      await freeDisk(stack.admin);
      const free = performance.now();
      const acknowledged = load.counts.acknowledged;
      await waitFor('uploads to go on', () => load.counts.acknowledged > acknowledged, { deadlineMs: WITHIN_MS });
      const recoveredMs = performance.now() - free;
      const report = await load.finish();
      return {
        faults: [
          ...ledgerFaults(report),
          ...faultIf(isAlive.includes(false), 'ingest is gone'),
          ...refusals.map(([reason, count]) => `${count} uploads were answered otherwise than by 503: ${reason}`),
        ],
        figures: {
          ...ledgerFigures(report),
          sent_back: load.counts.retries,
          noticed_s: Math.round(fullAfterMs / 100) / 10,
          recovered_s: Math.round(recoveredMs / 100) / 10,
        },
      };
    } finally {
      await stack.stop();
    }
  },
};
