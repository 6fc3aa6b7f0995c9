import { type Pool } from '../connection/pool.ts';

/** The server's processes that serve this database's connections of a name, by process id. */
export async function findBackends(pool: Pool, applicationName: string): Promise<number[]> {
  const { rows } = await pool.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
    [applicationName],
  );
  return rows.map(({ pid }) => pid);
}
