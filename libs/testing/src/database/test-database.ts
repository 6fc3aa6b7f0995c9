import { randomBytes } from 'node:crypto';
import { roleUrl, type DatabaseRole } from '@packwatch/db';
import { testServices } from '../test-context.ts';
import { asAdmin, quoteName, withDatabase } from './admin.ts';

export interface TestDatabase {
  readonly name: string;
  /** Connects as the server's administrator, past all row-level security. */
  readonly adminUrl: string;
  /** Connects as one of the product's own roles. */
  readonly roleUrl: (role: DatabaseRole) => string;
  /** Drops it, along with every connection that is still open. */
  readonly drop: () => Promise<void>;
}

/**
 * A migrated, empty database that nobody else uses. Make one per suite and drop it at the end:
 *
 *     const database = await testDatabase();
 *     afterAll(() => database.drop());
 */
export function testDatabase(): Promise<TestDatabase> {
  return createDatabase(`TEMPLATE ${quoteName(testServices().templateDatabase)}`);
}

/** A database without a single table of ours, for tests of the migrations themselves. */
export function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase('TEMPLATE template0');
}

async function createDatabase(from: string): Promise<TestDatabase> {
  const { adminUrl, databasePrefix } = testServices();
  const name = `${databasePrefix}${randomBytes(5).toString('hex')}`;
  await asAdmin(adminUrl, (pool) => pool.query(`CREATE DATABASE ${quoteName(name)} ${from}`));
  const url = withDatabase(adminUrl, name);
  return {
    name,
    adminUrl: url,
    roleUrl: (role) => roleUrl(url, role),
    drop: () =>
      asAdmin(adminUrl, async (pool) => {
        await pool.query(`DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`);
      }),
  };
}
