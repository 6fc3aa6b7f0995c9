import { readFile } from 'node:fs/promises';
import { testDatabase, type TestDatabase } from '@packwatch/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPool, type Pool } from '../connection/pool.ts';

let database: TestDatabase;
let admin: Pool;
beforeAll(async () => {
  database = await testDatabase();
  admin = createPool(database.adminUrl, { max: 1 });
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

it('docs/retention.md says of every table how long its rows are kept, and of none that is not there', async () => {
  const text = await readFile(new URL('../../../../docs/retention.md', import.meta.url), 'utf8');
  const { rows } = await admin.query<{ name: string }>(`
    SELECT CASE WHEN n.nspname = 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'series', 'auth') AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'`);
  const tables = rows.map(({ name }) => name).toSorted();
  // The first column of the tables, and all of the last section: elsewhere columns and files are named.
  const [grows = '', still = ''] = text.split('## Does not grow with time');
  const cells = grows.split('\n').map((line) => line.split('|')[1] ?? '');
  const named = [...cells, still].flatMap((part) => [...part.matchAll(/`([\w.]+)`/g)].map(([, name]) => name));
  expect(named.toSorted()).toEqual(tables);
});
