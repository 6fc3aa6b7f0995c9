import { type Pool, type PoolClient } from '../connection/pool.ts';
import { type Settled, together } from '../connection/together.ts';

/** A transaction that a later step of a pipeline commits. The first of its endings counts. */
export interface OpenTransaction {
  readonly client: PoolClient;
  commit(): Promise<void>;
  /** Statements in one packet: see `together`. If they fail, the connection is given up with the transaction. */
  together<const P extends readonly Promise<unknown>[]>(send: (gathering: PoolClient) => P): Promise<Settled<P>>;
  /** The last statements and the commit behind them, in one packet. */
  commitWith(send: (gathering: PoolClient) => readonly Promise<unknown>[]): Promise<void>;
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
  const inOnePacket: OpenTransaction['together'] = async (send) => {
    try {
      return await together(client, send);
    } catch (error) {
      broken ??= error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  };
  const transaction: OpenTransaction = {
    client,
    together: inOnePacket,
    commitWith: async (send) => {
      await inOnePacket((gathering) => [...send(gathering), gathering.query({ name: 'commit', text: 'COMMIT' })]);
      ended = true;
      release();
    },
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
