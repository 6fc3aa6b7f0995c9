import { createPool, TelemetryRepository, type Pool } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldBusReports } from '../bus/bus-folder.ts';
import { Directory } from '../directory/directory.ts';
import { asCbor, polls, upload } from '../testing/frames.ts';
import { createWorld, log, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';
import { rebuildRollups } from './rebuild-rollups.ts';
import { Refolder } from './refolder.ts';
import { retain, type Removed } from './retention.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

let world: World;
let running: RunningIngest;
let pool: Pool;
let apiPool: Pool;
let pack: TestPack;
/** A pack of an organisation that keeps everything as long as the defaults say. */
let other: { id: number; organisationId: string };
/** The first day of which there are data, and the first after them. */
let firstMs: number;
let endMs: number;

const count = async (table: string, packId: number): Promise<number> =>
  (await world.admin.query(`SELECT count(*) AS n FROM ${table} WHERE pack_id = $1`, [packId])).rows[0].n;
const countOf = async (table: string, organisationId: string): Promise<number> =>
  (await world.admin.query(`SELECT count(*) AS n FROM ${table} WHERE organisation_id = $1`, [organisationId])).rows[0]
    .n;
const chunksOf = async (table: string): Promise<number> =>
  (await world.admin.query(`SELECT count(*) AS n FROM show_chunks('series.${table}')`)).rows[0].n;

async function send(frames: ReturnType<typeof polls>) {
  const response = await running.post(asCbor(upload(frames, running.nowMs)), { token: pack.token });
  expect(response.status).toBe(200);
}

async function recompute() {
  const directory = new Directory(pool, log);
  const refolder = new Refolder({ pool, directory, feed: running.feed, clock: () => running.nowMs, log });
  const rollups = { pool, directory, log, isStopped: () => false };
  while ((await refolder.round()) + (await rebuildRollups(rollups)) > 0);
}

/** Retention as it is run some days after the last data; a few rows in a transaction, so that it takes several. */
const retainAfter = (days: number): Promise<Removed> =>
  retain({ pool, nowMs: endMs + days * DAY_MS, isStopped: () => false, rowsAtOnce: 500 });

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
  pool = createPool(world.database.roleUrl('ingest'), { max: 2 });
  apiPool = createPool(world.database.roleUrl('api'), { max: 1 });
  pack = await world.addPack();
  await world.admin.query(
    'UPDATE organisation SET raw_retention_days = 90, archive_retention_days = 30, quarantine_retention_days = 20',
  );
  endMs = Math.floor(running.nowMs / DAY_MS) * DAY_MS;
  firstMs = endMs - 2 * DAY_MS;
  // Two days, a poll a minute; the last one repeats a time with another reading, which goes to quarantine.
  const frames = polls(firstMs, 2_880, (i) => ({ voltageMv: 26_000 + (i % 900), cellMv: 3_300 }), 60_000);
  const size = 480 * 5;
  for (let from = 0; from < frames.length; from += size) await send(frames.slice(from, from + size));
  await send(polls(firstMs, 1, () => ({ voltageMv: 20_000 })));
  await send(polls(endMs, 1));
  await recompute();

  const organisation = await world.provisioning.organisation({ name: 'Other', slug: 'other' });
  const facts = { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 100_000 };
  const made = await world.provisioning.pack({
    organisationId: organisation.id,
    name: 'O',
    facts,
    validFrom: new Date(0),
  });
  other = { id: made.id, organisationId: organisation.id };
  for (const table of ['telemetry', 'rollup_15m', 'rollup_1d']) {
    await world.admin.query(
      `INSERT INTO series.${table} SELECT (jsonb_populate_record(t, jsonb_build_object('pack_id', $2::int))).*
       FROM series.${table} t WHERE pack_id = $1`,
      [pack.id, other.id],
    );
  }
});
afterAll(async () => {
  await Promise.all([pool.end(), apiPool.end()]);
  await running.stop();
  await world.drop();
});

