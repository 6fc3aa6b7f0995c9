import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createLiveFleet,
  createPool,
  createScratchDatabase,
  PacksRepository,
  readEveryLiveRow,
  roleUrl,
  settleTables,
  TelemetryRepository,
  type Pool,
} from '@packwatch/db';
import { DAY_MS } from '@packwatch/domain';
import { chooseProvider } from '@packwatch/services';
import { Command } from 'commander';
import { type Benchmark, BenchmarkError, type BenchmarkResult, median, percentile } from '../benchmark.ts';
import { freePort } from '../free-port.ts';
import { type BenchWorld, withWorld } from '../ingest/bench-world.ts';
import { wholeNumber } from '../ingest/options.ts';
import { storeHistory } from './chart-pack.ts';
import { replayedReadings } from './replayed-readings.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** What the page of a pack asks for. */
const SIGNALS = [
  'pack.soc_pct',
  'pack.bms_soc_pct',
  'pack.voltage_mv',
  'pack.current_ma',
  'pack.temperature_1_c',
  'cell.voltage_mv',
] as const;
const POINTS = 1_000;
const SILENT_AFTER_MS = 300_000;

interface Options {
  readonly packs: number;
  readonly days: number;
  readonly fleet: number;
  readonly repetitions: number;
}

export const queryBenchmark: Benchmark = {
  name: 'query',
  about: 'charts of a day, a week and a year at 1,000 points; list and figures of a fleet of 100,000 packs',
  run: async (args): Promise<BenchmarkResult> => {
    const options = new Command('npm run bench -- query')
      .option('--packs <n>', 'packs with history', wholeNumber, 4)
      .option('--days <n>', 'days of history', wholeNumber, 366)
      .option('--fleet <n>', 'packs of the fleet', wholeNumber, 100_000)
      .option('--repetitions <n>', 'of each query', wholeNumber, 60)
      .parse([...args], { from: 'user' })
      .opts<Options>();
    const folder = join(ROOT, '.local', 'bench');
    await mkdir(folder, { recursive: true });
    console.log('Starting the services …');
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
        return await withWorld(scratch.adminUrl, (world) => measure(world, scratch.adminUrl, options));
      } finally {
        await scratch.drop();
      }
    } finally {
      await services.stop();
    }
  },
};

async function measure(world: BenchWorld, adminUrl: string, options: Options): Promise<BenchmarkResult> {
  const admin = createPool(adminUrl, { max: 1, applicationName: 'packwatch-bench' });
  const api = createPool(roleUrl(adminUrl, 'api'), { max: 2, applicationName: 'packwatch-bench' });
  try {
    const charts = await measureCharts(world, admin, api, options);
    const fleet = await measureFleet(world, admin, api, options);
    const p95 = (times: readonly number[]): number => percentile(times, 0.95);
    const figures = { ...charts, ...fleet };
    const line = (what: string, times: readonly number[]) => ({ what, value: p95(times), unit: 'ms' });
    return {
      table: [
        line('chart of a day, 95 % within', figures.day),
        line('chart of a week, 95 % within', figures.week),
        line('chart of a year, 95 % within', figures.year),
        line(`a page of ${options.fleet} packs with the fleet's figures, 95 % within`, figures.list),
        line(`figures of ${options.fleet} packs, 95 % within`, figures.aggregate),
        { what: 'floor: every live row read once, median', value: median(figures.floor), unit: 'ms' },
      ],
      metrics: {
        day_p95_ms: p95(figures.day),
        week_p95_ms: p95(figures.week),
        year_p95_ms: p95(figures.year),
        fleet_list_p95_ms: p95(figures.list),
        fleet_aggregate_p95_ms: p95(figures.aggregate),
        fleet_floor_ms: median(figures.floor),
      },
    };
  } finally {
    await Promise.all([admin.end(), api.end()]);
  }
}

async function measureCharts(world: BenchWorld, admin: Pool, api: Pool, { packs: count, days, repetitions }: Options) {
  const packs = await world.addPacks(count);
  const endMs = Math.floor(Date.now() / 600_000) * 600_000;
  await storeHistory(
    admin,
    packs.map(({ id }) => id),
    {
      days,
      endMs,
      readings: await replayedReadings(),
      onDay: (day) => {
        if (day % 30 === 0) console.log(`${day} of ${days} days of ${count} packs stored`);
      },
    },
  );
  await settleTables(admin);
  const silentBefore = new Date(0);
  const { items } = await new PacksRepository(api).list(world.organisationId, { limit: count, silentBefore });
  const repository = new TelemetryRepository(api);
  const chart = async (lengthDays: number, name: string): Promise<number[]> => {
    const times = await timedEach(repetitions, async (i) => {
      const toMs = endMs - (i % 7) * 3_600_000;
      const range = { signals: SIGNALS, fromMs: toMs - lengthDays * DAY_MS, toMs, points: POINTS };
      const uid = items[i % items.length]?.uid ?? '';
      const rows = await repository.series(world.organisationId, uid, range);
      if (rows === null || rows.tsMs.length === 0 || rows.tsMs.length > 2 * POINTS) {
        throw new BenchmarkError(`a chart of ${name} gave ${rows?.tsMs.length} points`);
      }
    });
    console.log(`${name}: median ${median(times).toFixed(1)} ms`);
    return times;
  };
  return {
    day: await chart(1, 'a day'),
    week: await chart(7, 'a week'),
    year: await chart(Math.min(365, days), 'a year'),
  };
}

async function measureFleet(world: BenchWorld, admin: Pool, api: Pool, { fleet, repetitions }: Options) {
  console.log(`Making a fleet of ${fleet} packs …`);
  await createLiveFleet(admin, world.organisationId, fleet);
  await settleTables(admin);
  const repository = new PacksRepository(api);
  const silentBefore = new Date(Date.now() - SILENT_AFTER_MS);
  const filters = [{ state: 'charging' }, { state: 'alarm' }, { search: '777' }, { state: 'silent' }, {}] as const;
  const list = await timedEach(repetitions, async (i) => {
    const filter = filters[i % filters.length] ?? {};
    const { items } = await repository.list(world.organisationId, { ...filter, limit: 100, silentBefore });
    if (items.length === 0) throw new BenchmarkError('a list of packs was empty');
  });
  console.log(`list: median ${median(list).toFixed(1)} ms`);
  const aggregate = await timedEach(repetitions, async () => {
    const { total } = await repository.counts(world.organisationId, silentBefore);
    if (total < fleet) throw new BenchmarkError(`only ${total} packs were counted`);
  });
  console.log(`figures: median ${median(aggregate).toFixed(1)} ms`);
  return { list, aggregate, floor: await timedEach(repetitions, async () => void (await readEveryLiveRow(admin))) };
}

/** How long each took, ms; the first ones, which fill caches and connect, are not counted. */
async function timedEach(repetitions: number, work: (i: number) => Promise<void>): Promise<number[]> {
  for (let i = 0; i < 5; i += 1) await work(i);
  const times: number[] = [];
  for (let i = 0; i < repetitions; i += 1) {
    const begun = performance.now();
    await work(i);
    times.push(performance.now() - begun);
  }
  return times;
}
