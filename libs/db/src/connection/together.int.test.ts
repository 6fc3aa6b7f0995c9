import { testDatabase, type TestDatabase } from '@packwatch/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beginTransaction } from '../ingest/transaction.ts';
import { createPool, type Pool, type PoolClient } from './pool.ts';
import { together } from './together.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool(database.adminUrl, { max: 1 });
  await pool.query('CREATE TABLE noted (id int PRIMARY KEY, text text)');
});
beforeEach(() => pool.query('DELETE FROM noted'));
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function note(client: PoolClient, id: number): Promise<void> {
  await client.query({ name: 'note', text: 'INSERT INTO noted VALUES ($1, $2)', values: [id, `no. ${id}`] });
}
async function idsOf(client: PoolClient): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>({ name: 'ids', text: 'SELECT id FROM noted ORDER BY id' });
  return rows.map(({ id }) => id);
}
const backend = async (client: PoolClient | Pool): Promise<number> => {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return rows[0]?.pid ?? 0;
};

describe('statements in one packet', () => {
  it('are executed in their order, each seeing what those before it did, and answered one by one', async () => {
    const transaction = await beginTransaction(pool);
    const asked = await transaction.together((gathering) => [
      idsOf(gathering),
      note(gathering, 1),
      idsOf(gathering),
      note(gathering, 2),
      idsOf(gathering),
    ]);
    expect(asked).toEqual([[], undefined, [1], undefined, [1, 2]]);
    await transaction.rollback();
  });

  it('may be ones that the connection knows by the same name from elsewhere, and may be none', async () => {
    const client = await pool.connect();
    await note(client, 1);
    expect(await together(client, (gathering) => [note(gathering, 2), idsOf(gathering)])).toEqual([undefined, [1, 2]]);
    await note(client, 3);
    expect(await together(client, () => [Promise.resolve(5)])).toEqual([5]);
    expect(await idsOf(client)).toEqual([1, 2, 3]);
    client.release();
  });
});

describe('a transaction whose last packet', () => {
  it('holds the commit is over with it', async () => {
    const transaction = await beginTransaction(pool);
    await transaction.commitWith((gathering) => [note(gathering, 1), note(gathering, 2)]);
    await transaction.rollback();
    const { rows } = await pool.query('SELECT id FROM noted ORDER BY id');
    expect(rows).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('fails leaves nothing behind, what stood behind the fault neither, and gives its connection up', async () => {
    const transaction = await beginTransaction(pool);
    const before = await backend(transaction.client);
    await note(transaction.client, 1);
    const failing = transaction.commitWith((gathering) => [note(gathering, 2), note(gathering, 2), note(gathering, 3)]);
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    await transaction.rollback();
    expect((await pool.query('SELECT id FROM noted')).rows).toEqual([]);
    expect(await backend(pool)).not.toBe(before);
  });
});