describe('retention', () => {
  it('leaves alone what nobody wants gone', async () => {
    const removed = await retainAfter(0);
    expect(Object.entries(removed).filter(([, count]) => count > 0)).toEqual([]);
    expect(await count('series.telemetry', pack.id)).toBe(2_881);
  });

  it('forgets receipts after a week, quarantine and envelopes when their organisation says', async () => {
    expect(await countOf('receipt', world.organisationId)).toBe(8);
    expect(await countOf('quarantine', world.organisationId)).toBe(1);
    expect((await retainAfter(9)).receipts).toBe(8);
    expect(await retainAfter(19)).toMatchObject({ receipts: 0, quarantine: 0, envelopes: 0 });
    expect(await retainAfter(22)).toMatchObject({ quarantine: 1, envelopes: 0 });
    expect(await retainAfter(32)).toMatchObject({ envelopes: 8 });
    expect(await countOf('series.upload', world.organisationId)).toBe(0);
  });

  it('lets the rows of one organisation go by whole days, and keeps its roll-ups and everything of the other', async () => {
    const rollups = await count('series.rollup_15m', pack.id);
    // 90 days after the first day's end: that day is one too old.
    expect(await retainAfter(89)).toMatchObject({ chunks: 0, telemetry: 1_440 });
    expect(await count('series.telemetry', pack.id)).toBe(1_441);
    expect(await retainAfter(90)).toMatchObject({ telemetry: 1_440 });
    expect(await retainAfter(90)).toMatchObject({ telemetry: 0 });
    expect(await count('series.telemetry', pack.id)).toBe(1);
    expect(await count('series.rollup_15m', pack.id)).toBe(rollups);
    expect(await count('series.telemetry', other.id)).toBe(2_881);
  });

  it('shows days whose rows are gone by their roll-ups', async () => {
    const range = { fromMs: firstMs, toMs: firstMs + 6 * HOUR_MS, points: 1_000 };
    const rows = await new TelemetryRepository(apiPool).series(world.organisationId, pack.uid, {
      signals: ['pack.voltage_mv'],
      ...range,
    });
    expect(rows).toMatchObject({ source: '15m', bucketMs: 900_000 });
    expect(rows?.tsMs).toHaveLength(24);
    expect([rows?.min[0]?.[0], rows?.max[0]?.[0]]).toEqual([26_000, 26_014]);
  });

  it('freezes a bucket whose rows are gone: a row that comes late does not change it', async () => {
    const read = () =>
      world.admin.query('SELECT * FROM series.rollup_15m WHERE pack_id = $1 AND bucket = $2', [
        pack.id,
        new Date(firstMs),
      ]);
    const before = (await read()).rows;
    const live = () => world.admin.query('SELECT soc, soc_sigma FROM pack_state WHERE pack_id = $1', [pack.id]);
    const socBefore = (await live()).rows;
    await send(polls(firstMs + 30_000, 1, () => ({ voltageMv: 12_000 })));
    await recompute();
    expect((await read()).rows).toEqual(before);
    // Nor is the pack folded anew without the rows that are gone.
    expect((await live()).rows).toEqual(socBefore);
    const marks = await world.admin.query('SELECT 1 FROM series.rollup_dirty WHERE pack_id = $1', [pack.id]);
    expect(marks.rows).toEqual([]);
    expect(await retainAfter(90)).toMatchObject({ telemetry: 1 });
  });

  it('drops whole chunks once nobody keeps them, and roll-ups at last', async () => {
    const before = await chunksOf('telemetry');
    const removed = await retainAfter(401);
    expect(removed.chunks).toBeGreaterThanOrEqual(2);
    expect(await chunksOf('telemetry')).toBeLessThan(before);
    expect(await count('series.telemetry', other.id)).toBe(0);
    expect(await count('series.rollup_15m', other.id)).toBeGreaterThan(0);
    await retainAfter(3_700);
    for (const id of [pack.id, other.id]) expect(await count('series.rollup_1d', id)).toBe(0);
    for (const id of [pack.id, other.id]) expect(await count('series.rollup_15m', id)).toBe(0);
  });

  it('lets the health of buses and clocks go with the raw rows, and slaves and addresses that say nothing any more', async () => {
    while ((await foldBusReports(pool, log)) > 0);
    const seen = (table: string) => countOf(table, world.organisationId);
    const [busHours, clockHours] = [await seen('series.bus_health'), await seen('series.gateway_clock')];
    expect(Math.min(busHours, clockHours)).toBeGreaterThan(0);
    // Another organisation that keeps such hours longer has them in the same chunk.
    const gateway = await world.provisioning.gateway({ organisationId: other.organisationId, name: 'O' });
    await world.admin.query(
      `INSERT INTO series.gateway_clock
       SELECT (jsonb_populate_record(t, jsonb_build_object('gateway_id', $2::uuid, 'organisation_id', $3::uuid))).*
       FROM series.gateway_clock t WHERE organisation_id = $1`,
      [world.organisationId, gateway.id, other.organisationId],
    );
    const { rows: gateways } = await world.admin.query<{ id: string }>(
      'SELECT id FROM gateway WHERE organisation_id = $1 LIMIT 1',
      [world.organisationId],
    );
    await world.admin.query(
      `INSERT INTO unassigned_address (organisation_id, gateway_id, bus, slave_address, first_seen_at, last_seen_at, frames)
       VALUES ($1, $2, 'bus', 9, $3, $3, 1), ($1, $2, 'bus', 10, $3, $4, 1)`,
      [world.organisationId, gateways[0]?.id, new Date(firstMs), new Date(endMs)],
    );
    expect(await retainAfter(19)).toMatchObject({ busHours: 0, unheard: 1 });
    expect(await retainAfter(21)).toMatchObject({ busHours: 0, unheard: 1 });
    const slaves = await seen('bus_slave_state');
    expect(slaves).toBeGreaterThan(0);
    const { busHours: gone, unheard } = await retainAfter(92);
    expect([gone, unheard]).toEqual([busHours + clockHours, slaves]);
    expect([await seen('series.bus_health'), await seen('series.gateway_clock')]).toEqual([0, 0]);
    expect(await countOf('series.gateway_clock', other.organisationId)).toBe(clockHours);
    await retainAfter(402);
    expect(await countOf('series.gateway_clock', other.organisationId)).toBe(0);
  });

  it('lets reports of buses that nobody can read go after a month, and never one that waits', async () => {
    await world.admin.query(
      `INSERT INTO series.bus_report (reports, unreadable, recorded_at) VALUES ('?', true, $1), ('?', false, $1)`,
      [new Date(endMs)],
    );
    expect(await retainAfter(30)).toMatchObject({ unreadable: 0 });
    expect(await retainAfter(31)).toMatchObject({ unreadable: 1 });
    const { rows } = await world.admin.query("DELETE FROM series.bus_report WHERE reports = '?' RETURNING unreadable");
    expect(rows).toEqual([{ unreadable: false }]);
  });

  it('refuses to keep raw rows shorter than refolds reach back', async () => {
    await expect(world.admin.query('UPDATE organisation SET raw_retention_days = 89')).rejects.toThrow(
      'organisation_raw_retention',
    );
  });
});

