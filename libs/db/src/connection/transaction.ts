import { type Answers, ask, askAll, type Question, statement } from './ask.ts';
import { originSetting } from './origin.ts';
import { type Pool, type PoolClient } from './pool.ts';

const BEGIN = statement<never>('BEGIN');
const TENANT = statement<unknown>(
  "SELECT set_config('packwatch.organisation_id', $1, true), set_config('packwatch.origin', $2, true)",
);

/**
 * Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. A connection that failed to
 * roll back is destroyed rather than handed on.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  settings: readonly Question<unknown>[] = [],
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await askAll(client, [ask(BEGIN), ...settings]).catch((error: Error) => {
      broken = error;
      throw error;
    });
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
  return inTransaction(pool, work, [ask(TENANT, [organisationId, originSetting()])]);
}

/**
 * Asks several questions as one organisation, in one transaction and one round trip: what is read all the time is asked so.
 * Row-level security and the setting are as in `inTenant`.
 */
export async function readTenant<const Q extends readonly Question<unknown>[]>(
  pool: Pool,
  organisationId: string,
  questions: Q,
): Promise<Answers<Q>> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const [, ...answers] = await askAll(client, [ask(TENANT, [organisationId, '']), ...questions]);
    // What `askAll` says of all questions holds of those after the first.
    return answers as Answers<Q>;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.release(broken);
  }
}
