import { type Pool, type PoolClient } from '../connection/pool.ts';

/** A transaction that a later step of a pipeline commits. The first of its endings counts. */
export interface OpenTransaction {
  readonly client: PoolClient;
  commit(): Promise<void>;
  /** Safe to call after `commit` failed; never throws. */
  rollback(): Promise<void>;
  /** Gives the connection up where it stands: what it waits for fails, and the server rolls back once it notices. */
  abandon(): void;
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
  const transaction: OpenTransaction = {
    client,
    commit: async () => {
      await client.query('COMMIT');
      ended = true;
      release();
    },
    rollback: async () => {
      if (ended) return;
      ended = true;
      await client.query('ROLLBACK').catch((error: Error) => {
        broken = error;
      });
      release();
    },
    abandon: () => {
      if (ended) return;
      ended = true;
      broken = new Error('the transaction was given up');
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
