import { Command } from 'commander';
import { type Benchmark, type BenchmarkResult, median, percentile } from '../benchmark.ts';
import { HttpFloor } from './http-floor.ts';
import { wholeNumber } from './options.ts';
import { cpuUsed, describeCpu } from './process-cpu.ts';
import { type Stage, withStage } from './stage.ts';
import { sendAll, sendPaced, timed } from './upload-load.ts';
import { prepareRounds } from './upload-rounds.ts';

/** See `ingest`. */
const WARM_UP_ROUNDS = 2;

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
  const rounds = await prepareRounds(packs, {
    pollsPerUpload: 1,
    uploads: 1,
    rounds: WARM_UP_ROUNDS + repetitions + 1,
  });
  const paced = rounds.pop()?.prepared ?? [];
  const floor = await HttpFloor.start();
  const rates: number[] = [];
  const floorRates: number[] = [];
  for (const [round, { prepared }] of rounds.entries()) {
    const before = await cpuUsed(ingest.pid, admin);
    const ms = await timed(() => sendAll(ingest.url, prepared, concurrency, dispatcher));
    const rate = (prepared.length * 1000) / ms;
    const cpu = describeCpu(before, await cpuUsed(ingest.pid, admin), prepared.length, 'upload');
    const floorMs = await timed(() => sendAll(floor.url, prepared, concurrency, dispatcher));
    const floorRate = (prepared.length * 1000) / floorMs;
    const isWarmUp = round < WARM_UP_ROUNDS;
    console.log(
      `round ${round}: ${rate.toFixed(0)} uploads/s (${cpu}), ${floorRate.toFixed(0)}/s to the floor` +
        (isWarmUp ? ' (warming up, not counted)' : ''),
    );
    if (isWarmUp) continue;
    rates.push(rate);
    floorRates.push(floorRate);
  }
  await floor.stop();
  const [uploadsPerS, floorPerS] = [median(rates), median(floorRates)];
  const ratio = median(rates.map((rate, i) => rate / (floorRates[i] ?? NaN)));
  const p99Ms = percentile(await sendPaced(ingest.url, paced, 2000 / uploadsPerS, dispatcher), 0.99);
  return {
    table: [
      { what: 'uploads of one poll, to acknowledgement', value: uploadsPerS, unit: 'uploads/s' },
      { what: 'floor: the same requests to a server that only reads and answers', value: floorPerS, unit: 'uploads/s' },
      { what: 'share of the floor, median of the pairs', value: ratio, unit: '' },
      { what: 'at half that load, 99 % are answered within', value: p99Ms, unit: 'ms' },
    ],
    metrics: { uploads_per_s: uploadsPerS, floor_uploads_per_s: floorPerS, ratio, p99_ms: p99Ms },
  };
}
