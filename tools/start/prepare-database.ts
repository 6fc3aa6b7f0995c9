import { createPool, ensureRoleLogins, migrate, syncShippedMaps } from '@packwatch/db';
import { shippedMaps } from '@packwatch/protocol';

/**
 * Brings the schema, the roles' logins and the shipped register maps up to date.
 * @param rolePassword the roles' password where it is set from outside; derived from the administrator's otherwise
 */
export async function prepareDatabase(adminUrl: string, rolePassword?: string): Promise<void> {
  await migrate(adminUrl);
  await ensureRoleLogins(adminUrl, rolePassword);
  const pool = createPool(adminUrl, { max: 1, applicationName: 'packwatch-start' });
  try {
    await syncShippedMaps(pool, shippedMaps);
  } finally {
    await pool.end();
  }
}
