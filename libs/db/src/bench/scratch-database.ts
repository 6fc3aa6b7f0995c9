import { randomBytes } from 'node:crypto';
import { createPool } from '../connection/pool.ts';

export interface ScratchDatabase {
  /** The administrator's URL of the new, empty database. */
  readonly adminUrl: string;
  /** Drops it, along with every connection that is still open. */
  readonly drop: () => Promise<void>;
}

/** An empty database of its own on the server of `adminUrl`, for measurements that must not meet anybody's data. */
export async function createScratchDatabase(adminUrl: string): Promise<ScratchDatabase> {
  const name = `packwatch_bench_${randomBytes(5).toString('hex')}`;
  const onServer = async (statement: string): Promise<void> => {
    const pool = createPool(adminUrl, { max: 1, applicationName: 'packwatch-bench' });
    try {
      await pool.query(statement);
    } finally {
      await pool.end();
    }
  };
  await onServer(`CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { adminUrl: url.href, drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
