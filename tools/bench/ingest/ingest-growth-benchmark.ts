import { fillTelemetry } from '@packwatch/db';
import { Command } from 'commander';
import { type Benchmark, BenchmarkError, type BenchmarkResult, median } from '../benchmark.ts';
import { wholeNumber } from './options.ts';
import { cpuUsed, describeCpu, serverCpuMs } from './process-cpu.ts';
import { type Stage, withStage } from './stage.ts';
import { sendAll, timed } from './upload-load.ts';
import { prepareRounds, type Round } from './upload-rounds.ts';

const POLLS = 60;
const STEPS = [1, 10, 100] as const;
/** Longer than what all rounds span. */
const FILL_EVERY_MS = 12 * 3_600_000;

interface Options {
  readonly packs: number;
  readonly rows: number;
  readonly repetitions: number;
  readonly concurrency: number;
}

function readOptions(args: readonly string[]): Options {
  return new Command('npm run bench -- ingest-growth')
    .option('--packs <n>', 'packs at 1×; there are 100 times as many in the end', wholeNumber, 100)
    .option('--rows <n>', 'stored rows at 1×; there are 100 times as many in the end', wholeNumber, 30_000)
    .option('--repetitions <n>', 'rounds at each step', wholeNumber, 3)
    .option('--concurrency <n>', 'uploads under way', wholeNumber, 64)
    .parse([...args], { from: 'user' })
    .opts<Options>();
}

export const ingestGrowthBenchmark: Benchmark = {
  name: 'ingest-growth',
  about: 'what a sample costs at 1, 10 and 100 times the stored rows, and at 1, 10 and 100 times the packs',
  run: async (args): Promise<BenchmarkResult> => {
    const options = readOptions(args);
    return withStage({ connections: options.concurrency }, (stage) => measure(stage, options));
  },
};

async function measure(stage: Stage, options: Options): Promise<BenchmarkResult> {
  const { packs: count, rows, repetitions } = options;
  const packs = await stage.world.addPacks(count);
  // Prepared before, so that each step sends later polls of the same packs.
  const plan = { pollsPerUpload: POLLS, uploads: 1, rounds: 1 + 2 * STEPS.length * repetitions };
  const rounds = await prepareRounds(packs, plan);
  const send = async ({ prepared }: Round): Promise<void> =>
    sendAll(stage.ingest.url, prepared, options.concurrency, stage.dispatcher);
  for (const round of rounds.splice(0, 1)) await send(round);
  const costNow = async (what: string): Promise<Cost> => {
    const [cpu, clock]: [number[], number[]] = [[], []];
    for (const round of rounds.splice(0, repetitions)) {
      const samples = round.prepared.length * POLLS;
      const before = await cpuUsed(stage.ingest.pid, stage.admin);
      const ms = await timed(() => send(round));
      const after = await cpuUsed(stage.ingest.pid, stage.admin);
      const used = serverCpuMs(before, after);
      if (used !== null) cpu.push((used * 1000) / samples);
      clock.push((ms * 1000) / samples);
      console.log(
        `${what}: ${((samples * 1000) / ms).toFixed(0)} samples/s (${describeCpu(before, after, samples, 'sample')})`,
      );
    }
    // Where CPU can't be seen at all, the clock has to do; the two are never compared.
    if (cpu.length > 0) return { kind: 'CPU', us: median(cpu) };
    return { kind: 'clock', us: median(clock) };
  };

  const byRows: Cost[] = [];
  for (const times of STEPS) {
    const stored = await fillTelemetry(stage.admin, rows * times, FILL_EVERY_MS);
    byRows.push(await costNow(`${stored} rows stored`));
  }
  const byPacks: Cost[] = [];
  for (const times of STEPS) {
    if (times > 1) await addActive(stage, count * times - (count * times) / 10, options);
    byPacks.push(await costNow(`${count * times} packs`));
  }
  const [rowsPct, packsPct] = [growthOf(byRows), growthOf(byPacks)];
  return {
    table: [
      { what: 'a sample at first', value: byRows[0]?.us ?? NaN, unit: 'µs' },
      { what: 'growth with 100 times the rows', value: rowsPct, unit: '%' },
      { what: 'growth with 100 times the packs', value: packsPct, unit: '%' },
    ],
    metrics: { cost_growth_pct: Math.max(rowsPct, packsPct), rows_growth_pct: rowsPct, packs_growth_pct: packsPct },
  };
}

/** What a sample takes, µs: of the processors, or by the clock where they can't be seen. */
interface Cost {
  readonly kind: 'CPU' | 'clock';
  readonly us: number;
}

function growthOf(costs: readonly Cost[]): number {
  if (new Set(costs.map(({ kind }) => kind)).size > 1) throw new BenchmarkError('CPU was seen at some steps only.');
  const us = costs.map((cost) => cost.us);
  return (Math.max(...us) / (us[0] ?? NaN) - 1) * 100;
}

/** More packs that have uploaded once: they have a state, a checkpoint and a row. */
async function addActive({ world, ingest, dispatcher }: Stage, count: number, { concurrency }: Options): Promise<void> {
  const packs = await world.addPacks(count);
  const [round] = await prepareRounds(packs, { pollsPerUpload: 1, uploads: 1, rounds: 1 });
  await sendAll(ingest.url, round?.prepared ?? [], concurrency, dispatcher);
}
