import { SERIES_SIGNAL_NAMES, type SeriesSignalName } from '@packwatch/contracts';
import { createPool, TelemetryRepository, type Pool } from '@packwatch/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Directory } from '../directory/directory.ts';
import { asCbor, polls, upload } from '../testing/frames.ts';
import { createWorld, log, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';
import { rebuildRollups } from './rebuild-rollups.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Roll-ups do not keep it: asked for too, the same columns come from raw rows. */
const FORCES_RAW = 'pack.soc_drift_pct';
const NOT_ROLLED = new Set<string>(['pack.soc_sigma_pct', FORCES_RAW, 'cell.deviation_mv']);
const COUNTERS = /mah|mwh|block|bits|cycles|trips/;

let world: World;
let running: RunningIngest;
let pack: TestPack;
let ingestPool: Pool;
let apiPool: Pool;
let startMs: number;

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
  ingestPool = createPool(world.database.roleUrl('ingest'), { max: 2 });
  apiPool = createPool(world.database.roleUrl('api'), { max: 1 });
  pack = await world.addPack();
  // Two and a half days, a poll a minute, with a pause of three hours in the first one; from an odd time on.
  startMs = Math.floor((running.nowMs - 2.6 * DAY_MS) / DAY_MS) * DAY_MS + 7.4 * MINUTE_MS;
  const frames = polls(
    startMs,
    3_600,
    (i) => ({
      voltageMv: 26_000 + ((i * 37) % 500),
      currentMa: ((i * 7_919) % 40_000) - 20_000,
      cellMv: 3_300 + (i % 7),
    }),
    MINUTE_MS,
  );
  const perPoll = frames.length / 3_600;
  const kept = frames.filter((_, i) => Math.floor(i / perPoll) < 300 || Math.floor(i / perPoll) >= 480);
  const size = 400 * perPoll;
  const chunks = Array.from({ length: Math.ceil(kept.length / size) }, (_, i) => kept.slice(i * size, (i + 1) * size));
  for (const chunk of chunks) {
    const response = await running.post(asCbor(upload(chunk, running.nowMs)), { token: pack.token });
    expect(response.status).toBe(200);
  }
  while (
    (await rebuildRollups({
      pool: ingestPool,
      directory: new Directory(ingestPool, log),
      log,
      isStopped: () => false,
    })) > 0
  );
});
afterAll(async () => {
  await Promise.all([ingestPool.end(), apiPool.end()]);
  await running.stop();
  await world.drop();
});

async function read(signals: SeriesSignalName[], fromMs: number, toMs: number, points: number) {
  const rows = await new TelemetryRepository(apiPool).series(world.organisationId, pack.uid, {
    signals,
    fromMs,
    toMs,
    points,
  });
  if (rows === null) throw new Error('no such pack');
  return rows;
}

const ROLLED = SERIES_SIGNAL_NAMES.filter((signal) => !NOT_ROLLED.has(signal));
type Columns = readonly (readonly (number | null)[])[];

/** As near as SOC in millionths is to SOC as it is stored; rounding both would set apart what lies on either side of a half. */
function expectAlike(rolled: Columns, raw: Columns): void {
  const places = (columns: Columns) => columns.map((column) => column.map((value) => value !== null));
  expect(places(rolled)).toEqual(places(raw));
  const apart = rolled.flatMap((column, c) => column.map((value, i) => Math.abs((value ?? 0) - (raw[c]?.[i] ?? 0))));
  expect(Math.max(...apart)).toBeLessThan(1e-4);
}

it.each([
  ['a range that begins and ends anywhere, up to the running bucket', 0.31 * DAY_MS, 2.6 * DAY_MS, 120],
  ['a range within finished buckets', 3 * MINUTE_MS, DAY_MS, 40],
  ['a range of which most is empty', -5 * DAY_MS, 0.5 * DAY_MS, 200],
  ['whole days', -40 * DAY_MS, 3 * DAY_MS, 43],
] as const)('roll-ups show what raw rows would: %s', async (_what, afterMs, untilMs, points) => {
  const [fromMs, toMs] = [startMs + afterMs, startMs + untilMs];
  const rolled = await read(ROLLED, fromMs, toMs, points);
  expect(rolled.source).toBe(points === 43 ? '1d' : '15m');
  const raw = await read([...ROLLED, FORCES_RAW], fromMs, toMs, points);
  expect(raw.source).toBe('raw');
  // The widths are chosen apart; where they are the same, so is everything.
  expect(raw.bucketMs).toBe(rolled.bucketMs);
  expect(rolled.tsMs).toEqual(raw.tsMs);
  const places = rolled.columns.length;
  expectAlike(rolled.min, raw.min.slice(0, places));
  expectAlike(rolled.max, raw.max.slice(0, places));
  const means = (rows: typeof raw) =>
    rows.mean.slice(0, places).filter((_, c) => !COUNTERS.test(rows.columns[c]?.signal ?? ''));
  expectAlike(means(rolled), means(raw));
  // Roll-ups keep the band in millionths.
  const apart = rolled.socSigma.map((sigma, i) => Math.abs((sigma ?? -1) - (raw.socSigma[i] ?? -1)));
  expect(Math.max(...apart)).toBeLessThan(1e-6);
});

it('reads a day that waits to be built anew from its quarters', async () => {
  const dayMs = Math.floor(startMs / DAY_MS) * DAY_MS;
  const before = await read(['pack.voltage_mv'], dayMs, dayMs + 2 * DAY_MS, 2);
  await world.admin.query('DELETE FROM series.rollup_1d WHERE pack_id = $1 AND bucket = $2', [
    pack.id,
    new Date(dayMs),
  ]);
  expect((await read(['pack.voltage_mv'], dayMs, dayMs + 2 * DAY_MS, 2)).tsMs).toHaveLength(1);
  await world.admin.query('INSERT INTO series.rollup_dirty (bucket, pack_id, is_day) VALUES ($2, $1, true)', [
    pack.id,
    new Date(dayMs),
  ]);
  expect(await read(['pack.voltage_mv'], dayMs, dayMs + 2 * DAY_MS, 2)).toEqual(before);
});

it('shows another organisation nothing', async () => {
  const other = await world.provisioning.organisation({ name: 'Other', slug: 'other' });
  const range = { signals: ROLLED, fromMs: startMs, toMs: startMs + 2 * DAY_MS, points: 10 };
  expect(await new TelemetryRepository(apiPool).series(other.id, pack.uid, range)).toBeNull();
});
