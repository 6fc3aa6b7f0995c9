import { createHash, randomBytes } from 'node:crypto';
import { type SignedPassport } from '@packwatch/contracts';
import { createPool, newId, type Pool, TransfersRepository } from '@packwatch/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Directory } from '../directory/directory.ts';
import {
  asCbor,
  BUS,
  METER_ADDRESS,
  METER_MAP,
  CELL_MAP,
  FIRST_CELL_ADDRESS,
  polls,
  upload,
} from '../testing/frames.ts';
import { createWorld, log, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';
import { Carrier } from './carrier.ts';
import { rebuildRollups, type RollupRebuildOptions } from './rebuild-rollups.ts';
import { Refolder } from './refolder.ts';

const POLL_MS = 10_000;
const DAY_MS = 86_400_000;
const FRAMES_PER_POLL = 5;

let world: World;
let running: RunningIngest;
let pool: Pool;
let api: Pool;
let refolder: Refolder;
let carrier: Carrier;
let rollups: RollupRebuildOptions;

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
  pool = createPool(world.database.roleUrl('ingest'), { max: 3 });
  api = createPool(world.database.roleUrl('api'), { max: 2 });
  const directory = new Directory(pool, log);
  refolder = new Refolder({ pool, directory, feed: running.feed, clock: () => running.nowMs, log });
  carrier = new Carrier({ pool, directory, feed: running.feed, log });
  rollups = { pool, directory, log, isStopped: () => false };
});
afterAll(async () => {
  await Promise.all([pool.end(), api.end()]);
  await running.stop();
  await world.drop();
});

/** An hour and a day before: above the alarm's level at the end of what the seller sees. */
function story(startMs: number, count: number) {
  return polls(startMs, count, (i) => ({
    voltageMv: i >= 280 ? 28_500 : 26_400 + (i % 7),
    currentMa: 10_000 + i,
    chargedMah: 1_000_000 + Math.round((i * 10_000) / 360),
    cellMv: 3_300,
  }));
}
type Frames = ReturnType<typeof story>;
const part = (frames: Frames, from: number, to: number) => frames.slice(from * FRAMES_PER_POLL, to * FRAMES_PER_POLL);

async function send(pack: TestPack, frames: Frames) {
  const response = await running.post(asCbor(upload(frames, running.nowMs)), { token: pack.token });
  expect([response.status, response.status === 200 ? '' : await response.text()]).toEqual([200, '']);
}

const rowsOf = async (sql: string, ...values: unknown[]) => (await world.admin.query(sql, values)).rows;

/** All that the estimator, the roll-ups and the health made of a pack, to the bit; nothing of its owner and its rules. */
async function outcome({ id }: { id: number }) {
  return {
    telemetry: await rowsOf(
      `SELECT to_jsonb(t) - 'pack_id' - 'received_at' AS row FROM series.telemetry t WHERE pack_id = $1 ORDER BY ts`,
      id,
    ),
    states: await rowsOf(
      `SELECT slot, ts, state_version, (convert_from(state, 'UTF8')::jsonb) - 'alarms' AS state
       FROM pack_checkpoint WHERE pack_id = $1 ORDER BY slot`,
      id,
    ),
    live: await rowsOf(
      `SELECT to_jsonb(s) - 'pack_id' - 'received_at' - 'dirty_version' - 'organisation_id' AS row
       FROM pack_state s WHERE pack_id = $1`,
      id,
    ),
    rollups: await rowsOf(
      `SELECT '15m' AS width, to_jsonb(r) - 'pack_id' AS row FROM series.rollup_15m r WHERE pack_id = $1
       UNION ALL SELECT '1d', to_jsonb(r) - 'pack_id' FROM series.rollup_1d r WHERE pack_id = $1 ORDER BY 1, 2`,
      id,
    ),
    health: await rowsOf(
      `SELECT to_jsonb(h) - 'pack_id' - 'organisation_id' AS row FROM pack_health_day h WHERE pack_id = $1 ORDER BY day`,
      id,
    ),
  };
}

