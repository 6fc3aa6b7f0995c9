import { createHash, randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { detectEdition, editionStatements } from './edition.ts';

/** The migrations of this checkout. A bundle has no such folder beside it and must pass its own. */
const DEFAULT_FOLDER = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url));

/** Prisma's own lock, so that a `prisma migrate deploy` at the same time waits for us and we for it. */
const PRISMA_ADVISORY_LOCK = 72_707_369;

const MIGRATIONS_TABLE = `
CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

export class MigrationError extends Error {
  readonly code = 'migration_failed';
  constructor(migration: string, message: string, options?: ErrorOptions) {
    super(`migration ${migration}: ${message}`, options);
  }
}

interface MigrationFile {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file in hex, as Prisma computes it. */
  readonly checksum: string;
}

/** Reads a folder in Prisma's layout (`<name>/migration.sql`), in the order of the names. */
export async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Applies what is missing, offline, in Prisma's folder format and into Prisma's own table, so that `prisma migrate
 * deploy` and `status` can go on from here. Each migration is one transaction: a failed one leaves nothing behind.
 *
 * @returns the names applied now, in order
 * @throws MigrationError naming the migration that failed, or that was edited after it had been applied
 */
export async function migrate(
  adminUrl: string,
  options: { folder?: string; onStep?: (name: string) => void } = {},
): Promise<string[]> {
  const migrations = await readMigrations(options.folder ?? DEFAULT_FOLDER);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_ADVISORY_LOCK]);
    await client.query(MIGRATIONS_TABLE);
    const applied = await readApplied(client);
    const done: string[] = [];
    for (const migration of migrations) {
      const checksum = applied.get(migration.name);
      if (checksum === migration.checksum) continue;
      if (checksum !== undefined) {
        throw new MigrationError(migration.name, 'the file was changed after it had been applied; add a new migration');
      }
      options.onStep?.(migration.name);
      await apply(client, migration);
      done.push(migration.name);
    }
    await applyEdition(client);
    return done;
  } finally {
    await client.end();
  }
}

/** Turns on what the server's edition has beyond the migrations, once there is something to turn it on for. */
async function applyEdition(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('series.telemetry') IS NOT NULL AS exists`,
  );
  if (rows[0]?.exists !== true) return;
  for (const statement of editionStatements(await detectEdition(client))) await client.query(statement);
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  for (const row of rows) {
    if (!row.finished_at) {
      throw new MigrationError(
        row.migration_name,
        'it failed earlier; run `prisma migrate resolve` after repairing the database',
      );
    }
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

async function apply(client: pg.Client, { name, sql, checksum }: MigrationFile): Promise<void> {
  const startedAt = new Date();
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, startedAt],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new MigrationError(name, error instanceof Error ? error.message : String(error), { cause: error });
  }
}
