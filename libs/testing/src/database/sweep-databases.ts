import { randomBytes } from 'node:crypto';
import { asAdmin, quoteName } from './admin.ts';

const PREFIX = 'packwatch_test_';
const ABANDONED_AFTER_S = 6 * 3600;

/** A prefix for one run's databases; it carries the run's start, so that a later run can tell which were abandoned. */
export function newDatabasePrefix(nowMs: number): string {
  return `${PREFIX}${Math.floor(nowMs / 1000)}_${randomBytes(3).toString('hex')}_`;
}

const startedAtS = (database: string): number => Number(database.slice(PREFIX.length).split('_')[0]);

/** Drops this run's databases, and those of runs that were killed long ago. */
export async function sweepDatabases(adminUrl: string, ownPrefix: string, nowMs: number): Promise<void> {
  await asAdmin(adminUrl, async (pool) => {
    const { rows } = await pool.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'packwatch\\_test\\_%'",
    );
    for (const { datname } of rows) {
      const abandoned = startedAtS(datname) < nowMs / 1000 - ABANDONED_AFTER_S;
      if (abandoned || datname.startsWith(ownPrefix)) {
        await pool.query(`DROP DATABASE IF EXISTS ${quoteName(datname)} WITH (FORCE)`);
      }
    }
  });
}