/** Until nothing is left to copy and to fold. */
async function settle() {
  while ((await carrier.round(() => false)) + (await refolder.round()) + (await rebuildRollups(rollups)) > 0);
}

/** What the API does when a buyer takes a pack over, and a gateway of theirs that is told which one it is. */
async function sell(pack: TestPack, organisationId: string, at: Date): Promise<TestPack> {
  const hash = createHash('sha256').update(randomBytes(16)).digest();
  await world.admin.query(
    `INSERT INTO pack_transfer (id, organisation_id, pack_id, token_hash, created_at, created_by, expires_at)
     VALUES ($1, (SELECT organisation_id FROM pack WHERE id = $2), $2, $3, now(), 'x', $4)`,
    [newId(), pack.id, hash, new Date(at.getTime() + DAY_MS)],
  );
  const transfers = new TransfersRepository(api);
  const document = { passport: { id: newId() } } as unknown as SignedPassport;
  const passportOf = async () => ({ document, sha256: 'ab'.repeat(32) });
  const wanted = { hash, name: `Bought ${pack.id}`, passportOf };
  const done = await transfers.takeOver(organisationId, wanted, { by: 'buyer@example.org', at });
  if (typeof done === 'string') throw new Error(done);
  expect(done.moment).toEqual(at);
  const [row] = await rowsOf('SELECT id FROM pack WHERE uid = $1', done.packUid);
  const gateway = await world.provisioning.gateway({ organisationId, name: `Of the buyer ${pack.id}` });
  const { token } = await world.provisioning.gatewayToken({ organisationId, gatewayId: gateway.id });
  const place = { organisationId, gatewayId: gateway.id, packId: row.id as number, bus: BUS, validFrom: done.moment };
  const map = { key: METER_MAP.id, version: METER_MAP.version };
  await world.provisioning.assignment({ ...place, slaveAddress: METER_ADDRESS, role: 'meter', map });
  for (const cellIndex of [0, 1]) {
    const slaveAddress = FIRST_CELL_ADDRESS + cellIndex;
    const cellMap = { key: CELL_MAP.id, version: CELL_MAP.version };
    await world.provisioning.assignment({ ...place, slaveAddress, role: 'cell', cellIndex, map: cellMap });
  }
  return { id: row.id as number, uid: done.packUid, gatewayId: gateway.id, token };
}

