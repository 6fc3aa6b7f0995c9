import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { CONTENT_TYPES } from '@packwatch/contracts';
import { type BenchPack } from '@packwatch/db';
import { Command } from 'commander';
import { Agent, request } from 'undici';
import { type Benchmark, BenchmarkError, type BenchmarkResult, median, percentile } from '../benchmark.ts';
import { wholeNumber } from './options.ts';
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
  const { ingest, dispatcher, world } = stage;
  // Eight packs of a gateway of its own are the hostile one's.
  const hostile = await world.addPacks(8);
  const neighbours = await world.addPacks(count);
  const rounds = await prepareRounds(neighbours, { pollsPerUpload: POLLS, uploads: 1, rounds: 2 * pairs + 1 });
  const attack = await prepareAttack(hostile);
  const everyMs = (seconds * 1000) / count;
  const phase = async (prepared: readonly PreparedUpload[] = []): Promise<number> =>
    percentile(await sendPaced(ingest.url, prepared, everyMs, dispatcher), 0.99);

  await phase(rounds.shift()?.prepared);
  const found = { quiet: [] as number[], hostile: [] as number[], risePct: [] as number[] };
  for (let pair = 1; pair <= pairs; pair++) {
    const quietMs = await phase(rounds.shift()?.prepared);
    const running = startAttack(ingest.url, attack, connections);
    const hostileMs = await phase(rounds.shift()?.prepared);
    const answers = await running.stop();
    found.quiet.push(quietMs);
    found.hostile.push(hostileMs);
    found.risePct.push((hostileMs / quietMs - 1) * 100);
    console.log(
      `pair ${pair}: p99 ${quietMs.toFixed(0)} ms, under attack ${hostileMs.toFixed(0)} ms; answered ${answers}`,
    );
  }
  const metrics = {
    p99_ms: median(found.quiet),
    hostile_p99_ms: median(found.hostile),
    rise_pct: median(found.risePct),
  };
  return {
    table: [
      { what: '99 % of uploads are answered within', value: metrics.p99_ms, unit: 'ms' },
      { what: 'beside a hostile gateway within', value: metrics.hostile_p99_ms, unit: 'ms' },
      { what: 'rise, median of the pairs', value: metrics.rise_pct, unit: '%' },
    ],
    metrics,
  };
}

interface Shot {
  readonly token: string;
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly encoding: string;
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

/** Sends one shot after the other over all connections until it is stopped; says how often each status was answered. */
function startAttack(ingest: string, shots: readonly Shot[], connections: number): { stop: () => Promise<string> } {
  const url = new URL('/v1/uploads', ingest);
  const agent = new Agent({ connections });
  const answers = new Map<number, number>();
  let isOver = false;
  const attack = async (first: number): Promise<void> => {
    for (let at = first; !isOver; at += 1) {
      const shot = shots[at % shots.length];
      if (shot === undefined) throw new BenchmarkError('There is nothing to attack with.');
      const { statusCode, body } = await request(url, {
        method: 'POST',
        dispatcher: agent,
        headers: {
          authorization: `Bearer ${shot.token}`,
          'content-type': shot.contentType,
          'content-encoding': shot.encoding,
        },
        body: shot.body,
      });
      await body.dump();
      answers.set(statusCode, (answers.get(statusCode) ?? 0) + 1);
    }
  };
  const attackers = Array.from({ length: connections }, (_, first) => attack(first));
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(attackers);
      await agent.close();
      return [...answers].map(([status, times]) => `${status} ${times} times`).join(', ');
    },
  };
}
