import { originSetting } from '../connection/origin.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTransaction } from '../connection/transaction.ts';

/** A transaction of role `auth`, which knows no tenant; its audit entries say from where it came. */
export function inAuth<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return inTransaction(pool, async (client) => {
    await client.query("SELECT set_config('packwatch.origin', $1, true)", [originSetting()]);
    return work(client);
  });
}
