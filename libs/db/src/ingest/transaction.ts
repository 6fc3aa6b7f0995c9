import { type Pool, type PoolClient } from '../connection/pool.ts';

/** A transaction that a later step of a pipeline commits. Exactly one of `commit` and `rollback` ends it. */
export interface OpenTransaction {
  readonly client: PoolClient;
  commit(): Promise<void>;
  /** Safe to call after `commit` failed; never throws. */
  rollback(): Promise<void>;
}

export async function beginTransaction(pool: Pool): Promise<OpenTransaction> {
  const client = await pool.connect();
  let ended = false;
  let broken: Error | undefined;
  // Between two queries nobody awaits the connection: losing it then must not end the process.
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  const release = () => {
    client.removeListener('error', onError);
    client.release(broken);
  };
  const end = async (statement: 'COMMIT' | 'ROLLBACK') => {
    await client.query(statement);
    ended = true;
    release();
  };
  const transaction: OpenTransaction = {
    client,
    commit: () => end('COMMIT'),
    rollback: async () => {
      if (ended) return;
      ended = true;
      await client.query('ROLLBACK').catch((error: Error) => {
        broken = error;
      });
      release();
    },
  };
  try {
    await client.query('BEGIN');
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
  return transaction;
}
