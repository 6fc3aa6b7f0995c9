import { type Pool } from '../connection/pool.ts';

/** Ends every other connection to this database at once, as a crash of the server would. Needs a superuser. */
export async function endOtherConnections(pool: Pool): Promise<void> {
  await pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
}
