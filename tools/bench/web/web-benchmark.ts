import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPool, createScratchDatabase, roleUrl } from '@packwatch/db';
import { chooseProvider } from '@packwatch/services';
import { mailCatcher } from '@packwatch/testing';
import { Command } from 'commander';
import { buildApi } from '../../lib/build-api.ts';
import { ensureChromium } from '../../test/chromium.ts';
import { startApi } from '../api/api-processes.ts';
import { type Benchmark, type BenchmarkResult } from '../benchmark.ts';
import { freePort } from '../free-port.ts';
import { withWorld } from '../ingest/bench-world.ts';
import { buildIngest, startIngest } from '../ingest/ingest-process.ts';
import { wholeNumber } from '../ingest/options.ts';
import { openChromium, serveEmptyPage, signIn } from './browser.ts';
import { measureFleet } from './fleet-figures.ts';
import { measureLive } from './live-figures.ts';
import { measurePack } from './pack-figures.ts';
import { measureLighthouse, measurePages } from './page-figures.ts';
import { type Part } from './scene.ts';
import { buildWeb, startWeb } from './web-process.ts';
import { furnishWeb, type WorldPlan } from './web-world.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PARTS: Readonly<Record<string, Part>> = {
  fleet: measureFleet,
  pack: measurePack,
  live: measureLive,
  pages: measurePages,
  lighthouse: measureLighthouse,
};

interface Options extends WorldPlan {
  readonly repetitions: number;
  readonly updates: number;
  readonly only?: string;
  readonly reports?: string;
}

export const webBenchmark: Benchmark = {
  name: 'web',
  about:
    'the pages in a real Chromium: a fleet of 5,000 and one of 20,000 packs, a pack with a year of data, live changes',
  run: async (args): Promise<BenchmarkResult> => {
    const options = new Command('npm run bench -- web')
      .option('--packs <n>', 'packs of the usual fleet', wholeNumber, 5_000)
      .option('--many <n>', 'packs of the largest fleet', wholeNumber, 20_000)
      .option('--days <n>', 'of history of one pack', wholeNumber, 366)
      .option('--repetitions <n>', 'of each load and zoom', wholeNumber, 5)
      .option('--updates <n>', 'live changes, each a second of the page’s time', wholeNumber, 3_600)
      .option('--only <part>', `one of ${Object.keys(PARTS).join(', ')}`)
      .option('--reports <folder>', 'where Lighthouse’s own reports are left')
      .parse([...args], { from: 'user' })
      .opts<Options>();
    const folder = join(ROOT, '.local', 'bench');
    await mkdir(folder, { recursive: true });
    const chromium = await ensureChromium(new AbortController().signal);
    console.log('Building the pages, the API and ingest, and starting the services …');
    await buildWeb(ROOT);
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
        return await play(scratch.adminUrl, services.redisUrl, chromium, options);
      } finally {
        await scratch.drop();
      }
    } finally {
      await services.stop();
    }
  },
};

async function play(adminUrl: string, redisUrl: string, chromium: string, options: Options): Promise<BenchmarkResult> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    return await withWorld(adminUrl, async (bench) => {
      const admin = createPool(adminUrl, { max: 2, applicationName: 'packwatch-bench' });
      undo.push(() => admin.end());
      const mails = await mailCatcher();
      undo.push(mails.close);
      const webPort = await freePort();
      const web = `http://127.0.0.1:${webPort}`;
      const places = { root: ROOT, adminUrl, redisUrl, smtpUrl: mails.url, webUrl: web };
      const api = await startApi(places, { worker: true });
      undo.push(api.stop);
      const ingest = await startIngest(ROOT, roleUrl(adminUrl, 'ingest'), redisUrl);
      undo.push(ingest.stop);
      undo.push(await startWeb(ROOT, webPort, api.url));
      const world = await furnishWeb(adminUrl, admin, bench, { api: api.url, web }, options);
      const browser = await openChromium(chromium);
      undo.push(() => browser.close());
      const floor = await serveEmptyPage();
      undo.push(floor.stop);
      const session = await signIn(browser, web, world.operator);
      const manySession = await signIn(browser, web, world.manyOperator);
      const results: BenchmarkResult[] = [];
      for (const [name, measure] of Object.entries(PARTS)) {
        if (options.only !== undefined && options.only !== name) continue;
        console.log(`Measuring: ${name} …`);
        results.push(
          await measure({
            ...{ web, ingest: ingest.url, browser, chromium, world, session, manySession, options },
            emptyPage: floor.url,
          }),
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
