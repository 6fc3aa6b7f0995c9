import { setTimeout } from 'node:timers/promises';
import { readStoredBytes, type StoredBytes } from '@packwatch/db';
import { Command } from 'commander';
import { type Benchmark, type BenchmarkResult } from '../benchmark.ts';
import { wholeNumber } from '../ingest/options.ts';
import { type Stage, withStage } from '../ingest/stage.ts';
import { sendAll } from '../ingest/upload-load.ts';
import { prepareRounds } from '../ingest/upload-rounds.ts';

const POLLS_PER_UPLOAD = 60;
const CONNECTIONS = 32;
const ROLLUPS_WITHIN_MS = 60_000;

interface Options {
  readonly packs: number;
  readonly hours: number;
}

export const storageBenchmark: Benchmark = {
  name: 'storage',
  about: 'bytes of a stored poll of an 8-cell pack on the replayed measured series: raw, roll-ups, archive',
  run: async (args): Promise<BenchmarkResult> => {
    const options = new Command('npm run bench -- storage')
      .option('--packs <n>', 'packs that upload', wholeNumber, 40)
      .option('--hours <n>', 'hours of each, a poll every 10 s, in uploads of 60 polls', wholeNumber, 30)
      .parse([...args], { from: 'user' })
      .opts<Options>();
    return withStage({ connections: CONNECTIONS, refold: true }, (stage) => measure(stage, options));
  },
};

async function measure({ world, ingest, admin, dispatcher }: Stage, { packs: count, hours }: Options) {
  const packs = await world.addPacks(count);
  const rounds = await prepareRounds(packs, { pollsPerUpload: POLLS_PER_UPLOAD, uploads: 6, rounds: hours });
  for (const [hour, { prepared }] of rounds.entries()) {
    await sendAll(ingest.url, prepared, CONNECTIONS, dispatcher);
    console.log(`hour ${hour + 1} of ${hours}: ${prepared.length * POLLS_PER_UPLOAD} polls of ${count} packs stored`);
  }
  const stored = await untilRolledUp(() => readStoredBytes(admin));
  const perPoll = (bytes: number): number => bytes / stored.polls;
  const { raw, rawIndex, archive, rollup15m, rollup1d, columnstore } = stored;
  return {
    table: [
      { what: 'polls stored', value: stored.polls, unit: '' },
      { what: 'raw, with its index', value: perPoll(raw), unit: 'B/poll' },
      { what: '– of which the index', value: perPoll(rawIndex), unit: 'B/poll' },
      { what: 'archive of envelopes', value: perPoll(archive), unit: 'B/poll' },
      { what: 'roll-ups of 15 minutes', value: perPoll(rollup15m), unit: 'B/poll' },
      { what: 'roll-ups of days', value: perPoll(rollup1d), unit: 'B/poll' },
      ...(columnstore === null
        ? []
        : [{ what: 'raw in the columnstore', value: perPoll(columnstore), unit: 'B/poll' }]),
    ],
    metrics: {
      raw_bytes: perPoll(raw),
      raw_index_bytes: perPoll(rawIndex),
      archive_bytes: perPoll(archive),
      rollup_15m_bytes: perPoll(rollup15m),
      rollup_1d_bytes: perPoll(rollup1d),
      columnstore_bytes: columnstore === null ? null : perPoll(columnstore),
    },
  };
}

/** Days are rolled up behind the uploads: waits until none came for some seconds. */
async function untilRolledUp(read: () => Promise<StoredBytes>): Promise<StoredBytes> {
  let before = -1;
  for (let waitedMs = 0; waitedMs < ROLLUPS_WITHIN_MS; waitedMs += 5_000) {
    const stored = await read();
    if (stored.rollup1d === before) return stored;
    before = stored.rollup1d;
    await setTimeout(5_000);
  }
  return read();
}
