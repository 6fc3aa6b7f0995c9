import { testDatabase } from '@packwatch/testing';
import { afterAll, expect, test } from 'vitest';
import { createPool } from '../connection/pool.ts';
import { createPrisma } from '../connection/prisma.ts';
import { findAssignments, findGatewayTokens, findPacks } from '../ingest/directory.repository.ts';
import { hashGatewayToken } from '../provisioning/gateway-token.ts';
import { Provisioning } from '../provisioning/provisioning.ts';
import { syncShippedMaps } from '../provisioning/sync-shipped-maps.ts';
import { findBackends } from './backends.ts';
import { createBenchFleet } from './bench-fleet.ts';

const database = await testDatabase();
const pool = createPool(database.adminUrl, { max: 1, applicationName: 'packwatch-bench-test' });
const prisma = createPrisma(database.adminUrl);
afterAll(async () => {
  await Promise.all([pool.end(), prisma.$disconnect()]);
  await database.drop();
});

test('every pack of the fleet is found by its gateway’s token and bus, a second fleet beside the first', async () => {
  await syncShippedMaps(pool, [{ id: 'meter', version: 1 }]);
  const { id: organisationId } = await new Provisioning(prisma).organisation({ name: 'Bench', slug: 'bench' });
  const plan = {
    organisationId,
    packs: 3,
    packsPerGateway: 2,
    facts: { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 100_000 },
    slaves: [{ slaveAddress: 1, role: 'meter' as const, map: { key: 'meter', version: 1 } }],
    validFrom: new Date(0),
  };
  const fleet = [...(await createBenchFleet(prisma, plan)), ...(await createBenchFleet(prisma, plan))];
  expect(fleet.map(({ bus }) => bus)).toEqual(['rs485-0', 'rs485-1', 'rs485-0', 'rs485-0', 'rs485-1', 'rs485-0']);
  expect(new Set(fleet.map(({ id }) => id)).size).toBe(6);
  expect(
    await findPacks(
      pool,
      fleet.map(({ id }) => id),
    ),
  ).toHaveLength(6);
  for (const { id, bus, token } of fleet) {
    const [found] = await findGatewayTokens(pool, [Buffer.from(hashGatewayToken(token)).toString('hex')]);
    const assigned = await findAssignments(pool, [found?.gatewayId ?? '']);
    expect(assigned.find((row) => row.bus === bus)).toMatchObject({ packId: id, slaveAddress: 1, role: 'meter' });
  }
});

test('the server process of a connection is found by its name', async () => {
  const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  expect(await findBackends(pool, 'packwatch-bench-test')).toEqual([rows[0]?.pid]);
});
