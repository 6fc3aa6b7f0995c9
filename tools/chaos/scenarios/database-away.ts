import { setTimeout as delay } from 'node:timers/promises';
import { waitFor } from '@packwatch/testing';
import { ledgerFaults, ledgerFigures } from '../ledger-faults.ts';
import { LiveLoad } from '../live-load.ts';
import { faultIf, type Scenario } from '../scenario.ts';

const MEMORY_BYTES = 512 * 1024 * 1024;
const DRAINED_WITHIN_MS = 5 * 60_000;
/** Answers of what was committed before may still be on their way. */
const ON_THE_WAY_MS = 500;

export const databaseAway: Scenario = {
  name: 'database-away',
  about:
    'PostgreSQL away for 60 s: nothing is acknowledged meanwhile, memory stays below 512 MB, the backlog is drained',
  run: async ({ stack, form, seed, say }) => {
    const awayMs = form === 'long' ? 60_000 : 4_000;
    const load = await LiveLoad.begin(stack, { seed, name: 'database-away' });
    load.add(await stack.addPacks(form === 'long' ? 100 : 12));
    await waitFor('uploads to be taken', () => load.counts.acknowledged > 100, { deadlineMs: 60_000 });

    await stack.servers.postgres.kill();
    await delay(ON_THE_WAY_MS);
    const before = load.counts.acknowledged;
    let mostBytes = 0;
    const untilMs = performance.now() + awayMs;
    while (performance.now() < untilMs) {
      for (const ingest of stack.ingests) mostBytes = Math.max(mostBytes, (await ingest.residentBytes()) ?? 0);
      await delay(100);
    }
    const acknowledgedWhileAway = load.counts.acknowledged - before;
    const backlog = load.pending;
    say(`away for ${awayMs / 1000} s: ${backlog} samples wait, ${load.counts.retries} attempts failed`);

    await stack.servers.postgres.start();
    const back = performance.now();
    load.pause();
    await load.drained();
    const drainMs = performance.now() - back;
    for (const ingest of stack.ingests) mostBytes = Math.max(mostBytes, (await ingest.residentBytes()) ?? 0);
    const report = await load.finish();
    return {
      faults: [
        ...ledgerFaults(report),
        ...faultIf(acknowledgedWhileAway > 0, `${acknowledgedWhileAway} samples were acknowledged without a database`),
        ...faultIf(mostBytes >= MEMORY_BYTES, `ingest took ${mostBytes} bytes`),
        ...faultIf(drainMs > DRAINED_WITHIN_MS, `the backlog took ${Math.round(drainMs / 1000)} s`),
      ],
      figures: {
        ...ledgerFigures(report),
        away_s: awayMs / 1000,
        backlog,
        drain_s: Math.round(drainMs / 100) / 10,
        memory_mb: Math.round(mostBytes / 1e5) / 10,
      },
    };
  },
};
