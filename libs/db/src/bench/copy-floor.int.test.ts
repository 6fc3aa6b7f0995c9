import { testDatabase } from '@packwatch/testing';
import { afterAll, expect, test } from 'vitest';
import { createPool } from '../connection/pool.ts';
import { migrate } from '../migrate/migrate.ts';
import { TELEMETRY_COLUMNS, type TelemetryRow } from '../ingest/telemetry-row.ts';
import { CopyFloor } from './copy-floor.ts';
import { createScratchDatabase } from './scratch-database.ts';

const database = await testDatabase();
afterAll(() => database.drop());

const EMPTY = Object.fromEntries(TELEMETRY_COLUMNS.map(({ key }) => [key, null])) as unknown as TelemetryRow;
const row = (packId: number, tsMs: number): TelemetryRow => ({ ...EMPTY, packId, tsMs, receivedMs: tsMs + 1000 });

test('rows go into a hypertable of their own, beside the real one, and only once', async () => {
  const pool = createPool(database.adminUrl, { max: 2 });
  try {
    const floor = await CopyFloor.create(pool);
    const rows = Array.from({ length: 25 }, (_, i) => row(1, Date.UTC(2026, 0, 1) + i * 10_000));
    await floor.copy(rows, 10);
    expect(await floor.count()).toBe(25);
    await expect(floor.copy(rows.slice(0, 1), 10)).rejects.toThrow('unique');
    const real = await pool.query('SELECT 1 FROM series.telemetry');
    expect(real.rowCount).toBe(0);
  } finally {
    await pool.end();
  }
});

test('a scratch database is there to be migrated, and gone when it is dropped', async () => {
  const scratch = await createScratchDatabase(database.adminUrl);
  await migrate(scratch.adminUrl);
  await scratch.drop();
  const pool = createPool(scratch.adminUrl, { max: 1 });
  await expect(pool.query('SELECT 1')).rejects.toThrow('does not exist');
  await pool.end();
});
