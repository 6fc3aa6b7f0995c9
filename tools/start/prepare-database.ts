import { createPool, ensureRoleLogins, migrate, syncShippedMaps } from '@packwatch/db';
import { shippedMaps } from '@packwatch/protocol';

/** Brings the schema, the roles' logins and the shipped register maps up to date. */
export async function prepareDatabase(adminUrl: string): Promise<void> {
  await migrate(adminUrl);
  await ensureRoleLogins(adminUrl);
  const pool = createPool(adminUrl, { max: 1, applicationName: 'packwatch-start' });
  try {
    await syncShippedMaps(pool, shippedMaps);
  } finally {
    await pool.end();
  }
}
