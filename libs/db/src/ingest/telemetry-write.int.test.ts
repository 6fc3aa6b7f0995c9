import { testDatabase, type TestDatabase } from '@packwatch/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPool, type Pool } from '../connection/pool.ts';
import { type TelemetryRow } from './telemetry-row.ts';
import { copyTelemetry, findTelemetry, readTelemetryAfter, updateSoc } from './telemetry-write.repository.ts';
import { beginTransaction, type OpenTransaction } from './transaction.ts';

let database: TestDatabase;
let pool: Pool;
let transaction: OpenTransaction;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool(database.roleUrl('ingest'), { max: 1 });
  transaction = await beginTransaction(pool);
});
afterAll(async () => {
  await transaction.rollback();
  await pool.end();
  await database.drop();
});

const T0 = Date.UTC(2026, 10, 23, 12);

const row = (packId: number, tsMs: number): TelemetryRow => ({
  packId,
  tsMs,
  receivedMs: tsMs + 1_234,
  registerMapId: 3,
  voltageMv: 26_400,
  currentMa: -125_000,
  bmsSocMilliPct: 65_536,
  bmsSohPermille: 998,
  bmsResistanceUohm: 2_100,
  chargedMah: 2 ** 40 + 7,
  dischargedMah: 0,
  chargedMwh: null,
  dischargedMwh: null,
  temperature1CentiC: -1_050,
  temperature2CentiC: null,
  chargeBlock: 0,
  dischargeBlock: 6,
  stateBits: 31,
  switchBits: null,
  fullCycles: 65_535,
  shortCircuitTrips: 1,
  overVoltageTrips: null,
  underVoltageTrips: null,
  cellVoltagesMv: [3_300, null, 3_302],
  cellTemperaturesCentiC: [2_500, null, null],
  cellBalancingMask: -2_147_483_648,
  soc: 0.5,
  socSigma: null,
});

it('reads back, value for value, what was copied', async () => {
  const { client } = transaction;
  const rows = [row(1, T0), row(1, T0 + 1), { ...row(2, T0), cellVoltagesMv: null, cellTemperaturesCentiC: null }];
  await copyTelemetry(client, rows);
  expect(await readTelemetryAfter(client, 1, null, 10)).toEqual(rows.slice(0, 2));
  expect(await readTelemetryAfter(client, 1, T0, 10)).toEqual([rows[1]]);
  expect(await readTelemetryAfter(client, 1, null, 1)).toEqual([rows[0]]);
  expect(await findTelemetry(client, { packIds: [2, 1, 2], tsMs: [T0, T0 + 1, T0 + 5] })).toEqual(
    expect.arrayContaining([rows[1], rows[2]]),
  );
});

it('rewrites SOC of one pack and nothing else', async () => {
  const { client } = transaction;
  await copyTelemetry(client, [row(7, T0), row(7, T0 + 10), row(8, T0)]);
  await updateSoc(client, 7, [
    { tsMs: T0, soc: 0.25, socSigma: 0.125 },
    { tsMs: T0 + 10, soc: null, socSigma: null },
  ]);
  expect(await readTelemetryAfter(client, 7, null, 10)).toEqual([
    { ...row(7, T0), soc: 0.25, socSigma: 0.125 },
    { ...row(7, T0 + 10), soc: null, socSigma: null },
  ]);
  expect(await readTelemetryAfter(client, 8, null, 10)).toEqual([row(8, T0)]);
});
