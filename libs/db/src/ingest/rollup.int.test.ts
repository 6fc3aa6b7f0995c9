import { testDatabase, type TestDatabase } from '@packwatch/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPool, type Pool, type PoolClient } from '../connection/pool.ts';
import { createPrisma } from '../connection/prisma.ts';
import { Provisioning } from '../provisioning/provisioning.ts';
import { MEASURED_COLUMNS, STEPPED_COLUMNS, type RollupRow } from './rollup-row.ts';
import {
  copyRollups,
  findMarkedPacks,
  insertRollupMarks,
  lockRollups,
  markBucketsDirty,
  readRollups,
  replaceRollups,
  takeDayMarks,
  takeQuarterMarks,
} from './rollup.repository.ts';
import { beginTransaction } from './transaction.ts';

const DAY_MS = 86_400_000;
const T0 = Date.UTC(2026, 10, 23);

let database: TestDatabase;
let pool: Pool;
let admin: Pool;
let packId: number;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool(database.roleUrl('ingest'), { max: 2 });
  admin = createPool(database.adminUrl, { max: 1 });
  const prisma = createPrisma(database.adminUrl);
  const provisioning = new Provisioning(prisma);
  const { id: organisationId } = await provisioning.organisation({ name: 'Fleet', slug: 'fleet' });
  const facts = { chemistry: 'lfp', model: '24-115', cellsInSeries: 3, nominalCapacityMah: 24_600 };
  ({ id: packId } = await provisioning.pack({ organisationId, name: 'Pack', facts, validFrom: new Date(0) }));
  await prisma.$disconnect();
  await admin.query('INSERT INTO pack_state (pack_id, organisation_id) VALUES ($1, $2)', [packId, organisationId]);
});
afterAll(async () => {
  await Promise.all([pool.end(), admin.end()]);
  await database.drop();
});

async function inOne<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const transaction = await beginTransaction(pool);
  const result = await work(transaction.client);
  await transaction.commit();
  return result;
}

const EMPTY: Omit<RollupRow, 'packId' | 'bucketMs'> = {
  samples: 1,
  measured: Object.fromEntries(MEASURED_COLUMNS.map(({ key }) => [key, null])) as RollupRow['measured'],
  stepped: Object.fromEntries(STEPPED_COLUMNS.map(({ key }) => [key, null])) as RollupRow['stepped'],
  socSigmaPpm: null,
  charge: null,
  energy: null,
  activity: null,
  worstCell: null,
  cellVoltageMv: null,
  cellTemperatureCentiC: null,
  cellBalancing: null,
};

/** Every value is another one, and the wide ones are as wide as they may be. */
function full(bucketMs: number): RollupRow {
  let next = 1;
  const cells = () => ({
    min: [(next += 1), null, -(next += 1)],
    max: [(next += 1), null, next],
    last: [(next += 1), null, next],
    sum: [2 ** 45 + (next += 1), 0, -(next += 1)],
    n: [80_000 + (next += 1), 0, next],
  });
  const stepped = () => ({ min: -(next += 1), max: (next += 1), last: (next += 1) });
  return {
    packId,
    bucketMs,
    samples: 90,
    measured: Object.fromEntries(
      MEASURED_COLUMNS.map(({ key }) => [
        key,
        { sum: Number.MAX_SAFE_INTEGER - (next += 1), n: (next += 1), ...stepped() },
      ]),
    ) as RollupRow['measured'],
    stepped: Object.fromEntries(STEPPED_COLUMNS.map(({ key }) => [key, stepped()])) as RollupRow['stepped'],
    socSigmaPpm: { max: 30_000, last: 20_000 },
    charge: { inMaMs: 8_640_000_000_000_000, outMaMs: 5 },
    energy: { inMwMs: 6, outMwMs: Number.MAX_SAFE_INTEGER },
    activity: { chargingMs: 86_400_000, dischargingMs: 7, idleMs: 8 },
    worstCell: 2,
    cellVoltageMv: cells(),
    cellTemperatureCentiC: cells(),
    cellBalancing: { n: 86_400, on: [1, 0, 86_400] },
  };
}

it('reads back, value for value, what was copied, and puts one bucket in the place of another', async () => {
  const rows = [full(T0), { packId, bucketMs: T0 + 900_000, ...EMPTY }];
  await inOne(async (client) => {
    for (const width of ['15m', '1d'] as const) {
      await copyRollups(client, width, rows);
      expect(await readRollups(client, width, packId, T0, T0 + DAY_MS)).toEqual(rows);
    }
    await replaceRollups(client, '15m', packId, [T0, T0 + 900_000], [{ ...EMPTY, packId, bucketMs: T0, samples: 5 }]);
    expect(await readRollups(client, '15m', packId, T0, T0 + DAY_MS)).toEqual([
      { ...EMPTY, packId, bucketMs: T0, samples: 5 },
    ]);
  });
});

const watermark = (ms: number) =>
  admin.query('UPDATE pack_state SET ts = $2 WHERE pack_id = $1', [packId, new Date(ms)]);

it('hands marks out once their bucket is over, a day at a time, each bucket once', async () => {
  await inOne(async (client) => {
    await markBucketsDirty(client, [
      { packId, tsMs: T0 + 1 },
      { packId, tsMs: T0 + 899_999 },
      { packId, tsMs: T0 + DAY_MS + 1 },
    ]);
    await markBucketsDirty(client, [{ packId, tsMs: T0 + 450_000 }]);
    await insertRollupMarks(client, [], [{ packId, bucketMs: T0 }]);
  });
  await watermark(T0 + 899_999);
  expect(await inOne((client) => findMarkedPacks(client, 10))).toEqual([]);
  expect(await inOne((client) => takeQuarterMarks(client, packId))).toEqual([]);
  await watermark(T0 + DAY_MS + 899_999);
  expect(await inOne((client) => findMarkedPacks(client, 10))).toEqual([packId]);
  expect(await inOne((client) => takeQuarterMarks(client, packId))).toEqual([T0]);
  expect(await inOne((client) => takeQuarterMarks(client, packId))).toEqual([]);
  expect(await inOne((client) => takeDayMarks(client, packId))).toEqual([T0]);
  expect(await inOne((client) => findMarkedPacks(client, 10))).toEqual([]);
  await watermark(T0 + DAY_MS + 900_000);
  expect(await inOne((client) => takeQuarterMarks(client, packId))).toEqual([T0 + DAY_MS]);
});

it('keeps a mark that is not committed yet when the others are taken, and waits for nobody', async () => {
  await watermark(T0 + 2 * DAY_MS);
  await inOne((client) => markBucketsDirty(client, [{ packId, tsMs: T0 }]));
  const late = await beginTransaction(pool);
  await markBucketsDirty(late.client, [{ packId, tsMs: T0 }]);
  expect(await inOne((client) => takeQuarterMarks(client, packId))).toEqual([T0]);
  await late.commit();
  expect(await inOne((client) => takeQuarterMarks(client, packId))).toEqual([T0]);
});

it('lets one builder at a pack at a time', async () => {
  const first = await beginTransaction(pool);
  expect(await lockRollups(first.client, packId)).toBe(true);
  expect(await inOne((client) => lockRollups(client, packId))).toBe(false);
  await first.rollback();
  expect(await inOne((client) => lockRollups(client, packId))).toBe(true);
});
