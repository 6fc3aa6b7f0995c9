import { createPool, packOutcome, ServiceEventsRepository, type Pool } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Directory } from '../directory/directory.ts';
import { asCbor, polls, upload } from '../testing/frames.ts';
import { createWorld, log, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';
import { rebuildRollups } from './rebuild-rollups.ts';
import { Refolder } from './refolder.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const POLLS = 60;

let world: World;
let running: RunningIngest;
let ingestPool: Pool;
let apiPool: Pool;
let services: ServiceEventsRepository;
/** Midnight, four days ago. */
let startMs: number;

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
  ingestPool = createPool(world.database.roleUrl('ingest'), { max: 3 });
  apiPool = createPool(world.database.roleUrl('api'), { max: 2 });
  services = new ServiceEventsRepository(apiPool);
  startMs = (Math.floor(running.nowMs / DAY_MS) - 4) * DAY_MS;
});
afterAll(async () => {
  await Promise.all([ingestPool.end(), apiPool.end()]);
  await running.stop();
  await world.drop();
});

/** Between the second and the third day the pack gets another BMS, whose counters stand 20 Ah higher. */
const SERVICE = { kind: 'bms_replaced', cellIndex: null, comment: null } as const;
const serviceMs = () => startMs + 2 * DAY_MS - HOUR_MS;

async function sendDay(pack: TestPack, day: number): Promise<void> {
  const otherMah = day < 2 ? 0 : 20_000;
  const frames = polls(startMs + day * DAY_MS, POLLS, (i) => ({
    currentMa: -10_000,
    socPct: day === 0 && i === 0 ? 90 : null,
    dischargedMah: 900_000 + otherMah + day * POLLS * 28 + i * 28,
  }));
  const response = await running.post(asCbor(upload(frames, running.nowMs)), { token: pack.token });
  expect(response.status).toBe(200);
}
const note = (pack: TestPack) =>
  services.add(
    world.organisationId,
    pack.uid,
    { ...SERVICE, at: new Date(serviceMs()).toISOString() },
    { by: 'ada', at: new Date(running.nowMs) },
  );
async function recompute(): Promise<void> {
  const directory = new Directory(ingestPool, log);
  const refolder = new Refolder({
    pool: ingestPool,
    directory,
    feed: running.feed,
    clock: () => running.nowMs,
    log,
  });
  const rollups = { pool: ingestPool, directory, log, isStopped: () => false };
  while ((await refolder.round()) + (await rebuildRollups(rollups)) > 0);
}
async function outcome(pack: TestPack) {
  const { rows } = await world.admin.query(
    `SELECT slot, ts, convert_from(state, 'UTF8') AS state FROM pack_checkpoint WHERE pack_id = $1 ORDER BY slot`,
    [pack.id],
  );
  return { ...(await packOutcome(world.admin, pack.id)), checkpoints: rows };
}

describe('a service', () => {
  it('that is noted afterwards leaves the same as one that was known when the samples came', async () => {
    const [known, told, untold] = [await world.addPack(), await world.addPack(), await world.addPack()];
    await note(known);
    for (let day = 0; day < 4; day += 1) for (const pack of [known, told, untold]) await sendDay(pack, day);
    await recompute();
    expect(await outcome(told)).toEqual(await outcome(untold));
    await note(told);
    await recompute();
    expect(await outcome(told)).toEqual(await outcome(known));
    expect(await outcome(told)).not.toEqual(await outcome(untold));
  });

  it('that is taken back leaves the same as if it had never been', async () => {
    const [pack, untold] = [await world.addPack(), await world.addPack()];
    const noted = await note(pack);
    for (let day = 0; day < 4; day += 1) for (const one of [pack, untold]) await sendDay(one, day);
    const id = 'event' in noted ? noted.event.id : '';
    expect(await services.remove(world.organisationId, pack.uid, id, { by: 'ada', at: new Date() })).toBe(true);
    await recompute();
    expect(await outcome(pack)).toEqual(await outcome(untold));
  });
});
