import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { CONTENT_TYPES } from '@packwatch/contracts';
import { type BenchPack } from '@packwatch/db';
import { Command } from 'commander';
import { type Benchmark, type BenchmarkResult, median, percentile } from '../benchmark.ts';
import { HostileProcess, type Shot } from './hostile-process.ts';
import { wholeNumber } from './options.ts';
import { cpuUsed, serverCpuMs } from './process-cpu.ts';
import { type Stage, withStage } from './stage.ts';
import { type PreparedUpload, sendPaced } from './upload-load.ts';
import { prepareRounds } from './upload-rounds.ts';

const POLLS = 60;
const BOMB_BYTES = 80 * 1024 * 1024;
const GARBAGE_BYTES = 100_000;

interface Options {
  readonly packs: number;
  readonly pairs: number;
  readonly seconds: number;
  readonly connections: number;
}

function readOptions(args: readonly string[]): Options {
  return new Command('npm run bench -- ingest-hostile')
    .option('--packs <n>', 'neighbours, each of which uploads once in a phase', wholeNumber, 400)
    .option('--pairs <n>', 'pairs: a quiet phase, a phase with the hostile gateway', wholeNumber, 5)
    .option('--seconds <n>', 'length of a phase', wholeNumber, 5)
    .option('--connections <n>', 'connections of the hostile gateway', wholeNumber, 16)
    .parse([...args], { from: 'user' })
    .opts<Options>();
}

export const ingestHostileBenchmark: Benchmark = {
  name: 'ingest-hostile',
  about: 'how much longer uploads take while one gateway sends bombs, garbage and the same uploads over and over',
  run: async (args): Promise<BenchmarkResult> => {
    const options = readOptions(args);
    return withStage({ connections: 64 }, (stage) => measure(stage, options));
  },
};

async function measure(stage: Stage, { packs: count, pairs, seconds, connections }: Options): Promise<BenchmarkResult> {
  const { ingest, admin, dispatcher, world } = stage;
  // Eight packs of a gateway of its own are the hostile one's.
  const hostile = await world.addPacks(8);
  const neighbours = await world.addPacks(count);
  const rounds = await prepareRounds(neighbours, { pollsPerUpload: POLLS, uploads: 1, rounds: 2 * pairs + 1 });
  const shots = await prepareAttack(hostile);
  const url = new URL('/v1/uploads', ingest.url).href;
  const everyMs = (seconds * 1000) / count;
  const phase = async (prepared: readonly PreparedUpload[] = []) => {
    const [begun, before] = [performance.now(), await cpuUsed(ingest.pid, admin)];
    const p99Ms = percentile(await sendPaced(ingest.url, prepared, everyMs, dispatcher), 0.99);
    const cpuMs = serverCpuMs(before, await cpuUsed(ingest.pid, admin)) ?? NaN;
    const lastedMs = performance.now() - begun;
    return { p99Ms, lastedMs, cores: cpuMs / lastedMs };
  };

  const attack = await HostileProcess.standBy({ url, shots, connections });
  await phase(rounds.shift()?.prepared);
  const found = {
    ...{ quiet: [] as number[], hostile: [] as number[], risePct: [] as number[] },
    ...{ moreCores: [] as number[], clientCores: [] as number[] },
  };
  for (let pair = 1; pair <= pairs; pair++) {
    const quiet = await phase(rounds.shift()?.prepared);
    attack.start();
    const attacked = await phase(rounds.shift()?.prepared);
    const { answers, cpuMs } = await attack.stop();
    const clientCores = cpuMs / attacked.lastedMs;
    found.quiet.push(quiet.p99Ms);
    found.hostile.push(attacked.p99Ms);
    found.risePct.push((attacked.p99Ms / quiet.p99Ms - 1) * 100);
    found.moreCores.push(attacked.cores - quiet.cores);
    found.clientCores.push(clientCores);
    console.log(
      `pair ${pair}: p99 ${quiet.p99Ms.toFixed(0)} ms, under attack ${attacked.p99Ms.toFixed(0)} ms; ingest and database ` +
        `took ${quiet.cores.toFixed(2)} and ${attacked.cores.toFixed(2)} cores, the attacker ${clientCores.toFixed(2)}; ` +
        `answered ${answers.map(([status, times]) => `${status} ${times} times`).join(', ')}`,
    );
  }
  await attack.end();
  const metrics = {
    p99_ms: median(found.quiet),
    hostile_p99_ms: median(found.hostile),
    rise_pct: median(found.risePct),
    more_server_cores: median(found.moreCores),
    attacker_cores: median(found.clientCores),
  };
  return {
    table: [
      { what: '99 % of uploads are answered within', value: metrics.p99_ms, unit: 'ms' },
      { what: 'beside a hostile gateway within', value: metrics.hostile_p99_ms, unit: 'ms' },
      { what: 'rise, median of the pairs', value: metrics.rise_pct, unit: '%' },
      { what: 'what the attack takes of ingest and database', value: metrics.more_server_cores, unit: 'cores' },
      { what: 'what it takes of this machine to send it', value: metrics.attacker_cores, unit: 'cores' },
    ],
    metrics,
  };
}

/** A bomb, garbage in two formats, good uploads that were sent before, and a token that nobody issued. */
async function prepareAttack(packs: readonly BenchPack[]): Promise<Shot[]> {
  const token = packs[0]?.token ?? '';
  const [round] = await prepareRounds(packs, { pollsPerUpload: POLLS, uploads: 1, rounds: 1 });
  const flood = (round?.prepared ?? []).map(({ encoded }): Shot => {
    const { body, contentType, contentEncoding } = encoded;
    return { token, body, contentType, encoding: contentEncoding ?? 'identity' };
  });
  const garbage = randomBytes(GARBAGE_BYTES);
  return [
    { token, body: gzipSync(Buffer.alloc(BOMB_BYTES)), contentType: CONTENT_TYPES.framesCbor, encoding: 'gzip' },
    { token, body: garbage, contentType: CONTENT_TYPES.framesCbor, encoding: 'identity' },
    { token, body: garbage, contentType: CONTENT_TYPES.framesJson, encoding: 'identity' },
    ...flood,
    { token: 'pwg_nobody', body: garbage, contentType: CONTENT_TYPES.framesCbor, encoding: 'identity' },
  ];
}
