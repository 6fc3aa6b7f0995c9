import { createPool, type Pool } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Directory } from '../directory/directory.ts';
import { Refolder } from '../recompute/refolder.ts';
import { asCbor, polls, upload } from '../testing/frames.ts';
import { createWorld, log, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

const [HOUR_MS, DAY_MS] = [3_600_000, 86_400_000];

let world: World;
let running: RunningIngest;
let refoldPool: Pool;
let refolder: Refolder;

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
  refoldPool = createPool(world.database.roleUrl('ingest'), { max: 1 });
  const directory = new Directory(refoldPool, log);
  refolder = new Refolder({ pool: refoldPool, directory, feed: running.feed, clock: () => running.nowMs, log });
});
afterAll(async () => {
  await refoldPool.end();
  await running.stop();
  await world.drop();
});

async function send(pack: TestPack, frames: ReturnType<typeof polls>) {
  const response = await running.post(asCbor(upload(frames, running.nowMs)), { token: pack.token });
  expect(response.status).toBe(200);
}

/**
 * Full in the morning, then as much is taken out as is given, until the cells are empty in the evening; and a word on the
 * next day, so that the day is over.
 */
function dayOfDischarge(midnightMs: number, outMah: number, beforeMah: number) {
  const counted = { chargedMah: 1_000_000, dischargedMah: 900_000 + beforeMah };
  const empty = { ...counted, dischargedMah: counted.dischargedMah + outMah };
  return {
    full: polls(midnightMs + 8 * HOUR_MS, 60, () => ({
      ...counted,
      cellMv: 3_460,
      currentMa: 2_000,
      voltageMv: 27_700,
    })),
    empty: polls(midnightMs + 18 * HOUR_MS, 30, () => ({
      ...empty,
      cellMv: 2_980,
      currentMa: -1_000,
      voltageMv: 23_900,
    })),
    nextDay: polls(midnightMs + DAY_MS + HOUR_MS, 1, () => ({ ...empty, cellMv: 3_000, currentMa: 0 })),
  };
}

async function daysOf({ id }: TestPack) {
  const { rows } = await world.admin.query(
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, capacity_mah, at_least_mah, confidence, windows, efc, closed_windows
     FROM pack_health_day WHERE pack_id = $1 ORDER BY day`,
    [id],
  );
  return rows;
}

describe('the health of a day that is over', () => {
  it('keeps the windows that closed on it, and is the same whatever order its samples came in', async () => {
    const midnightMs = Math.floor(running.nowMs / DAY_MS) * DAY_MS - 3 * DAY_MS;
    const { full, empty, nextDay } = dayOfDischarge(midnightMs, 90_000, 0);
    const [pack, late] = [await world.addPack(), await world.addPack()];
    for (const part of [full, empty, nextDay]) await send(pack, part);
    const days = await daysOf(pack);
    expect(days).toMatchObject([
      {
        day: new Date(midnightMs).toISOString().slice(0, 10),
        // One window proves no capacity yet, but a full pack gave 90 Ah, less 2σ of counting.
        capacity_mah: null,
        at_least_mah: expect.closeTo(89_000, -3),
        confidence: 'none',
        windows: 1,
        closed_windows: [{ from: 'full', to: 'low', chargeMah: expect.closeTo(90_000, -2) }],
      },
    ]);
    const { rows } = await world.admin.query('SELECT * FROM pack_state WHERE pack_id = $1', [pack.id]);
    expect(rows).toMatchObject([{ soh_pct: null, soh_confidence: 'none', weak_cells: 0 }]);

    for (const part of [nextDay, empty, full]) await send(late, part);
    expect(await daysOf(late)).not.toEqual(days);
    while ((await refolder.round()) > 0);
    expect(await daysOf(late)).toEqual(days);
  });

  it('says on the pack why its SOC should not be trusted, and takes it back when a full charge proves it', async () => {
    const pack = await world.addPack();
    const advice = async () =>
      (await world.admin.query('SELECT soc_advice FROM pack_state WHERE pack_id = $1', [pack.id])).rows[0].soc_advice;
    const startMs = running.nowMs - HOUR_MS;
    await send(
      pack,
      polls(startMs, 1, () => ({ socPct: null, currentMa: 0 })),
    );
    const before = await advice();
    await send(
      pack,
      polls(startMs + 60_000, 60, () => ({ socPct: null, cellMv: 3_460, currentMa: 2_000, voltageMv: 27_700 })),
    );
    expect([before, await advice()]).toEqual([expect.any(String), null]);
  });
});
