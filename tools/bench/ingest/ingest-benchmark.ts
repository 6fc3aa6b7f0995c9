import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CopyFloor,
  type TelemetryRow,
  createPool,
  createScratchDatabase,
  inTransaction,
  readTelemetryAfter,
  roleUrl,
} from '@packwatch/db';
import { chooseProvider } from '@packwatch/services';
import { Command } from 'commander';
import { Agent } from 'undici';
import { type Benchmark, type BenchmarkResult, median, percentile } from '../benchmark.ts';
import { freePort } from '../free-port.ts';
import { replayedPolls } from '../replayed-polls.ts';
import { type BenchPack, prepareWorld } from './bench-world.ts';
import { buildIngest, startIngest } from './ingest-process.ts';
import { type PreparedUpload, prepareUpload, sendAll, sendPaced } from './upload-load.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const POLLS_PER_UPLOAD = 60;
const POLL_MS = 10_000;
const UPLOAD_MS = POLLS_PER_UPLOAD * POLL_MS;
/** The batch size at which COPY was measured to be at its best. */
const ROWS_PER_COPY = 5000;

interface Options {
  readonly packs: number;
  readonly uploads: number;
  readonly repetitions: number;
  readonly concurrency: number;
}

function readOptions(args: readonly string[]): Options {
  const whole = (text: string): number => Math.max(1, Math.trunc(Number(text)) || 1);
  return new Command('npm run bench -- ingest')
    .option('--packs <n>', 'packs that upload', whole, 1000)
    .option('--uploads <n>', 'uploads of each pack in a repetition', whole, 1)
    .option('--repetitions <n>', 'repetitions, each with its COPY beside it', whole, 5)
    .option('--concurrency <n>', 'uploads under way', whole, 64)
    .parse([...args], { from: 'user' })
    .opts<Options>();
}

export const ingestBenchmark: Benchmark = {
  name: 'ingest',
  about:
    'uploads of 60 polls of an 8-cell pack over HTTP until acknowledged, beside a raw binary COPY of the same rows',
  run: async (args): Promise<BenchmarkResult> => {
    const options = readOptions(args);
    const folder = join(ROOT, '.local', 'bench');
    await mkdir(folder, { recursive: true });
    console.log('Building ingest and starting the services …');
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
        return await measure(scratch.adminUrl, services.redisUrl, options);
      } finally {
        await scratch.drop();
      }
    } finally {
      await services.stop();
    }
  },
};

async function measure(adminUrl: string, redisUrl: string, options: Options): Promise<BenchmarkResult> {
  const { packs: count, uploads, repetitions, concurrency } = options;
  const packs = await prepareWorld(adminUrl, count);
  const ingest = await startIngest(ROOT, roleUrl(adminUrl, 'ingest'), redisUrl);
  const admin = createPool(adminUrl, { max: 2, applicationName: 'packwatch-bench' });
  const dispatcher = new Agent({ connections: concurrency });
  try {
    const floor = await CopyFloor.create(admin);
    const rounds = await prepareRounds(packs, uploads, repetitions + 2);
    const paced = rounds.pop()?.prepared ?? [];
    const rates = { ingest: [] as number[], copy: [] as number[] };
    let afterMs: number | null = null;
    for (const [round, { prepared, endMs }] of rounds.entries()) {
      const samples = prepared.length * POLLS_PER_UPLOAD;
      const ingestMs = await timed(() => sendAll(ingest.url, prepared, concurrency, dispatcher));
      const from = afterMs;
      const perPack = await Promise.all(
        packs.map(({ id }) => inTransaction(admin, (client) => readTelemetryAfter(client, id, from, samples))),
      );
      const rows: TelemetryRow[] = perPack.flat();
      const copyMs = await timed(() => floor.copy(rows, ROWS_PER_COPY));
      afterMs = endMs;
      const [ingestRate, copyRate] = [(samples * 1000) / ingestMs, (rows.length * 1000) / copyMs];
      const note = round === 0 ? ' (warming up, not counted)' : '';
      console.log(
        `round ${round}: ${samples} samples, ${ingestRate.toFixed(0)}/s acknowledged, ` +
          `${rows.length} rows, ${copyRate.toFixed(0)}/s copied${note}`,
      );
      if (round === 0) continue;
      rates.ingest.push(ingestRate);
      rates.copy.push(copyRate);
    }
    const [samplesPerS, copyRowsPerS] = [median(rates.ingest), median(rates.copy)];
    const ratio = samplesPerS / copyRowsPerS;
    const everyMs = (2 * POLLS_PER_UPLOAD * 1000) / samplesPerS;
    const p99Ms = percentile(await sendPaced(ingest.url, paced, everyMs, dispatcher), 0.99);
    return {
      table: [
        { what: 'uploads of 60 polls, to acknowledgement', value: samplesPerS, unit: 'samples/s' },
        { what: 'floor: binary COPY of the same rows', value: copyRowsPerS, unit: 'rows/s' },
        { what: 'share of the floor', value: ratio, unit: '' },
        { what: 'at half that load, 99 % of uploads are answered within', value: p99Ms, unit: 'ms' },
      ],
      metrics: { samples_per_s: samplesPerS, copy_rows_per_s: copyRowsPerS, ratio, p99_ms: p99Ms },
    };
  } finally {
    await ingest.stop();
    await admin.end();
    await dispatcher.close();
  }
}

interface Round {
  readonly prepared: readonly PreparedUpload[];
  /** The newest poll in it, unix ms. */
  readonly endMs: number;
}

/** Uploads of all packs, round after round later in time; every pack is somewhere else in the series. */
async function prepareRounds(packs: readonly BenchPack[], uploads: number, rounds: number): Promise<Round[]> {
  const { polls, durationMs } = await replayedPolls();
  const beginMs = Math.floor(Date.now() / POLL_MS) * POLL_MS - rounds * uploads * UPLOAD_MS;
  const result: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const prepared: PreparedUpload[] = [];
    for (let upload = 0; upload < uploads; upload++) {
      const startMs = beginMs + (round * uploads + upload) * UPLOAD_MS;
      for (const [place, { token, bus }] of packs.entries()) {
        const elapsedMs = startMs - beginMs + (durationMs * place) / packs.length;
        prepared.push(await prepareUpload(token, bus, polls(POLLS_PER_UPLOAD, startMs, POLL_MS, elapsedMs)));
      }
    }
    result.push({ prepared, endMs: beginMs + (round + 1) * uploads * UPLOAD_MS - POLL_MS });
  }
  return result;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