it('goes on with a buyer to the bit as if nobody had sold it; what comes late of before is of both', async () => {
  const midnightMs = Math.floor(running.nowMs / DAY_MS) * DAY_MS;
  const startMs = midnightMs - 100 * POLL_MS;
  const frames = story(startMs, 400);
  running.nowMs = startMs + 400 * POLL_MS;
  const kept = await world.addPack();
  await send(kept, frames);
  await settle();

  const sold = await world.addPack();
  await world.addVoltageRule();
  await send(sold, part(frames, 0, 40));
  await send(sold, part(frames, 120, 300));
  await settle();
  const rules = await rowsOf(`SELECT status FROM alarm WHERE pack_id = $1`, sold.id);
  expect(rules).toEqual([{ status: 'open' }]);
  const seller = world.organisationId;
  const { id: buyer } = await world.provisioning.organisation({ name: 'Lake Ferries', slug: 'ferries' });
  // One that would have been raised by what was measured before, had it held then.
  await world.provisioning.rule({
    organisationId: buyer,
    name: 'High',
    validFrom: new Date(0),
    definition: {
      kind: 'threshold',
      signal: 'pack.voltage_mv',
      comparison: 'above',
      raiseLevel: 28_000,
      clearLevel: 27_500,
      raiseForMs: 0,
      clearForMs: 0,
      gapToleranceMs: 180_000,
      severity: 'critical',
    },
  });

  const moment = new Date(startMs + 300 * POLL_MS - 3_000);
  const bought = await sell(sold, buyer, moment);
  await send(bought, part(frames, 300, 400));
  await settle();
  // Its gateway had kept some back, and answers for a while as if nothing had been.
  await send(sold, part(frames, 40, 120));
  await send(sold, part(frames, 290, 320));
  await settle();

  const expected = await outcome(kept);
  expect(expected.telemetry).toHaveLength(400);
  expect(expected.telemetry.some(({ row }) => row.soc !== null)).toBe(true);
  expect(expected.rollups.length).toBeGreaterThan(4);
  expect(await outcome(bought)).toEqual(expected);

  // The seller has all of before and nothing of after; its alarm ended with the pack, and nobody else's rule judges it.
  const times = await rowsOf(
    'SELECT max(ts) AS last, count(*)::int AS rows FROM series.telemetry WHERE pack_id = $1',
    sold.id,
  );
  expect(times).toEqual([{ last: new Date(startMs + 299 * POLL_MS), rows: 300 }]);
  expect(
    await rowsOf(`SELECT status, cleared_at FROM alarm WHERE pack_id = $1 AND status <> 'withdrawn'`, sold.id),
  ).toEqual([{ status: 'cleared', cleared_at: moment }]);
  const theirs = await rowsOf('SELECT organisation_id, raised_at, status FROM alarm WHERE pack_id = $1', bought.id);
  expect(theirs).toEqual([{ organisation_id: buyer, raised_at: new Date(startMs + 300 * POLL_MS), status: 'open' }]);

  const told = async (organisationId: string, kind: string) =>
    rowsOf(
      `SELECT cause, data, ranges FROM change_pending WHERE organisation_id = $1 AND kind = $2 ORDER BY id`,
      organisationId,
      kind,
    );
  expect(await told(seller, 'transfer')).toMatchObject([
    { cause: 'handed_over', data: { packUid: sold.uid, moment: moment.toISOString() } },
  ]);
  expect(await told(buyer, 'transfer')).toMatchObject([{ cause: 'taken_over', data: { packUid: bought.uid } }]);
  const samples = await told(buyer, 'samples');
  expect(new Set(samples.map(({ cause }) => cause))).toEqual(new Set(['live', 'taken_over', 'late', 'refolded']));
  const packs = samples.flatMap(({ ranges }) => (ranges as number[]).filter((_, i) => i % 4 === 0));
  expect(new Set(packs.map(Number))).toEqual(new Set([bought.id]));
  expect(await rowsOf('SELECT 1 FROM pack_forward')).toEqual([]);
});

it('leaves a buyer what the seller has forgotten since, and is not stopped by a row that is there before the copy', async () => {
  const startMs = Math.floor(running.nowMs / DAY_MS) * DAY_MS - 100 * POLL_MS;
  const frames = story(startMs, 150);
  running.nowMs = startMs + 150 * POLL_MS;
  const sold = await world.addPack();
  await send(sold, part(frames, 0, 60));
  await send(sold, part(frames, 70, 100));
  await settle();
  const { id: buyer } = await world.provisioning.organisation({ name: 'River Ferries', slug: 'river' });
  const bought = await sell(sold, buyer, new Date(startMs + 100 * POLL_MS - 3_000));
  await rowsOf(
    `INSERT INTO series.telemetry (pack_id, ts, received_at) VALUES ($1, $2, now())`,
    bought.id,
    new Date(startMs + 20 * POLL_MS),
  );
  await send(bought, part(frames, 100, 150));
  await settle();
  expect(await rowsOf('SELECT count(*)::int AS rows FROM series.telemetry WHERE pack_id = $1', bought.id)).toEqual([
    { rows: 140 },
  ]);

  await rowsOf(
    'DELETE FROM series.telemetry WHERE pack_id = $1 AND ts < $2',
    sold.id,
    new Date(startMs + 50 * POLL_MS),
  );
  await send(sold, [...part(frames, 5, 6), ...part(frames, 60, 70)]);
  await settle();
  const rows = await rowsOf(
    'SELECT ts, voltage_mv IS NULL AS lacks FROM series.telemetry WHERE pack_id = $1 ORDER BY ts',
    bought.id,
  );
  expect(rows.map(({ ts }) => (ts as Date).getTime())).toEqual(
    Array.from({ length: 150 }, (_, poll) => startMs + poll * POLL_MS),
  );
  expect(rows.flatMap(({ lacks }, poll) => (lacks === true ? [poll] : []))).toEqual([20]);
});
