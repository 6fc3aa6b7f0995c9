import { apiBenchmark } from './api/api-benchmark.ts';
import { type Benchmark, BenchmarkError, metricsLine, showTable } from './benchmark.ts';
import { decodeBenchmark } from './decode/decode-benchmark.ts';
import { domainBenchmark } from './domain/domain-benchmark.ts';
import { ingestBenchmark } from './ingest/ingest-benchmark.ts';
import { ingestGrowthBenchmark } from './ingest/ingest-growth-benchmark.ts';
import { ingestHostileBenchmark } from './ingest/ingest-hostile-benchmark.ts';
import { ingestLateBenchmark } from './ingest/ingest-late-benchmark.ts';
import { ingestSmallBenchmark } from './ingest/ingest-small-benchmark.ts';
import { queryBenchmark } from './query/query-benchmark.ts';
import { storageBenchmark } from './storage/storage-benchmark.ts';
import { webBenchmark } from './web/web-benchmark.ts';

const BENCHMARKS: readonly Benchmark[] = [
  decodeBenchmark,
  domainBenchmark,
  ingestBenchmark,
  ingestSmallBenchmark,
  ingestLateBenchmark,
  ingestGrowthBenchmark,
  ingestHostileBenchmark,
  queryBenchmark,
  apiBenchmark,
  storageBenchmark,
  webBenchmark,
];

function list(): string {
  const lines = BENCHMARKS.map(({ name, about }) => `  ${name.padEnd(14)} ${about}`);
  return ['npm run bench -- <name> [options]', '', ...lines].join('\n');
}

const [name, ...args] = process.argv.slice(2);
const benchmark = BENCHMARKS.find((candidate) => candidate.name === name);
if (benchmark) {
  try {
    const { table, metrics } = await benchmark.run(args);
    console.log(`\n${showTable(table)}\n`);
    console.log(metricsLine(benchmark.name, metrics));
  } catch (cause) {
    if (!(cause instanceof BenchmarkError)) throw cause;
    console.error(cause.message);
    process.exitCode = 1;
  }
} else {
  const isAsking = name === undefined || name === '--help' || name === '-h';
  if (!isAsking) console.error(`There is no benchmark "${name}".\n`);
  console.log(list());
  process.exitCode = isAsking ? 0 : 1;
}
