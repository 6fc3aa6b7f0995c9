import { testDatabase, type TestDatabase } from '@packwatch/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool, type Pool } from '../connection/pool.ts';
import { createPrisma, type PrismaClient } from '../connection/prisma.ts';
import { findGatewayMappings } from '../ingest/directory.repository.ts';
import { Provisioning } from '../provisioning/provisioning.ts';
import { GatewayMappingsRepository } from './gateway-mappings.repository.ts';

describe('mappings of a gateway', () => {
  let database: TestDatabase;
  let prisma: PrismaClient;
  let api: Pool;
  let ingest: Pool;
  let mappings: GatewayMappingsRepository;
  const ours = { organisationId: '', gatewayId: '' };
  const theirs = { organisationId: '', gatewayId: '' };

  beforeAll(async () => {
    database = await testDatabase();
    prisma = createPrisma(database.adminUrl);
    const provisioning = new Provisioning(prisma);
    for (const [slug, of] of [['ours', ours] as const, ['theirs', theirs] as const]) {
      of.organisationId = (await provisioning.organisation({ name: slug, slug })).id;
      of.gatewayId = (await provisioning.gateway({ organisationId: of.organisationId, name: slug })).id;
    }
    api = createPool(database.roleUrl('api'), { max: 4 });
    ingest = createPool(database.roleUrl('ingest'), { max: 1 });
    mappings = new GatewayMappingsRepository(api);
  });
  afterAll(async () => {
    await Promise.all([prisma.$disconnect(), api.end(), ingest.end()]);
    await database.drop();
  });

  const add = (document: object) =>
    mappings.add(ours.organisationId, { gatewayId: ours.gatewayId, format: 'teltonika', document, by: 'ann' });

  it('are numbered, also when several people save at once, and keep every version', async () => {
    const saved = await Promise.all([1, 2, 3, 4].map((n) => add({ n })));
    expect(saved.map((one) => one?.version).sort()).toEqual([1, 2, 3, 4]);
    const listed = await mappings.list(ours.organisationId, ours.gatewayId);
    expect(listed.map(({ version, createdBy }) => [version, createdBy])).toEqual([4, 3, 2, 1].map((n) => [n, 'ann']));
  });

  it('are read by ingest in their newest version alone', async () => {
    await add({ newest: true });
    expect(await findGatewayMappings(ingest, [ours.gatewayId, theirs.gatewayId])).toEqual([
      { gatewayId: ours.gatewayId, format: 'teltonika', version: 5, document: { newest: true } },
    ]);
  });

  it("are nobody else's to see or to set", async () => {
    expect(await mappings.list(theirs.organisationId, ours.gatewayId)).toEqual([]);
    const stolen = { gatewayId: theirs.gatewayId, format: 'teltonika' as const, document: {}, by: null };
    expect(await mappings.add(ours.organisationId, stolen)).toBeNull();
  });

  it('can be neither changed nor removed by the API', async () => {
    await expect(api.query('UPDATE gateway_mapping SET document = $1', ['{}'])).rejects.toThrow('permission denied');
    await expect(api.query('DELETE FROM gateway_mapping')).rejects.toThrow('permission denied');
  });
});
