import { createPool, type Pool } from '@packwatch/db';

/** Runs `work` with a connection to the server's own database, for statements about databases and roles. */
export async function asAdmin<T>(adminUrl: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = createPool(adminUrl, { max: 1, applicationName: 'packwatch-tests' });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** The same server and user, another database. */
export function withDatabase(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Quotes a name for SQL; PostgreSQL has no parameters there. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
