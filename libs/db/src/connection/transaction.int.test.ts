import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyDatabase, type TestDatabase } from '@packwatch/testing';
import { createPool, type Pool } from './pool.ts';
import { inTransaction } from './transaction.ts';

describe('inTransaction', () => {
  let database: TestDatabase;
  let pool: Pool;
  let other: Pool;

  beforeAll(async () => {
    database = await emptyDatabase();
    pool = createPool(database.adminUrl, { max: 2 });
    other = createPool(database.adminUrl, { max: 1 });
    await other.query('CREATE TABLE note (text text)');
  });
  afterAll(async () => {
    await Promise.all([pool.end(), other.end()]);
    await database.drop();
  });

  it('keeps nothing of work that fails', async () => {
    await expect(
      inTransaction(pool, async (client) => {
        await client.query("INSERT INTO note VALUES ('half')");
        throw new Error('second thoughts');
      }),
    ).rejects.toThrow('second thoughts');
    expect((await other.query('SELECT * FROM note')).rows).toEqual([]);
  });

  it('fails when its connection is cut between two queries, and the pool goes on with another', async () => {
    const cut = inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await other.query('SELECT pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
      // The end of the connection is on its way to us; nobody listens for it but the pool.
      await vi.waitFor(() => expect(client.listenerCount('error')).toBeGreaterThan(0));
      await client.query('SELECT 1');
    });
    await expect(cut).rejects.toThrow(/connection|Client/i);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});
