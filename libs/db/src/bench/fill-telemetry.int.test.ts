import { testDatabase } from '@packwatch/testing';
import { afterAll, expect, test } from 'vitest';
import { createPool } from '../connection/pool.ts';
import { inTransaction } from '../connection/transaction.ts';
import { TELEMETRY_COLUMNS, type TelemetryRow } from '../ingest/telemetry-row.ts';
import { copyTelemetry } from '../ingest/telemetry-write.repository.ts';
import { countTelemetry, fillTelemetry } from './fill-telemetry.ts';

const database = await testDatabase();
const pool = createPool(database.adminUrl, { max: 1 });
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('the past is filled with what is stored, once for each step back', async () => {
  await expect(fillTelemetry(pool, 10, 1_000)).rejects.toThrow(RangeError);
  const empty = Object.fromEntries(TELEMETRY_COLUMNS.map(({ key }) => [key, null])) as unknown as TelemetryRow;
  const startMs = Date.UTC(2026, 10, 23);
  const rows = Array.from({ length: 10 }, (_, i) => {
    return { ...empty, packId: 1 + (i % 2), tsMs: startMs + i * 10_000, receivedMs: startMs, voltageMv: 26_000 + i };
  });
  await inTransaction(pool, (client) => copyTelemetry(client, rows));
  expect(await fillTelemetry(pool, 40, 100_000)).toBe(40);
  expect(await countTelemetry(pool, [1, 2])).toBe(40);
  expect(await countTelemetry(pool, [2])).toBe(20);
  const { rows: oldest } = await pool.query<{ ts: Date; voltage_mv: number }>(
    'SELECT ts, voltage_mv FROM series.telemetry ORDER BY ts LIMIT 1',
  );
  expect(oldest).toEqual([{ ts: new Date(startMs - 300_000), voltage_mv: 26_000 }]);
  expect(await fillTelemetry(pool, 60, 100_000)).toBe(60);
  expect(await fillTelemetry(pool, 60, 100_000)).toBe(60);
  expect(await countTelemetry(pool, [1, 2])).toBe(60);
});