describe('checkpoints', () => {
  it('stay for each of 14 days, then one a week for the horizon, and the running one', async () => {
    const { rows } = await world.admin.query('SELECT ts FROM pack_state WHERE pack_id = $1', [pack.id]);
    await world.admin.query("DELETE FROM pack_checkpoint WHERE pack_id = $1 AND slot <> 'running'", [pack.id]);
    await world.admin.query(
      `INSERT INTO pack_checkpoint (pack_id, organisation_id, slot, ts, state_version, state)
       SELECT $1, $2, (d AT TIME ZONE 'UTC')::date::text, d, 1, ''
       FROM generate_series($3::timestamptz - INTERVAL '200 days', $3::timestamptz - INTERVAL '1 day', '1 day') d`,
      [pack.id, world.organisationId, rows[0].ts],
    );
    await retainAfter(0);
    const kept = await world.admin.query<{ slot: string; age: number }>(
      `SELECT slot, (extract(epoch FROM $2::timestamptz - ts) / 86400)::int AS age FROM pack_checkpoint
       WHERE pack_id = $1 ORDER BY ts DESC`,
      [pack.id, rows[0].ts],
    );
    const ages = kept.rows.filter(({ slot }) => slot !== 'running').map(({ age }) => age);
    expect(kept.rows).toHaveLength(ages.length + 1);
    expect(ages.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
    const weekly = ages.slice(14);
    expect(weekly.length).toBeGreaterThanOrEqual(11);
    // Whole weeks apart, but the first, which may lie in the same week as the last daily one.
    expect(weekly.slice(1).map((age, i) => age - (weekly[i] ?? 0))).toEqual(weekly.slice(1).map(() => 7));
    expect(ages.at(-1)).toBeGreaterThanOrEqual(90);
    expect(ages.at(-1)).toBeLessThanOrEqual(97);
  });
});
