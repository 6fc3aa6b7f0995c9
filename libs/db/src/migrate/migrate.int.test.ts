import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase, type TestDatabase } from '@packwatch/testing';
import { createPool, type Pool } from '../connection/pool.ts';
import { migrate, readMigrations } from './migrate.ts';
import { openSchemaEngine } from './schema-engine.ts';

const PRISMA_FOLDER = fileURLToPath(new URL('../../../../prisma', import.meta.url));

/** Columns, primary, unique and foreign keys of `public`, a line each; what Prisma's language cannot say is left out. */
async function readCatalogue(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(`
    SELECT format('%s.%s %s %s %s', table_name, column_name, udt_name, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL
    SELECT format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')
    ORDER BY 1`);
  return rows.map((row) => row.line).filter((line) => !line.startsWith('_prisma_migrations'));
}

describe('migrations of this checkout', () => {
  let database: TestDatabase;
  let schema: { path: string; content: string };

  beforeAll(async () => {
    database = await emptyDatabase();
    await migrate(database.adminUrl);
    const path = join(PRISMA_FOLDER, 'schema.prisma');
    schema = { path, content: await readFile(path, 'utf8') };
  });
  afterAll(() => database.drop());

  it('leave nothing to do for a second run', async () => {
    expect(await migrate(database.adminUrl)).toEqual([]);
  });

  it('make exactly the columns, keys and foreign keys that schema.prisma describes', async () => {
    const described = await emptyDatabase();
    const engine = await openSchemaEngine(described.adminUrl, schema);
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: false,
      filters: { externalTables: [], externalEnums: [] },
    });
    const describedPool = createPool(described.adminUrl, { max: 1 });
    const migratedPool = createPool(database.adminUrl, { max: 1 });
    await describedPool.query(stdout ?? '');
    const [wanted, found] = [await readCatalogue(describedPool), await readCatalogue(migratedPool)];
    await Promise.all([describedPool.end(), migratedPool.end()]);
    await described.drop();
    expect(wanted.length).toBeGreaterThan(200);
    expect(found).toEqual(wanted);
  });

  it("look applied and unedited to Prisma's own engine", async () => {
    const engine = await openSchemaEngine(database.adminUrl, schema);
    const migrations = await readMigrations(join(PRISMA_FOLDER, 'migrations'));
    const diagnosis = await engine.diagnoseMigrationHistory({
      migrationsList: {
        baseDir: join(PRISMA_FOLDER, 'migrations'),
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
        shadowDbInitScript: '',
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
        })),
      },
      optInToShadowDatabase: false,
      filters: { externalTables: [], externalEnums: [] },
    });
    expect(diagnosis).toMatchObject({
      hasMigrationsTable: true,
      history: null,
      failedMigrationNames: [],
      editedMigrationNames: [],
    });
  });
});

describe('migrate', () => {
  let database: TestDatabase;
  let folder: string;
  let pool: Pool;

  beforeAll(async () => {
    database = await emptyDatabase();
    pool = createPool(database.adminUrl, { max: 1 });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  afterEach(() => rm(folder, { recursive: true }));

  const writeMigrations = async (files: Record<string, string>): Promise<string> => {
    folder = await mkdtemp(join(tmpdir(), 'migrations-'));
    for (const [name, sql] of Object.entries(files)) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'migration.sql'), sql);
    }
    return folder;
  };

  it('rolls a failing migration back whole, names it, and keeps those before it', async () => {
    await writeMigrations({
      '01_good': 'CREATE TABLE good (id int)',
      '02_bad': 'CREATE TABLE half (id int); SELECT no_such_column FROM good;',
    });
    await expect(migrate(database.adminUrl, { folder })).rejects.toThrow(
      'migration 02_bad: column "no_such_column" does not exist',
    );
    const { rows } = await pool.query("SELECT to_regclass('good') AS good, to_regclass('half') AS half");
    expect(rows).toEqual([{ good: 'good', half: null }]);
  });

  it('refuses a migration that was edited after it had been applied', async () => {
    await writeMigrations({ '01_good': 'CREATE TABLE good (id int, edited int)' });
    await expect(migrate(database.adminUrl, { folder })).rejects.toThrow(
      'migration 01_good: the file was changed after it had been applied; add a new migration',
    );
  });
});
