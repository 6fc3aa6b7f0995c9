import { CopyFloor, type TelemetryRow, inTransaction, readTelemetryAfter } from '@packwatch/db';
import { Command } from 'commander';
import { type Benchmark, type BenchmarkResult, median, percentile } from '../benchmark.ts';
import { wholeNumber } from './options.ts';
import { cpuUsed, describeCpu } from './process-cpu.ts';
import { type Stage, withStage } from './stage.ts';
import { sendAll, sendPaced, timed } from './upload-load.ts';
import { prepareRounds } from './upload-rounds.ts';

const POLLS_PER_UPLOAD = 60;
/** The batch size at which COPY was measured to be at its best. */
const ROWS_PER_COPY = 5000;
/** A service runs for weeks: what its first seconds take, while its code is still being compiled, is not what it costs. */
const WARM_UP_ROUNDS = 3;

interface Options {
  readonly packs: number;
  readonly uploads: number;
  readonly repetitions: number;
  readonly concurrency: number;
  readonly profile?: string;
}

function readOptions(args: readonly string[]): Options {
  return new Command('npm run bench -- ingest')
    .option('--packs <n>', 'packs that upload', wholeNumber, 1000)
    .option('--uploads <n>', 'uploads of each pack in a repetition', wholeNumber, 1)
    .option('--repetitions <n>', 'repetitions, each with its COPY beside it', wholeNumber, 5)
    .option('--concurrency <n>', 'uploads under way', wholeNumber, 64)
    .option('--profile <folder>', 'leave CPU profiles of ingest there')
    .parse([...args], { from: 'user' })
    .opts<Options>();
}

export const ingestBenchmark: Benchmark = {
  name: 'ingest',
  about:
    'uploads of 60 polls of an 8-cell pack over HTTP until acknowledged, beside a raw binary COPY of the same rows',
  run: async (args): Promise<BenchmarkResult> => {
    const options = readOptions(args);
    const { concurrency: connections, profile } = options;
    return withStage({ connections, ...(profile !== undefined && { profile }) }, (stage) => measure(stage, options));
  },
};

async function measure(stage: Stage, { packs: count, uploads, repetitions, concurrency }: Options) {
  const { ingest, admin, dispatcher, world } = stage;
  const packs = await world.addPacks(count);
  const floor = await CopyFloor.create(admin);
  const plan = { pollsPerUpload: POLLS_PER_UPLOAD, uploads, rounds: WARM_UP_ROUNDS + repetitions + 1 };
  const rounds = await prepareRounds(packs, plan);
  const paced = rounds.pop()?.prepared ?? [];
  const rates = { ingest: [] as number[], copy: [] as number[] };
  let afterMs: number | null = null;
  for (const [round, { prepared, endMs }] of rounds.entries()) {
    const samples = prepared.length * POLLS_PER_UPLOAD;
    const before = await cpuUsed(ingest.pid, admin);
    const ingestMs = await timed(() => sendAll(ingest.url, prepared, concurrency, dispatcher));
    const cpu = describeCpu(before, await cpuUsed(ingest.pid, admin), samples, 'sample');
    const from = afterMs;
    const rows = await inTransaction(admin, async (client) => {
      const perPack: TelemetryRow[][] = [];
      for (const { id } of packs) perPack.push(await readTelemetryAfter(client, id, from, samples));
      return perPack.flat();
    });
    const copyMs = await timed(() => floor.copy(rows, ROWS_PER_COPY));
    afterMs = endMs;
    const [ingestRate, copyRate] = [(samples * 1000) / ingestMs, (rows.length * 1000) / copyMs];
    const isWarmUp = round < WARM_UP_ROUNDS;
    const note = isWarmUp ? ' (warming up, not counted)' : '';
    console.log(
      `round ${round}: ${samples} samples, ${ingestRate.toFixed(0)}/s acknowledged (${cpu}), ` +
        `${rows.length} rows, ${copyRate.toFixed(0)}/s copied${note}`,
    );
    if (isWarmUp) continue;
    rates.ingest.push(ingestRate);
    rates.copy.push(copyRate);
  }
  const [samplesPerS, copyRowsPerS] = [median(rates.ingest), median(rates.copy)];
  const ratio = median(rates.ingest.map((rate, i) => rate / (rates.copy[i] ?? NaN)));
  const everyMs = (2 * POLLS_PER_UPLOAD * 1000) / samplesPerS;
  const p99Ms = percentile(await sendPaced(ingest.url, paced, everyMs, dispatcher), 0.99);
  return {
    table: [
      { what: 'uploads of 60 polls, to acknowledgement', value: samplesPerS, unit: 'samples/s' },
      { what: 'floor: binary COPY of the same rows', value: copyRowsPerS, unit: 'rows/s' },
      { what: 'share of the floor, median of the pairs', value: ratio, unit: '' },
      { what: 'at half that load, 99 % of uploads are answered within', value: p99Ms, unit: 'ms' },
    ],
    metrics: { samples_per_s: samplesPerS, copy_rows_per_s: copyRowsPerS, ratio, p99_ms: p99Ms },
  };
}
