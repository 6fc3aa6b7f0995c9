import { setTimeout } from 'node:timers/promises';
import { type BenchPack, countTelemetry, findDirtyPacks, inTransaction } from '@packwatch/db';
import { Command } from 'commander';
import { randomBetween } from '../../lib/seeded-random.ts';
import { type Benchmark, BenchmarkError, type BenchmarkResult, median } from '../benchmark.ts';
import { replayedPolls } from '../replayed-polls.ts';
import { wholeNumber } from './options.ts';
import { cpuUsed, describeCpu } from './process-cpu.ts';
import { type Stage, withStage } from './stage.ts';
import { type PreparedUpload, prepareUpload, sendAll, timed } from './upload-load.ts';
import { POLL_MS } from './upload-rounds.ts';

const POLLS = 60;
const LATE = 6;
const REPEATED = 3;
const HOUR_MS = 3_600_000;
const LATEST_MS = 14 * 24 * HOUR_MS;
const DRAINED_WITHIN_MS = 300_000;

interface Options {
  readonly packs: number;
  readonly repetitions: number;
  readonly concurrency: number;
}

function readOptions(args: readonly string[]): Options {
  return new Command('npm run bench -- ingest-late')
    .option('--packs <n>', 'packs of each kind: in order, and with late polls', wholeNumber, 300)
    .option('--repetitions <n>', 'pairs: a round in order, a round with late polls', wholeNumber, 3)
    .option('--concurrency <n>', 'uploads under way', wholeNumber, 64)
    .parse([...args], { from: 'user' })
    .opts<Options>();
}

export const ingestLateBenchmark: Benchmark = {
  name: 'ingest-late',
  about:
    'a tenth of the polls late by up to 14 days and a twentieth sent twice, with the refold running, beside uploads in order',
  run: async (args): Promise<BenchmarkResult> => {
    const options = readOptions(args);
    return withStage({ connections: options.concurrency, refold: true }, (stage) => measure(stage, options));
  },
};

async function measure(stage: Stage, { packs: count, repetitions, concurrency }: Options): Promise<BenchmarkResult> {
  const { ingest, admin, dispatcher, world } = stage;
  const orderly = await world.addPacks(count);
  const tardy = await world.addPacks(count);
  const series = await replayedPolls();
  const beginMs = Math.floor(Date.now() / POLL_MS) * POLL_MS - (repetitions + 2) * POLLS * POLL_MS;
  const send = (uploads: readonly PreparedUpload[]) =>
    timed(() => sendAll(ingest.url, uploads, concurrency, dispatcher));
  const rates = { orderly: [] as number[], tardy: [] as number[], ratio: [] as number[] };
  const drains = { seconds: [] as number[], samplesPerS: [] as number[] };

  // The first round makes the history that later ones repeat and come late for.
  for (let round = 0; round <= repetitions; round++) {
    const startMs = beginMs + round * POLLS * POLL_MS;
    const inOrder = await prepareAll(orderly, () => plainTimes(startMs), series);
    const timesOf = round === 0 ? plainTimes : mixedTimes;
    const mixed = await prepareAll(tardy, (place) => timesOf(startMs, place), series, round === 0 ? 0 : REPEATED);
    const samples = inOrder.length * POLLS;
    const orderlyMs = await send(inOrder);
    const before = await cpuUsed(ingest.pid, admin);
    const begun = performance.now();
    const tardyMs = await send(mixed);
    const cpu = describeCpu(before, await cpuUsed(ingest.pid, admin), samples, 'sample');
    if (round === 0) continue;
    await untilDrained(stage);
    const drainS = (performance.now() - begun) / 1000;
    const refolded = await countTelemetry(
      admin,
      tardy.map(({ id }) => id),
    );
    rates.orderly.push((samples * 1000) / orderlyMs);
    rates.tardy.push((samples * 1000) / tardyMs);
    rates.ratio.push(orderlyMs / tardyMs);
    drains.seconds.push(drainS);
    drains.samplesPerS.push(refolded / drainS);
    console.log(
      `pair ${round}: in order ${rates.orderly.at(-1)?.toFixed(0)}/s, with late ones ${rates.tardy.at(-1)?.toFixed(0)}/s ` +
        `(${cpu}), refolded within ${drainS.toFixed(1)} s of the first`,
    );
  }
  const metrics = {
    samples_per_s: median(rates.tardy),
    ingest_samples_per_s: median(rates.orderly),
    ratio_to_ingest: median(rates.ratio),
    recompute_samples_per_s: median(drains.samplesPerS),
    drain_s: median(drains.seconds),
  };
  return {
    table: [
      {
        what: 'uploads with late and repeated polls, to acknowledgement',
        value: metrics.samples_per_s,
        unit: 'samples/s',
      },
      { what: 'beside: uploads in order', value: metrics.ingest_samples_per_s, unit: 'samples/s' },
      { what: 'share of it, median of the pairs', value: metrics.ratio_to_ingest, unit: '' },
      {
        what: 'rows of these packs, over the time until all was refolded',
        value: metrics.recompute_samples_per_s,
        unit: 'samples/s',
      },
      { what: 'from the first late upload until all was refolded', value: metrics.drain_s, unit: 's' },
    ],
    metrics,
  };
}

const plainTimes = (startMs: number): number[] => Array.from({ length: POLLS }, (_, i) => startMs + i * POLL_MS);

/** Polls that were sent in the round before, polls of the last 14 days between the others, and the rest in order. */
function mixedTimes(startMs: number, place: number): number[] {
  const repeated = Array.from({ length: REPEATED }, (_, i) => startMs - (i + 1) * POLL_MS);
  const late = Array.from({ length: LATE }, (_, i) => {
    const ageMs = randomBetween(place, startMs + i, HOUR_MS, LATEST_MS);
    // Between two polls of the grid, each at a place of its own.
    return Math.floor((startMs - ageMs) / POLL_MS) * POLL_MS + (i + 1) * 1000;
  });
  return [...late.sort((a, b) => a - b), ...repeated.reverse(), ...plainTimes(startMs).slice(REPEATED + LATE)];
}

type Series = Awaited<ReturnType<typeof replayedPolls>>;

async function prepareAll(
  packs: readonly BenchPack[],
  timesOf: (place: number) => readonly number[],
  { polls, durationMs }: Series,
  repeated = 0,
): Promise<PreparedUpload[]> {
  const prepared: PreparedUpload[] = [];
  for (const [place, { token, bus }] of packs.entries()) {
    const offsetMs = (durationMs * place) / packs.length;
    const times = timesOf(place);
    // A poll says the same however often it is sent.
    const sweeps = times.flatMap((tsMs) => polls(1, tsMs, POLL_MS, (tsMs + offsetMs) % durationMs));
    prepared.push({ ...(await prepareUpload(token, bus, sweeps)), polls: POLLS - repeated });
  }
  return prepared;
}

async function untilDrained({ admin }: Stage): Promise<void> {
  const deadline = performance.now() + DRAINED_WITHIN_MS;
  while ((await inTransaction(admin, (client) => findDirtyPacks(client, 1))).length > 0) {
    if (performance.now() > deadline) throw new BenchmarkError('The late polls were not refolded within 5 min.');
    await setTimeout(50);
  }
}
