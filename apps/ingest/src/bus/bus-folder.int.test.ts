import { CONTENT_TYPES } from '@packwatch/contracts';
import { createPool, type Pool } from '@packwatch/db';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  asCbor,
  asJson,
  BUS,
  FIRST_CELL_ADDRESS,
  METER_ADDRESS,
  polls,
  upload,
  withException,
  withTimeout,
} from '../testing/frames.ts';
import { createWorld, log, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';
import { foldBusReports } from './bus-folder.ts';

const T0 = Date.UTC(2026, 10, 22, 10, 50);
const HOUR_MS = 3_600_000;

describe('reports of buses', () => {
  let world: World;
  let ingest: RunningIngest;
  let pool: Pool;
  let pack: TestPack;

  beforeAll(async () => {
    world = await createWorld();
    ingest = await startIngest(world);
    pool = createPool(world.database.roleUrl('ingest'), { max: 4 });
  });
  afterAll(async () => {
    await ingest.stop();
    await pool.end();
    await world.drop();
  });
  beforeEach(async () => {
    pack = await world.addPack();
    ingest.nowMs = T0 + 15 * 60_000;
  });

  /** Two polls, of which the first cell missed one and the second refused one; then eight in the next hour. */
  const send = async (sentMs = ingest.nowMs - 1_500): Promise<void> => {
    const frames = [...polls(T0 + 9 * 60_000, 2), ...polls(T0 + 11 * 60_000, 8)].map((frame, index) => {
      if (frame.request[0] === FIRST_CELL_ADDRESS && frame.pollMs === T0 + 9 * 60_000) return withTimeout(frame);
      const isFirst = index < 10 && frame.request[0] === FIRST_CELL_ADDRESS + 1;
      return isFirst && frame.pollMs === T0 + 9 * 60_000 ? withException(frame) : frame;
    });
    const response = await ingest.post(asCbor(upload(frames, sentMs)), { token: pack.token });
    expect(response.status).toBe(200);
  };
  const foldAll = async (): Promise<void> => {
    while ((await foldBusReports(pool, log, 3)) > 0);
  };
  const hours = async () =>
    (
      await world.admin.query(
        `SELECT slave_address AS slave, hour, polls, answered, timeouts, exceptions, exception_codes AS codes
         FROM series.bus_health WHERE gateway_id = $1 AND slave_address > $2 ORDER BY slave_address, hour`,
        [pack.gatewayId, METER_ADDRESS],
      )
    ).rows as unknown[];
  const at = (hour: number) => new Date(Math.floor(T0 / HOUR_MS) * HOUR_MS + hour * HOUR_MS);
  const cell = (slave: number, hour: number, n: number, more: object = {}) => {
    return { slave, hour: at(hour), polls: n, answered: n, timeouts: 0, exceptions: 0, codes: null, ...more };
  };

  test('are added up by slave and hour of the polls', async () => {
    await send();
    expect(await hours()).toEqual([]);
    await foldAll();
    expect(await hours()).toEqual([
      cell(FIRST_CELL_ADDRESS, 0, 2, { answered: 1, timeouts: 1 }),
      cell(FIRST_CELL_ADDRESS, 1, 8),
      cell(FIRST_CELL_ADDRESS + 1, 0, 2, { answered: 1, exceptions: 1, codes: { 2: 1 } }),
      cell(FIRST_CELL_ADDRESS + 1, 1, 8),
    ]);
    await send();
    await foldAll();
    expect((await hours())[2]).toEqual(
      cell(FIRST_CELL_ADDRESS + 1, 0, 4, { answered: 2, exceptions: 2, codes: { 2: 2 } }),
    );
  });

  test('leave the newest slots and times of each slave for the sweeps', async () => {
    await send();
    await foldAll();
    const { rows } = await world.admin.query<{ last_answer_at: Date; recent: number[][] }>(
      `SELECT last_answer_at, recent FROM bus_slave_state WHERE gateway_id = $1 AND slave_address = $2`,
      [pack.gatewayId, FIRST_CELL_ADDRESS],
    );
    const troubled = await world.admin.query(
      'SELECT slave_address AS slave FROM bus_slave_state WHERE gateway_id = $1 AND is_troubled ORDER BY slave_address',
      [pack.gatewayId],
    );
    expect(troubled.rows).toEqual([{ slave: FIRST_CELL_ADDRESS }, { slave: FIRST_CELL_ADDRESS + 1 }]);
    const slot = (minute: number) => Math.floor((T0 + minute * 60_000) / 300_000);
    expect(rows[0]?.recent).toEqual([
      [slot(9), 2, 1, 0, 0],
      [slot(11), 8, 0, 0, 0],
    ]);
    expect(rows[0]?.last_answer_at.getTime()).toBeGreaterThanOrEqual(T0 + 11 * 60_000 + 70_000);
  });

  test('say how long answers took, once, however often an upload comes', async () => {
    const frames = [...polls(T0 + 9 * 60_000, 2), ...polls(T0 + 11 * 60_000, 8)];
    const times = (fromMs: number, count: number, us: readonly [sum: number, min: number, max: number]) => {
      return { bus: BUS, slaveAddress: FIRST_CELL_ADDRESS, fromMs, count, sumUs: us[0], minUs: us[1], maxUs: us[2] };
    };
    const timed = {
      ...upload(frames, ingest.nowMs - 1_500),
      roundTrips: [
        times(T0 + 9 * 60_000, 2, [41_000, 20_000, 21_000]),
        times(T0 + 11 * 60_000, 8, [160_000, 19_500, 22_000]),
        times(Date.UTC(2019, 5, 1), 1, [5, 5, 5]),
      ],
    };
    const later = {
      ...upload(polls(T0 + 13 * 60_000, 1), ingest.nowMs),
      roundTrips: [times(T0 + 13 * 60_000, 1, [18_000, 18_000, 18_000])],
    };
    for (const body of [asCbor(timed), asCbor({ ...timed, sentMs: ingest.nowMs }), asCbor(later)]) {
      expect((await ingest.post(body, { token: pack.token })).status).toBe(200);
    }
    const asText = { token: pack.token, contentType: CONTENT_TYPES.framesJson };
    expect((await ingest.post(asJson(timed), asText)).status).toBe(200);
    await foldAll();
    const { rows } = await world.admin.query(
      `SELECT hour, round_trips AS n, round_trip_sum_us AS sum, round_trip_min_us AS min, round_trip_max_us AS max
       FROM series.bus_health WHERE gateway_id = $1 AND slave_address = $2 ORDER BY hour`,
      [pack.gatewayId, FIRST_CELL_ADDRESS],
    );
    expect(rows).toEqual([
      { hour: at(0), n: 2, sum: 41_000, min: 20_000, max: 21_000 },
      { hour: at(1), n: 9, sum: 178_000, min: 18_000, max: 22_000 },
    ]);
    const state = await world.admin.query<{ recent: number[][] }>(
      'SELECT recent FROM bus_slave_state WHERE gateway_id = $1 AND slave_address = $2',
      [pack.gatewayId, FIRST_CELL_ADDRESS],
    );
    const slot = (minute: number) => Math.floor((T0 + minute * 60_000) / 300_000);
    expect(state.rows[0]?.recent).toEqual([
      [slot(9), 2, 0, 0, 0, 2, 41_000],
      [slot(11), 9, 0, 0, 0, 9, 178_000],
    ]);
  });

  test('say how a clock stands: last, least and most of each hour', async () => {
    await send(ingest.nowMs + 4_000);
    ingest.nowMs += 60_000;
    await send(ingest.nowMs - 7_000);
    await foldAll();
    const { rows } = await world.admin.query(
      `SELECT uploads, skew_last_ms AS last, skew_min_ms AS least, skew_max_ms AS most FROM series.gateway_clock
       WHERE gateway_id = $1`,
      [pack.gatewayId],
    );
    expect(rows).toEqual([{ uploads: 2, last: 7_000, least: -4_000, most: 7_000 }]);
  });

  test('count once, though a folder dies before its commit and several work at once', async () => {
    for (let i = 0; i < 12; i += 1) await send();
    const dying = await pool.connect();
    await dying.query('BEGIN');
    await dying.query('DELETE FROM series.bus_report');
    dying.release(new Error('killed'));
    while ((await Promise.all([1, 2, 3].map(() => foldBusReports(pool, log, 2)))).some((taken) => taken > 0));
    expect((await hours())[1]).toEqual(cell(FIRST_CELL_ADDRESS, 1, 96));
  });

  test('of an upload that came before are not written again', async () => {
    const again = asCbor(upload(polls(T0, 3), T0));
    for (let i = 0; i < 2; i += 1) await ingest.post(again, { token: pack.token });
    await foldAll();
    expect((await hours())[0]).toEqual(cell(FIRST_CELL_ADDRESS, 0, 3));
  });

  test('that nobody can read are set aside and hold nobody up', async () => {
    await world.admin.query(`INSERT INTO series.bus_report (reports) VALUES ('no report')`);
    await send();
    await foldAll();
    expect(await hours()).toHaveLength(4);
    const { rows } = await world.admin.query('SELECT reports FROM series.bus_report WHERE unreadable');
    expect(rows).toEqual([{ reports: 'no report' }]);
  });
});
