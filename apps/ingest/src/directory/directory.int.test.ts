import { createPool } from '@packwatch/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUS, CELL_MAP } from '../testing/frames.ts';
import { createWorld, log, type World } from '../testing/world.ts';
import { Directory } from './directory.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.drop());

it('what was read under an older stamp is read again before anything is decoded under a newer one', async () => {
  const pool = createPool(world.database.roleUrl('ingest'), { max: 2 });
  const pack = await world.addPack();
  const directory = new Directory(pool, log);
  const stampOf = () => directory.stamps.get(world.organisationId);
  const before = { stamp: await stampOf(), assignments: await directory.assignments.get(pack.gatewayId) };
  expect(await directory.assignments.get(pack.gatewayId)).toBe(before.assignments);

  const place = { organisationId: world.organisationId, gatewayId: pack.gatewayId, packId: pack.id, bus: BUS };
  const map = { key: CELL_MAP.id, version: CELL_MAP.version };
  await world.provisioning.assignment({
    ...place,
    slaveAddress: 99,
    role: 'cell',
    cellIndex: 2,
    map,
    validFrom: new Date(0),
  });
  // As when what is remembered of the stamp has run out, while what it stands for has not.
  directory.stamps.forget();
  expect(await stampOf()).not.toBe(before.stamp);
  const after = await directory.assignments.get(pack.gatewayId);
  expect(after?.find(BUS, 99, Date.now()).assignment?.packId).toBe(pack.id);
  await pool.end();
});
