import {
  beginTransaction,
  findMarkedPacks,
  insertRollupMarks,
  isDatabaseAway,
  isRace,
  lockRollups,
  readRollupLimits,
  readRollups,
  readTelemetryOfBuckets,
  replaceRollups,
  takeDayMarks,
  takeQuarterMarks,
  type PackRecord,
  type Pool,
  type PoolClient,
  type RollupRow,
} from '@packwatch/db';
import { DAY_MS, dayBucketMs, dayRollup, rollupBucketMs } from '@packwatch/domain';
import { type Logger } from 'pino';
import { type Directory } from '../directory/directory.ts';
import { rollUpRows } from '../pipeline/roll-up.ts';

const PACKS_PER_ROUND = 200;

export interface RollupRebuildOptions {
  readonly pool: Pool;
  readonly directory: Directory;
  readonly log: Logger;
  readonly isStopped: () => boolean;
}

/**
 * One round over the packs with marked buckets: each finished bucket is built anew from its rows, then its day from its
 * buckets; a pack and a day in a transaction. Answers with how many buckets and days were built.
 */
export async function rebuildRollups({ pool, directory, log, isStopped }: RollupRebuildOptions): Promise<number> {
  // No stamp is asked for here: what is remembered may be minutes old.
  directory.forget();
  const packIds = await inOne(pool, (client) => findMarkedPacks(client, PACKS_PER_ROUND));
  let built = 0;
  for (const packId of packIds) {
    const pack = await directory.packs.get(packId);
    if (pack === undefined) continue;
    try {
      for (let more = 1; more > 0 && !isStopped(); built += more) more = await rebuildSome(pool, pack);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      // One pack must not keep the others waiting; its marks stay and come round again.
      if (isRace(error)) log.info({ err: error, packId }, 'roll-ups lost a race; they come round again');
      else log.error({ err: error, packId }, 'roll-ups of a pack could not be built');
    }
  }
  return built;
}

function rebuildSome(pool: Pool, pack: PackRecord): Promise<number> {
  return inOne(pool, async (client) => {
    if (!(await lockRollups(client, pack.id))) return 0;
    return (await rebuildQuarters(client, pack)) || (await rebuildDay(client, pack.id));
  });
}

async function inOne<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const transaction = await beginTransaction(pool);
  try {
    const result = await work(transaction.client);
    await transaction.commit();
    return result;
  } finally {
    await transaction.rollback();
  }
}

async function rebuildQuarters(client: PoolClient, pack: PackRecord): Promise<number> {
  const marked = await takeQuarterMarks(client, pack.id);
  const [first] = marked;
  if (first === undefined) return 0;
  const rows = await readTelemetryOfBuckets(client, pack.id, marked);
  const { watermarkMs, rawCutMs } = await readRollupLimits(client, pack.id);
  // Where rows are gone, or going, what was made of them stays as it is.
  const buckets = marked.filter((bucketMs) => bucketMs >= (rawCutMs ?? -Infinity));
  const byBucket = Map.groupBy(rows, ({ tsMs }) => rollupBucketMs(tsMs));
  const rollups = buckets.flatMap((bucketMs): RollupRow[] => {
    const rollup = rollUpRows(pack, byBucket.get(bucketMs) ?? []);
    return rollup === null ? [] : [rollup];
  });
  await replaceRollups(client, '15m', pack.id, buckets, rollups);
  const dayMs = dayBucketMs(first);
  const isOver = watermarkMs !== null && watermarkMs >= dayMs + DAY_MS;
  await insertRollupMarks(client, [], isOver && buckets.length > 0 ? [{ packId: pack.id, bucketMs: dayMs }] : []);
  return marked.length;
}

async function rebuildDay(client: PoolClient, packId: number): Promise<number> {
  const marked = await takeDayMarks(client, packId);
  for (const dayMs of marked) {
    const day = dayRollup(await readRollups(client, '15m', packId, dayMs, dayMs + DAY_MS));
    if (day !== null) await replaceRollups(client, '1d', packId, [dayMs], [{ packId, ...day }]);
  }
  return marked.length;
}
