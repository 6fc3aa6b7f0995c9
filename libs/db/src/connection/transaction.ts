import { originSetting } from './origin.ts';
import { type Pool, type PoolClient } from './pool.ts';

/**
 * Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. A connection that failed to
 * roll back is destroyed rather than handed on.
 */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * A transaction in which row-level security shows one organisation's rows and nothing else. The setting is local to the
 * transaction, so a pooled connection never carries a tenant over. The audit log's rows say from where the request came.
 */
export function inTenant<T>(pool: Pool, organisationId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return inTransaction(pool, async (client) => {
    await client.query(
      "SELECT set_config('packwatch.organisation_id', $1, true), set_config('packwatch.origin', $2, true)",
      [organisationId, originSetting()],
    );
    return work(client);
  });
}
