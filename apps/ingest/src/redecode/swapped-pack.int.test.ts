import { QuarantineRepository } from '@packwatch/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { polls } from '../testing/frames.ts';
import { redecodeWorld, type RedecodeWorld } from '../testing/redecode-world.ts';
import { createWorld, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

const [OWN, OTHER] = [7_010_042, 7_010_099];
let world: World;
let running: RunningIngest;
let work: RedecodeWorld;

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
  work = redecodeWorld(world, running);
});
afterAll(async () => {
  await work.stop();
  await running.stop();
  await world.drop();
});

const isNumbered = (pack: TestPack, serial: number | null) =>
  world.admin.query('UPDATE pack SET serial = $2 WHERE id = $1', [pack.id, serial]);
const samplesOf = async ({ id }: TestPack): Promise<number> =>
  (await world.admin.query('SELECT 1 FROM series.telemetry WHERE pack_id = $1', [id])).rowCount ?? 0;

it('a pack that was swapped sends its samples to nobody, until somebody says whose they are', async () => {
  const [old, next] = [await world.addPack(), await world.addPack()];
  await isNumbered(old, OWN);
  await isNumbered(next, OTHER);
  const fromMs = running.nowMs - 600_000;
  const swappedMs = fromMs + 50_000;
  expect(
    await work.send(
      old,
      polls(fromMs, 5, () => ({ serial: OWN })),
    ),
  ).toMatchObject({ accepted: 5 });
  const answer = await work.send(
    old,
    polls(swappedMs, 10, () => ({ serial: OTHER })),
  );
  expect(answer).toMatchObject({ accepted: 0 });
  expect(answer.quarantined.map(({ reason }) => reason)).toEqual(Array(10).fill('other_serial'));
  expect(await samplesOf(old)).toBe(5);
  const unassigned = await world.admin.query(
    'SELECT slave_address AS slave, frames, other_serial AS serial FROM unassigned_address WHERE gateway_id = $1 ORDER BY 1',
    [old.gatewayId],
  );
  expect(unassigned.rows).toEqual([
    { slave: 1, frames: 30, serial: OTHER },
    { slave: 11, frames: 10, serial: OTHER },
    { slave: 12, frames: 10, serial: OTHER },
  ]);

  await world.admin.query('UPDATE assignment SET valid_to = $2 WHERE pack_id = $1', [old.id, new Date(swappedMs)]);
  await world.admin.query(
    `INSERT INTO assignment (id, organisation_id, gateway_id, bus, slave_address, pack_id, role, cell_index, register_map_id, valid_from)
     SELECT gen_random_uuid(), organisation_id, gateway_id, bus, slave_address, $2, role, cell_index, register_map_id, $3
     FROM assignment WHERE pack_id = $1`,
    [old.id, next.id, new Date(swappedMs)],
  );
  const quarantine = new QuarantineRepository(world.admin);
  const retried = await quarantine.retry(
    world.organisationId,
    { reason: 'other_serial' },
    { by: 'ada@example.org', at: new Date() },
    { byPack: ['other_serial'], byMapping: [] },
  );
  expect(retried).toMatchObject({ items: 10, redecodes: [{ pack: { uid: next.uid } }], skipped: [] });
  await work.work();
  expect([await samplesOf(old), await samplesOf(next)]).toEqual([5, 10]);
  const { rows } = await world.admin.query(
    'SELECT outcome, count(*)::int AS n FROM quarantine WHERE gateway_id = $1 GROUP BY 1',
    [old.gatewayId],
  );
  expect(rows).toEqual([{ outcome: 'read', n: 10 }]);
});

it('a serial number that was entered wrongly is corrected, and holds for the very next upload', async () => {
  const pack = await world.addPack();
  await isNumbered(pack, OTHER);
  const fromMs = running.nowMs - 600_000;
  expect(
    await work.send(
      pack,
      polls(fromMs, 3, () => ({ serial: OWN })),
    ),
  ).toMatchObject({ accepted: 0 });
  await isNumbered(pack, OWN);
  expect(
    await work.send(
      pack,
      polls(fromMs + 30_000, 3, () => ({ serial: OWN })),
    ),
  ).toMatchObject({ accepted: 3 });
  const { id } = await work.preview(pack, new Date(fromMs), null, null);
  await work.work();
  expect(await work.find(id)).toMatchObject({ preview: { appear: 3, unchanged: 3, quarantine: { read: 3 } } });
});
