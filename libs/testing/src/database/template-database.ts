import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { ensureRoleLogins, migrate, readMigrations, type Pool } from '@packwatch/db';
import { asAdmin, quoteName, withDatabase } from './admin.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url));

/** Any number: it only has to be the same in every test run against one server. */
const TEMPLATE_LOCK = 5_012_026;

/**
 * One migrated database per state of the migrations, cloned by every suite. It is made under a lock of the server, so
 * that two runs at once make it once.
 *
 * @returns the template's name
 */
export async function ensureTemplateDatabase(adminUrl: string): Promise<string> {
  const migrations = await readMigrations(MIGRATIONS);
  const hash = createHash('sha256').update(migrations.map(({ name, checksum }) => `${name}:${checksum}`).join('\n'));
  const name = `packwatch_template_${hash.digest('hex').slice(0, 12)}`;

  await asAdmin(adminUrl, async (pool) => {
    await pool.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    if (!(await isFinished(pool, name))) {
      await pool.query(`DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`);
      await pool.query(`CREATE DATABASE ${quoteName(name)}`);
      await migrate(withDatabase(adminUrl, name), { folder: MIGRATIONS });
      await close(pool, name);
    }
    await ensureRoleLogins(adminUrl);
  });
  return name;
}

// Marked as a template only once it is complete: a run that died half-way leaves an unmarked one, which is made anew.
async function isFinished(pool: Pool, name: string): Promise<boolean> {
  const { rows } = await pool.query<{ datistemplate: boolean }>(
    'SELECT datistemplate FROM pg_database WHERE datname = $1',
    [name],
  );
  return rows[0]?.datistemplate === true;
}

// Cloning needs a template without connections. TimescaleDB's launcher keeps a scheduler in every database, except where
// connections are not allowed; the one that is there already has to be sent away.
async function close(pool: Pool, name: string): Promise<void> {
  await pool.query(`ALTER DATABASE ${quoteName(name)} WITH ALLOW_CONNECTIONS false`);
  await pool.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [name]);
  await pool.query(`ALTER DATABASE ${quoteName(name)} WITH IS_TEMPLATE true`);
}
