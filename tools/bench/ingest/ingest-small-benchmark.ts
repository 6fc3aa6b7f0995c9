import { Command } from 'commander';
import { type Benchmark, type BenchmarkResult, median, percentile } from '../benchmark.ts';
import { wholeNumber } from './options.ts';
import { cpuUsed, describeCpu } from './process-cpu.ts';
import { type Stage, withStage } from './stage.ts';
import { sendAll, sendPaced, timed } from './upload-load.ts';
import { prepareRounds } from './upload-rounds.ts';

interface Options {
  readonly packs: number;
  readonly repetitions: number;
  readonly concurrency: number;
  readonly profile?: string;
}

function readOptions(args: readonly string[]): Options {
  return new Command('npm run bench -- ingest-small')
    .option('--packs <n>', 'packs, each of which uploads once in a repetition', wholeNumber, 10_000)
    .option('--repetitions <n>', 'repetitions', wholeNumber, 3)
    .option('--concurrency <n>', 'uploads under way', wholeNumber, 256)
    .option('--profile <folder>', 'leave CPU profiles of ingest there')
    .parse([...args], { from: 'user' })
    .opts<Options>();
}

export const ingestSmallBenchmark: Benchmark = {
  name: 'ingest-small',
  about: 'uploads of a single poll, from ten thousand packs, until acknowledged',
  run: async (args): Promise<BenchmarkResult> => {
    const options = readOptions(args);
    const { concurrency: connections, profile } = options;
    return withStage({ connections, ...(profile !== undefined && { profile }) }, (stage) => measure(stage, options));
  },
};

async function measure(stage: Stage, { packs: count, repetitions, concurrency }: Options) {
  const { ingest, admin, dispatcher, world } = stage;
  const packs = await world.addPacks(count);
  const rounds = await prepareRounds(packs, { pollsPerUpload: 1, uploads: 1, rounds: repetitions + 2 });
  const paced = rounds.pop()?.prepared ?? [];
  const rates: number[] = [];
  for (const [round, { prepared }] of rounds.entries()) {
    const before = await cpuUsed(ingest.pid, admin);
    const ms = await timed(() => sendAll(ingest.url, prepared, concurrency, dispatcher));
    const rate = (prepared.length * 1000) / ms;
    const cpu = describeCpu(before, await cpuUsed(ingest.pid, admin), prepared.length, 'upload');
    console.log(
      `round ${round}: ${rate.toFixed(0)} uploads/s (${cpu})${round === 0 ? ' (warming up, not counted)' : ''}`,
    );
    if (round > 0) rates.push(rate);
  }
  const uploadsPerS = median(rates);
  const p99Ms = percentile(await sendPaced(ingest.url, paced, 2000 / uploadsPerS, dispatcher), 0.99);
  return {
    table: [
      { what: 'uploads of one poll, to acknowledgement', value: uploadsPerS, unit: 'uploads/s' },
      { what: 'at half that load, 99 % are answered within', value: p99Ms, unit: 'ms' },
    ],
    metrics: { uploads_per_s: uploadsPerS, p99_ms: p99Ms },
  };
}
