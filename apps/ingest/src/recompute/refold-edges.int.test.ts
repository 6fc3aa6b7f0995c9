import { createPool, type Pool } from '@packwatch/db';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Directory } from '../directory/directory.ts';
import { asCbor, polls, upload } from '../testing/frames.ts';
import { createWorld, log, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';
import { rebuildRollups } from './rebuild-rollups.ts';
import { Refolder } from './refolder.ts';
import { retain } from './retention.ts';

const DAY_MS = 86_400_000;
const DAYS = 6;
const POLLS = 40;
const FRAMES_PER_POLL = 5;

let world: World;
let running: RunningIngest;
let pool: Pool;
let refolder: Refolder;
let pack: TestPack;
let todayMs: number;

beforeAll(async () => {
  world = await createWorld();
  await world.addVoltageRule();
  running = await startIngest(world);
  pool = createPool(world.database.roleUrl('ingest'), { max: 3 });
  todayMs = Math.floor(running.nowMs / DAY_MS) * DAY_MS;
  refolder = newRefolder(new Directory(pool, log));
});
beforeEach(async () => {
  pack = await world.addPack();
});
afterAll(async () => {
  await pool.end();
  await running.stop();
  await world.drop();
});

const newRefolder = (directory: Directory) =>
  new Refolder({ pool, directory, feed: running.feed, clock: () => running.nowMs, log });
const dayMs = (day: number): number => todayMs - (DAYS - day) * DAY_MS;
const slotOf = (day: number): string => new Date(dayMs(day)).toISOString().slice(0, 10);
const framesOf = (day: number, more: Parameters<typeof polls>[2] = () => ({})) =>
  polls(dayMs(day), POLLS, (i) => ({ currentMa: 10_000, chargedMah: 1_000_000 + day * 5_000 + i * 28, ...more(i) }));
const part = <T>(frames: readonly T[], from: number, to: number) =>
  frames.slice(from * FRAMES_PER_POLL, to * FRAMES_PER_POLL);

async function send(frames: ReturnType<typeof polls>) {
  const response = await running.post(asCbor(upload(frames, running.nowMs)), { token: pack.token });
  expect(response.status).toBe(200);
}
async function recompute() {
  const rollups = { pool, directory: new Directory(pool, log), log, isStopped: () => false };
  while ((await refolder.round()) + (await rebuildRollups(rollups)) > 0);
}
const rowsOf = async (sql: string) => (await world.admin.query(sql, [pack.id])).rows;
const checkpoints = () =>
  rowsOf(`SELECT slot, ts, convert_from(state, 'UTF8') AS state FROM pack_checkpoint WHERE pack_id = $1 ORDER BY slot`);
const isDirty = async (): Promise<boolean> =>
  (
    await rowsOf(`SELECT 1 FROM pack_state WHERE pack_id = $1 AND dirty_from IS NOT NULL
                  UNION ALL SELECT 1 FROM pack_refold WHERE pack_id = $1`)
  ).length > 0;

describe('late samples that come in pieces', () => {
  it('disprove an alarm for a while and prove it again: it is the same alarm, with what people did to it', async () => {
    // Two highs 20 s apart look like one that lasted; the first late sample says that it did not, the next ones that it did.
    const at = (seconds: number, voltageMv: number) => polls(dayMs(5) + seconds * 1_000, 1, () => ({ voltageMv }));
    await send([...at(0, 28_500), ...at(20, 28_500), ...at(30, 26_400), ...at(40, 26_400), ...at(50, 26_400)]);
    const alarm = () => rowsOf('SELECT id, status, acknowledged_by, raised_at FROM alarm WHERE pack_id = $1');
    const [first] = await alarm();
    expect(first).toMatchObject({ status: 'cleared' });
    await world.admin.query("UPDATE alarm SET acknowledged_by = 'ada', acknowledged_at = now() WHERE id = $1", [
      first.id,
    ]);
    await send(at(10, 26_400));
    await recompute();
    expect(await alarm()).toMatchObject([{ id: first.id, status: 'withdrawn' }]);
    await send([...at(21, 28_500), ...at(22, 28_500)]);
    await send([...at(-5, 28_500), ...at(-20, 28_500), ...at(5, 28_500)]);
    await recompute();
    expect(await alarm()).toMatchObject([{ id: first.id, status: 'cleared', acknowledged_by: 'ada' }]);
  });
});

describe('a refold at the edge of what is kept', () => {
  it('does not fold over rows that retention has taken: what lies before the next checkpoint is stored and left as it is', async () => {
    const held = part(framesOf(3), 20, 21);
    for (let day = 0; day < DAYS; day += 1) {
      const frames = framesOf(day);
      await send(day === 3 ? [...part(frames, 0, 20), ...part(frames, 21, POLLS)] : frames);
    }
    await recompute();
    // Of the days at the edge a weekly checkpoint is left, and rows from the third day on.
    await world.admin.query('DELETE FROM pack_checkpoint WHERE pack_id = $1 AND slot = ANY ($2)', [
      pack.id,
      [slotOf(1), slotOf(2)],
    ]);
    await world.admin.query(
      `INSERT INTO series.raw_cut VALUES ($1, $2) ON CONFLICT (organisation_id) DO UPDATE SET cut_at = excluded.cut_at`,
      [world.organisationId, new Date(dayMs(3))],
    );
    await world.admin.query('DELETE FROM series.telemetry WHERE pack_id = $1 AND ts < $2', [
      pack.id,
      new Date(dayMs(3)),
    ]);
    const before = await checkpoints();
    await send(held);
    await recompute();
    expect(await isDirty()).toBe(false);
    expect(await checkpoints()).toEqual(before);
    expect(await rowsOf(`SELECT count(*) AS n FROM series.telemetry WHERE pack_id = $1`)).toEqual([{ n: 3 * POLLS }]);
    // A row after that checkpoint is assessed as ever.
    await send(polls(dayMs(4) + 5_000, 1));
    await recompute();
    const after = await checkpoints();
    expect(
      await rowsOf(`SELECT rows > 0 AS did, ended_at >= started_at AS ended FROM refold_run WHERE pack_id = $1`),
    ).toEqual([{ did: true, ended: true }]);
    expect(after.find(({ slot }) => slot === slotOf(3))).toEqual(before.find(({ slot }) => slot === slotOf(3)));
    expect(after.find(({ slot }) => slot === slotOf(4))).not.toEqual(before.find(({ slot }) => slot === slotOf(4)));
    await world.admin.query('DELETE FROM series.raw_cut');
  });

  it('keeps the checkpoint that a refold will begin from, however far the pack is ahead by then', async () => {
    await send(framesOf(0));
    await send(part(framesOf(1), 5, POLLS));
    await send(part(framesOf(1), 0, 5));
    await send(framesOf(2));
    // The pack goes on for half a year before anybody refolds it.
    await world.admin.query(`UPDATE pack_state SET ts = ts + interval '200 days' WHERE pack_id = $1`, [pack.id]);
    await retain({ pool, nowMs: running.nowMs, isStopped: () => false });
    expect((await checkpoints()).map(({ slot }) => slot as string)).toContain(slotOf(0));
    await world.admin.query(`UPDATE pack_state SET dirty_from = NULL, dirty_to = NULL WHERE pack_id = $1`, [pack.id]);
    await retain({ pool, nowMs: running.nowMs, isStopped: () => false });
    expect((await checkpoints()).map(({ slot }) => slot as string)).toEqual(['running']);
  });
});

describe('a refold while something is configured', () => {
  /** What is stored of a refold that another change comes in the middle of. */
  async function refoldWhile(change: () => Promise<unknown>): Promise<number> {
    await send(part(framesOf(0), 5, POLLS));
    await send(part(framesOf(0), 0, 5));
    const directory = new Directory(pool, log);
    const rules = directory.rules.get.bind(directory.rules);
    // The last thing that a refold reads of the configuration before it begins.
    directory.rules.get = async (id) => {
      const found = await rules(id);
      await change();
      return found;
    };
    return newRefolder(directory).round();
  }

  it('goes on where the change is none of the pack’s', async () => {
    const done = await refoldWhile(() =>
      world.provisioning.pack({
        organisationId: world.organisationId,
        name: 'Another',
        facts: { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 100_000 },
        validFrom: new Date(0),
      }),
    );
    expect(done).toBe(1);
    expect(await isDirty()).toBe(false);
  });

  it.each([
    ['a rule of it is changed', () => world.addVoltageRule(new Date(0))],
    [
      'a fact of it is changed',
      () => world.admin.query('UPDATE pack_fact SET nominal_capacity_mah = 90000 WHERE pack_id = $1', [pack.id]),
    ],
    [
      'a service of it is noted',
      () =>
        world.admin.query(
          `INSERT INTO service_event (id, organisation_id, pack_id, at, kind, noted_by, noted_at)
           VALUES (gen_random_uuid(), $1, $2, $3, 'bms_reset', 'ada', now())`,
          [world.organisationId, pack.id, new Date(dayMs(0))],
        ),
    ],
  ])('begins anew where %s, and ends with it', async (_, change) => {
    expect(await refoldWhile(change)).toBe(0);
    expect(await isDirty()).toBe(true);
    expect(await refolder.round()).toBe(1);
    expect(await isDirty()).toBe(false);
  });
});
