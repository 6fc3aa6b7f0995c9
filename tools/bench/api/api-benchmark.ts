import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPool, createScratchDatabase, roleUrl } from '@packwatch/db';
import { chooseProvider } from '@packwatch/services';
import { Command } from 'commander';
import { buildApi } from '../../lib/build-api.ts';
import { type Benchmark, type BenchmarkResult } from '../benchmark.ts';
import { freePort } from '../free-port.ts';
import { withWorld } from '../ingest/bench-world.ts';
import { buildIngest, startIngest } from '../ingest/ingest-process.ts';
import { wholeNumber } from '../ingest/options.ts';
import { openCatchers } from './alarm-path.ts';
import { startApi } from './api-processes.ts';
import { measureAlarms, measureLive, measureReads, measureWebhooks, type Part } from './measure.ts';
import { furnish } from './tenants.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PARTS: Readonly<Record<string, Part>> = {
  reads: measureReads,
  live: measureLive,
  alarms: measureAlarms,
  webhooks: measureWebhooks,
};

interface Options {
  readonly packs: number;
  readonly organisations: number;
  readonly seconds: number;
  readonly streams: number;
  readonly alarms: number;
  readonly webhooks: number;
  readonly only?: string;
  readonly profile?: string;
}

export const apiBenchmark: Benchmark = {
  name: 'api',
  about:
    'reads of 50 organisations with 100,000 packs, 2,000 live streams, alarms to mail and webhook, webhooks a second',
  run: async (args): Promise<BenchmarkResult> => {
    const options = new Command('npm run bench -- api')
      .option('--packs <n>', 'packs of all organisations', wholeNumber, 100_000)
      .option('--organisations <n>', 'organisations', wholeNumber, 50)
      .option('--seconds <n>', 'of reading, a fifth of which warms up', wholeNumber, 30)
      .option('--streams <n>', 'live streams', wholeNumber, 2_000)
      .option('--alarms <n>', 'alarms that are followed to mail and webhook', wholeNumber, 40)
      .option('--webhooks <n>', 'webhooks that are posted', wholeNumber, 10_000)
      .option('--only <part>', `one of ${Object.keys(PARTS).join(', ')}`)
      .option('--profile <folder>', 'leave CPU profiles of the API and the worker there')
      .parse([...args], { from: 'user' })
      .opts<Options>();
    const folder = join(ROOT, '.local', 'bench');
    await mkdir(folder, { recursive: true });
    console.log('Building the API and ingest, and starting the services …');
    await buildApi(ROOT);
    await buildIngest(ROOT);
    const provider = await chooseProvider('start');
    const services = await provider.start({
      purpose: 'start',
      folder,
      ports: { postgres: await freePort(), redis: await freePort() },
      step: (_label, work) => work(),
    });
    try {
      const scratch = await createScratchDatabase(services.databaseUrl);
      try {
        return await play(scratch.adminUrl, services.redisUrl, options);
      } finally {
        await scratch.drop();
      }
    } finally {
      await services.stop();
    }
  },
};

async function play(adminUrl: string, redisUrl: string, options: Options): Promise<BenchmarkResult> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    return await withWorld(adminUrl, async (world) => {
      const admin = createPool(adminUrl, { max: 2, applicationName: 'packwatch-bench' });
      undo.push(() => admin.end());
      const tenants = await furnish(adminUrl, admin, world, options);
      const catchers = await openCatchers();
      undo.push(catchers.mails.close, catchers.webhooks.close);
      const places = { root: ROOT, adminUrl, redisUrl, smtpUrl: catchers.mails.url };
      const api = await startApi(places, { worker: true, profile: options.profile });
      undo.push(api.stop);
      const ingest = await startIngest(ROOT, roleUrl(adminUrl, 'ingest'), redisUrl);
      undo.push(ingest.stop);
      const results: BenchmarkResult[] = [];
      for (const [name, measure] of Object.entries(PARTS)) {
        if (options.only !== undefined && options.only !== name) continue;
        results.push(
          await measure({ api: api.url, ingest: ingest.url, adminUrl, admin, world, tenants, catchers, options }),
        );
      }
      return {
        table: results.flatMap(({ table }) => table),
        metrics: Object.assign({}, ...results.map(({ metrics }) => metrics)) as BenchmarkResult['metrics'],
      };
    });
  } finally {
    for (const step of undo.reverse()) await step();
  }
}
