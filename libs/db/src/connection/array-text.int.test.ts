import { testDatabase, type TestDatabase } from '@packwatch/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { numberArray, plainArray, textArray, timeArray } from './array-text.ts';
import { createPool, type Pool } from './pool.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool(database.adminUrl, { max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function readBack(type: string, text: string): Promise<unknown> {
  const { rows } = await pool.query<{ values: unknown }>(`SELECT $1::${type}[] AS values`, [text]);
  return rows[0]?.values;
}

it('gives every number and null back as it was', async () => {
  const values = [0, -1, 2_147_483_647, null, 0.1, 1e-7, -1.5e300, NaN];
  expect(await readBack('float8', numberArray(values))).toEqual(values);
  expect(await readBack('float8', numberArray([]))).toEqual([]);
});

it('gives every millisecond back as it was', async () => {
  const values = [0, 1, Date.UTC(2026, 10, 23, 1, 2, 3, 4), null, Date.UTC(9999, 0, 1)];
  const read = (await readBack('timestamptz', timeArray(values))) as (Date | null)[];
  expect(read.map((time) => time?.getTime() ?? null)).toEqual(values);
});

it('refuses a time of which PostgreSQL would read another one', () => {
  expect(() => timeArray([8.64e15])).toThrow(RangeError);
});

it('gives texts without a meaning of their own back as they were', async () => {
  const values = ['018f1c3a-0000-7000-8000-0123456789ab', null, 'charging'];
  expect(await readBack('text', plainArray(values))).toEqual(values);
});

it('gives texts that hold anything back as they were', async () => {
  const values = ['a "quoted" one', 'back\\slash', '{1,2}', 'NULL', '', null, ' Ä, µ\n'];
  expect(await readBack('text', textArray(values))).toEqual(values);
  expect(await readBack('text', textArray([]))).toEqual([]);
});
