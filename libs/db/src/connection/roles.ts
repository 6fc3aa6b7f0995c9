import { createHmac } from 'node:crypto';
import pg from 'pg';

export type DatabaseRole = 'api' | 'ingest' | 'worker' | 'auth';

export const DATABASE_ROLES: readonly DatabaseRole[] = ['api', 'ingest', 'worker', 'auth'];

const roleName = (role: DatabaseRole): string => `packwatch_${role}`;

/**
 * The password a role has where PackWatch sets it itself (`npm start`, tests): derived from the admin URL's own
 * credentials, so that nothing has to be stored and every clone that uses the same server agrees. Production sets its own.
 */
function rolePassword(adminUrl: string, role: DatabaseRole): string {
  const { username, password } = new URL(adminUrl);
  return createHmac('sha256', `${username}:${password}`).update(roleName(role)).digest('base64url');
}

/** The URL that connects to the same database as `adminUrl`, as one of the four roles. */
export function roleUrl(adminUrl: string, role: DatabaseRole): string {
  const url = new URL(adminUrl);
  url.username = roleName(role);
  url.password = rolePassword(adminUrl, role);
  return url.href;
}

const TUPLE_CONCURRENTLY_UPDATED = 'XX000';

/**
 * Gives the four roles their passwords: the derived ones, or `password` for all. Run after `migrate`, which creates the
 * roles. Needs CREATEROLE.
 */
export async function ensureRoleLogins(adminUrl: string, password?: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const role of DATABASE_ROLES) {
      const literal = client.escapeLiteral(password ?? rolePassword(adminUrl, role));
      const statement = `ALTER ROLE ${roleName(role)} LOGIN PASSWORD ${literal}`;
      await retryConcurrentUpdate(() => client.query(statement));
    }
  } finally {
    await client.end();
  }
}

// Roles are shared by the cluster: two set-ups at once may touch the same catalogue row, which PostgreSQL refuses.
async function retryConcurrentUpdate(run: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await run();
      return;
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? error.code : undefined;
      if (code !== TUPLE_CONCURRENTLY_UPDATED || attempt === 10) throw error;
    }
  }
}
