import { createPool, type Pool } from '@packwatch/db';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Directory } from '../directory/directory.ts';
import { asCbor, polls, upload } from '../testing/frames.ts';
import {
  BEGINNING,
  createWorld,
  log,
  startIngest,
  type RunningIngest,
  type TestPack,
  type World,
} from '../testing/world.ts';
import { Refolder } from './refolder.ts';

const FRAMES_PER_POLL = 5;
const PERIOD_MS = 10_000;
const POLLS = 14;

let world: World;
let running: RunningIngest;
let pool: Pool;
let refolder: Refolder;
let pack: TestPack;
let frames: ReturnType<typeof polls>;

beforeAll(async () => {
  world = await createWorld();
  await world.provisioning.rule({
    organisationId: world.organisationId,
    name: 'Pack voltage high',
    validFrom: BEGINNING,
    definition: {
      kind: 'threshold',
      signal: 'pack.voltage_mv',
      comparison: 'above',
      raiseLevel: 28_000,
      clearLevel: 27_500,
      raiseForMs: 0,
      clearForMs: 60_000,
      gapToleranceMs: 180_000,
      severity: 'warning',
      scope: { of: 'fleet' },
    },
  });
  running = await startIngest(world);
  pool = createPool(world.database.roleUrl('ingest'), { max: 1 });
  refolder = new Refolder({
    pool,
    directory: new Directory(pool, log),
    feed: running.feed,
    clock: () => running.nowMs,
    log,
  });
});
beforeEach(async () => {
  pack = await world.addPack();
  // High in polls 0 to 3, and for one poll in the ninth: without that one, it is over at the tenth.
  const startMs = running.nowMs - POLLS * PERIOD_MS;
  frames = polls(startMs, POLLS + 8, (i) => ({ voltageMv: i < 4 || i === 9 ? 28_500 : 27_000 }));
  await send(0, 5);
  await send(10, 11);
  expect(await alarm()).toMatchObject({ status: 'cleared', told: true });
  expect(await said()).toEqual(['raised', 'cleared']);
});
afterAll(async () => {
  await pool.end();
  await running.stop();
  await world.drop();
});

async function send(from: number, to: number) {
  const some = frames.slice(from * FRAMES_PER_POLL, to * FRAMES_PER_POLL);
  const response = await running.post(asCbor(upload(some, running.nowMs)), { token: pack.token });
  expect(response.status).toBe(200);
}
async function refold() {
  while ((await refolder.round()) > 0);
}
async function alarm() {
  const { rows } = await world.admin.query(
    'SELECT id, status, acknowledged_by, notified_at IS NOT NULL AS told FROM alarm WHERE pack_id = $1',
    [pack.id],
  );
  expect(rows).toHaveLength(1);
  return rows[0];
}
async function said(): Promise<string[]> {
  const { rows } = await world.admin.query(
    "SELECT kind FROM outbox WHERE kind LIKE 'alarm.%' AND payload ->> 'packUid' = $1 ORDER BY id",
    [pack.uid],
  );
  return rows.map(({ kind }) => String(kind).slice('alarm.'.length));
}

describe('an alarm that was told as over, and that late samples show to be open still', () => {
  it('is told again while its pack speaks of the present, and so is its true end, once', async () => {
    const { id } = await alarm();
    await world.admin.query("UPDATE alarm SET acknowledged_by = 'ada', acknowledged_at = now() WHERE id = $1", [id]);
    await send(5, 10);
    await refold();
    expect(await alarm()).toEqual({ id, status: 'open', acknowledged_by: 'ada', told: true });
    expect(await said()).toEqual(['raised', 'cleared', 'raised']);
    await send(11, 13);
    await refold();
    expect(await said()).toEqual(['raised', 'cleared', 'raised']);
    await send(13, 20);
    expect(await alarm()).toMatchObject({ id, status: 'cleared' });
    expect(await said()).toEqual(['raised', 'cleared', 'raised', 'cleared']);
  });

  it('is told once its pack speaks again, if it was silent meanwhile', async () => {
    running.nowMs += 20 * 60_000;
    await send(5, 10);
    await refold();
    expect(await alarm()).toMatchObject({ status: 'open', told: false });
    expect(await said()).toEqual(['raised', 'cleared']);
    for (const agoMs of [10_000, 0]) {
      const high = polls(running.nowMs - agoMs, 1, () => ({ voltageMv: 28_500 }));
      await running.post(asCbor(upload(high, running.nowMs)), { token: pack.token });
      expect(await said()).toEqual(['raised', 'cleared', 'raised']);
    }
  });

  it('is told to nobody if it was over by then: that is what people know', async () => {
    await send(5, 9);
    await send(11, 20);
    await send(9, 10);
    await refold();
    expect(await alarm()).toMatchObject({ status: 'cleared' });
    expect(await said()).toEqual(['raised', 'cleared']);
  });
});
