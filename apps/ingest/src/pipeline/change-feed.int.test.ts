import { changeKind } from '@packwatch/contracts';
import { ChangeRelayRepository, ChangesRepository, createPool, type Pool } from '@packwatch/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { METER_MAP, polls } from '../testing/frames.ts';
import { mapWithSoc, partOf, quirkyPolls, redecodeWorld, type RedecodeWorld } from '../testing/redecode-world.ts';
import { createWorld, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let world: World;
let running: RunningIngest;
let work: RedecodeWorld;
let api: Pool;
let worker: Pool;

beforeAll(async () => {
  world = await createWorld();
  await world.addVoltageRule();
  running = await startIngest(world);
  work = redecodeWorld(world, running);
  api = createPool(world.database.roleUrl('api'), { max: 2 });
  worker = createPool(world.database.roleUrl('worker'), { max: 2 });
});
afterAll(async () => {
  await Promise.all([api.end(), worker.end()]);
  await work.stop();
  await running.stop();
  await world.drop();
});

type Rows = Map<string, unknown>;
interface Copy {
  readonly telemetry: Rows;
  readonly alarms: Rows;
  readonly health: Rows;
  next: number;
}

const emptyCopy = (next: number): Copy => ({ telemetry: new Map(), alarms: new Map(), health: new Map(), next });
/** As on the disk of a consumer: what it had and how far it was belong together. */
const saved = (copy: Copy): Copy => structuredClone(copy);

const TELEMETRY = `SELECT t.pack_id || ' ' || t.ts AS key, to_jsonb(t) AS row FROM series.telemetry t`;
const ALARMS = `SELECT a.id::text AS key, to_jsonb(a) - 'updated_at' AS row FROM alarm a`;
const HEALTH = `SELECT h.pack_id || ' ' || h.day AS key, to_jsonb(h) AS row FROM pack_health_day h`;

async function rowsOf(sql: string, values: unknown[] = []): Promise<[string, unknown][]> {
  const { rows } = await world.admin.query<{ key: string; row: unknown }>(sql, values);
  return rows.map(({ key, row }) => [key, row]);
}

/** Follows the feed by what it says alone, a few changes at a time. */
async function follow(copy: Copy, limit: number): Promise<number> {
  const repository = new ChangesRepository(api);
  const page = await repository.read(world.organisationId, { fromSeq: copy.next, kinds: changeKind.options, limit });
  for (const { seq, kind, ranges, data } of page.changes) {
    for (let i = 0; i < (ranges?.length ?? 0); i += 4) {
      const [packId = 0, fromMs = 0, toMs = 0] = ranges?.slice(i, i + 4) ?? [];
      const [table, sql] =
        kind === 'health'
          ? ([copy.health, `${HEALTH} WHERE h.pack_id = $1 AND h.day BETWEEN $2::timestamptz AND $3`] as const)
          : ([copy.telemetry, `${TELEMETRY} WHERE t.pack_id = $1 AND t.ts BETWEEN $2 AND $3`] as const);
      const isIn = (row: unknown): boolean => {
        const { pack_id: id, ts, day } = row as { pack_id: number; ts: string; day?: string };
        const ms = Date.parse(day ?? ts);
        return id === packId && ms >= fromMs && ms <= toMs;
      };
      for (const [key, row] of table) if (isIn(row)) table.delete(key);
      for (const [key, row] of await rowsOf(sql, [packId, new Date(fromMs), new Date(toMs)])) table.set(key, row);
    }
    if (kind === 'alarm') {
      for (const [key, row] of await rowsOf(`${ALARMS} WHERE a.id = $1`, [data?.['alarmId']]))
        copy.alarms.set(key, row);
    }
    copy.next = seq + 1;
  }
  return page.changes.length;
}

const sorted = (rows: Iterable<[string, unknown]>) => [...rows].toSorted(([a], [b]) => a.localeCompare(b, 'en'));

async function expectSame(copy: Copy): Promise<void> {
  expect(sorted(copy.telemetry)).toEqual(sorted(await rowsOf(TELEMETRY)));
  expect(sorted(copy.alarms)).toEqual(sorted(await rowsOf(ALARMS)));
  expect(sorted(copy.health)).toEqual(sorted(await rowsOf(HEALTH)));
}

it('who follows the feed while data come live, late, shuffled and twice, are decoded anew and refolded, has the rows of the database', async () => {
  const relay = new ChangeRelayRepository(worker);
  const wrong = await work.createMap(mapWithSoc(2, { type: 's32' }));
  const right = await work.createMap({ ...METER_MAP, version: 3 });
  const packs: TestPack[] = [await world.addPack(), await world.addPack(), await world.addPack()];
  const [shuffled, reread, days] = packs as [TestPack, TestPack, TestPack];
  await work.readBy(reread, wrong);

  let copy = emptyCopy(1);
  let disk = saved(copy);
  let turns = 0;
  let isSending = true;
  const consume = async () => {
    while (isSending) {
      await relay.number(3);
      await follow(copy, 2);
      turns += 1;
      // Now and then it is killed, and begins again with what it had saved some pages ago.
      if (turns % 7 === 0) copy = saved(disk);
      else if (turns % 5 === 0) disk = saved(copy);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const consuming = consume();

  const startMs = running.nowMs - 2 * HOUR_MS;
  const voltageOf = (i: number) => ((i >= 60 && i < 80) || (i >= 120 && i < 160) ? 28_400 : 26_400);
  const frames = polls(startMs, 240, (i) => ({ voltageMv: voltageOf(i), currentMa: 10_000 + i }));
  for (const from of [180, 60, 120, 0]) {
    await Promise.all([
      work.send(shuffled, partOf(frames, from, from + 60)),
      work.send(
        reread,
        quirkyPolls(startMs + from * 10_000, 60, (i) => ({ socPct: 60 - i / 10 })),
      ),
    ]);
  }
  await work.send(shuffled, partOf(frames, 30, 90));
  for (const day of [3, 1, 2]) {
    await work.send(
      days,
      polls(running.nowMs - day * DAY_MS, 20, (i) => ({ currentMa: 10_000, chargedMah: 1_000_000 + i })),
    );
  }
  await work.refold();
  const { id } = await work.preview(reread, new Date(startMs - HOUR_MS), null, right);
  await work.work();
  await work.apply(id);
  await work.work();
  await work.refold();
  isSending = false;
  await consuming;

  while (((await relay.number(1_000))?.count ?? 1) > 0);
  while ((await follow(copy, 50)) > 0);
  await expectSame(copy);
  const causes = await world.admin.query<{ told: string }>(
    `SELECT DISTINCT kind || ' ' || cause AS told FROM change ORDER BY 1`,
  );
  expect(causes.rows.map(({ told }) => told)).toEqual(
    expect.arrayContaining([
      'alarm raised',
      'health changed',
      'samples late',
      'samples live',
      'samples redecoded',
      'samples refolded',
    ]),
  );
  expect(copy.alarms.size).toBeGreaterThan(0);
  expect(copy.health.size).toBeGreaterThan(0);
  // Somebody who comes late and reads it from the beginning has the same.
  const late = emptyCopy(1);
  while ((await follow(late, 500)) > 0);
  await expectSame(late);
});
