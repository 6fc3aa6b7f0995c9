import { type PoolClient } from '../connection/pool.ts';
import { BinaryCopy } from './binary-copy.ts';
import { ROLLUP_COLUMNS, type RollupColumn, type RollupRow, rollupFromValues } from './rollup-row.ts';
import { type TelemetryRow } from './telemetry-row.ts';
import { type SelectedTelemetry, TELEMETRY_SELECTED, telemetryRow } from './telemetry-write.repository.ts';

const QUARTER_MS = 900_000;
const DAY_MS = 86_400_000;

export type RollupWidth = '15m' | '1d';

/** A width and the width of its buckets, ms. */
const WIDTHS: Record<RollupWidth, number> = { '15m': QUARTER_MS, '1d': DAY_MS };

/** A bucket to build anew, by its first millisecond. */
export interface RollupMark {
  readonly packId: number;
  readonly bucketMs: number;
}

/**
 * Says that telemetry rows at these times changed or came late, so that the recompute builds their buckets anew, then
 * their days. Belongs in the transaction of the change. Times of one bucket count once; never waits for anybody.
 */
export function markBucketsDirty(
  client: PoolClient,
  rows: readonly { readonly packId: number; readonly tsMs: number }[],
): Promise<void> {
  return insertRollupMarks(
    client,
    rows.map(({ packId, tsMs }) => ({ packId, bucketMs: Math.floor(tsMs / QUARTER_MS) * QUARTER_MS })),
    [],
  );
}

/** Marks for the recompute: 15-minute buckets to build from telemetry, and days to build from their 15 minutes. */
export async function insertRollupMarks(
  client: PoolClient,
  quarters: readonly RollupMark[],
  days: readonly RollupMark[],
): Promise<void> {
  const marks = new Map<string, RollupMark & { isDay: boolean }>();
  for (const mark of quarters) marks.set(`15m ${mark.packId} ${mark.bucketMs}`, { ...mark, isDay: false });
  for (const mark of days) marks.set(`1d ${mark.packId} ${mark.bucketMs}`, { ...mark, isDay: true });
  if (marks.size === 0) return;
  const distinct = [...marks.values()];
  await client.query({
    name: 'insert-rollup-marks',
    text: `INSERT INTO series.rollup_dirty (bucket, pack_id, is_day)
           SELECT * FROM unnest($1::timestamptz[], $2::int[], $3::bool[])`,
    values: [
      distinct.map(({ bucketMs }) => new Date(bucketMs)),
      distinct.map(({ packId }) => packId),
      distinct.map(({ isDay }) => isDay),
    ],
  });
}

type Write = (copy: BinaryCopy, value: never) => void;

const WRITE: Record<RollupColumn['type'], Write> = {
  timestamptz: (copy, value) => copy.timestamptz(value),
  int2: (copy, value) => copy.int16(value),
  int4: (copy, value) => copy.int32(value),
  int8: (copy, value) => copy.int64(value),
  'int2[]': (copy, value) => copy.int16Array(value),
  'int4[]': (copy, value) => copy.int32Array(value),
  'int8[]': (copy, value) => copy.int64Array(value),
};

const COLUMN_NAMES = ROLLUP_COLUMNS.map(({ column }) => column).join(', ');

/** None of these may be stored yet. */
export async function copyRollups(client: PoolClient, width: RollupWidth, rows: readonly RollupRow[]): Promise<void> {
  if (rows.length === 0) return;
  const copy = new BinaryCopy(ROLLUP_COLUMNS.length);
  for (const row of rows) {
    copy.row();
    for (const { type, get } of ROLLUP_COLUMNS) WRITE[type](copy, get(row) as never);
  }
  await copy.send(client, `series.rollup_${width} (${COLUMN_NAMES})`);
}

/** Puts `rows` in the place of whatever stands in these buckets of a pack. */
export async function replaceRollups(
  client: PoolClient,
  width: RollupWidth,
  packId: number,
  bucketsMs: readonly number[],
  rows: readonly RollupRow[],
): Promise<void> {
  if (bucketsMs.length === 0) return;
  await client.query(
    `DELETE FROM series.rollup_${width}
     WHERE pack_id = $1 AND bucket = ANY ($2::timestamptz[]) AND bucket BETWEEN $3::timestamptz AND $4::timestamptz`,
    [
      packId,
      bucketsMs.map((ms) => new Date(ms)),
      new Date(bucketsMs.reduce((a, b) => Math.min(a, b))),
      new Date(bucketsMs.reduce((a, b) => Math.max(a, b))),
    ],
  );
  await copyRollups(client, width, rows);
}

const SELECTED = ROLLUP_COLUMNS.map(({ column, type }) => {
  if (type === 'timestamptz') return `(extract(epoch FROM ${column}) * 1000)::float8`;
  if (type === 'int8') return `${column}::float8`;
  return type === 'int8[]' ? `${column}::float8[]` : column;
}).join(', ');

/** A pack's roll-ups that begin in a range (the end is outside), oldest first. */
export async function readRollups(
  client: PoolClient,
  width: RollupWidth,
  packId: number,
  fromMs: number,
  toMs: number,
): Promise<RollupRow[]> {
  const { rows } = await client.query<(number | null)[]>({
    text: `SELECT ${SELECTED} FROM series.rollup_${width}
           WHERE pack_id = $1 AND bucket >= $2::timestamptz AND bucket < $3::timestamptz ORDER BY bucket`,
    values: [packId, new Date(fromMs), new Date(toMs)],
    rowMode: 'array',
  });
  return rows.map(rollupFromValues);
}

// A bucket is finished once the pack's watermark has left it: until then the live fold is the one who counts.
const isFinished = (width: RollupWidth): string =>
  `d.is_day = ${width === '1d'} AND d.bucket <= s.ts - INTERVAL '${WIDTHS[width]} ms'`;

/** Some packs with marks that can be worked off now: all rows of the buckets are there. */
export async function findMarkedPacks(client: PoolClient, limit: number): Promise<number[]> {
  const { rows } = await client.query<{ packId: number }>(
    `SELECT DISTINCT d.pack_id AS "packId" FROM series.rollup_dirty d JOIN pack_state s ON s.pack_id = d.pack_id
     WHERE ((${isFinished('15m')}) OR (${isFinished('1d')}))
       AND NOT EXISTS (SELECT 1 FROM pack_carry c WHERE c.pack_id = d.pack_id AND c.done_at IS NULL) LIMIT $1`,
    [limit],
  );
  return rows.map((row) => row.packId);
}

/** "rollup": keeps these locks apart from others of the same kind. */
const ROLLUP_LOCK = 0x726f6c6c;

/** One builder of a pack's roll-ups at a time, until the transaction ends. False: somebody else is at it. */
export async function lockRollups(client: PoolClient, packId: number): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_xact_lock($1, $2) AS locked', [
    ROLLUP_LOCK,
    packId,
  ]);
  return rows[0]?.locked ?? false;
}

/**
 * Takes away the marks of one day's finished 15-minute buckets, the oldest day first, and answers with the buckets. Rows
 * have to be read after this: then a mark that comes later stays, and its row is counted the next time.
 */
export async function takeQuarterMarks(client: PoolClient, packId: number): Promise<number[]> {
  return takeMarks(
    client,
    `DELETE FROM series.rollup_dirty d USING pack_state s, (
       SELECT date_trunc('day', min(d.bucket), 'UTC') AS day FROM series.rollup_dirty d
       JOIN pack_state s ON s.pack_id = d.pack_id WHERE d.pack_id = $1 AND ${isFinished('15m')}
     ) first
     WHERE d.pack_id = $1 AND s.pack_id = $1 AND ${isFinished('15m')}
       AND d.bucket >= first.day AND d.bucket < first.day + INTERVAL '1 day'`,
    packId,
  );
}

/** The same for one finished day. */
export async function takeDayMarks(client: PoolClient, packId: number): Promise<number[]> {
  return takeMarks(
    client,
    `DELETE FROM series.rollup_dirty d USING pack_state s, (
       SELECT min(d.bucket) AS day FROM series.rollup_dirty d
       JOIN pack_state s ON s.pack_id = d.pack_id WHERE d.pack_id = $1 AND ${isFinished('1d')}
     ) first
     WHERE d.pack_id = $1 AND s.pack_id = $1 AND ${isFinished('1d')} AND d.bucket = first.day`,
    packId,
  );
}

async function takeMarks(client: PoolClient, deletion: string, packId: number): Promise<number[]> {
  const { rows } = await client.query<{ bucketMs: number }>(
    `${deletion} RETURNING (extract(epoch FROM d.bucket) * 1000)::float8 AS "bucketMs"`,
    [packId],
  );
  return [...new Set(rows.map((row) => row.bucketMs))].sort((a, b) => a - b);
}

/** A pack's telemetry in these 15-minute buckets, oldest first. The buckets should be of one day. */
export async function readTelemetryOfBuckets(
  client: PoolClient,
  packId: number,
  bucketsMs: readonly number[],
): Promise<TelemetryRow[]> {
  if (bucketsMs.length === 0) return [];
  const { rows } = await client.query<SelectedTelemetry>(
    `SELECT ${TELEMETRY_SELECTED} FROM series.telemetry t
     WHERE t.pack_id = $1 AND t.ts >= $3::timestamptz AND t.ts < $4::timestamptz
       AND date_bin('15 minutes', t.ts, '2000-01-01Z') = ANY ($2::timestamptz[])
     ORDER BY t.ts`,
    [
      packId,
      bucketsMs.map((ms) => new Date(ms)),
      new Date(bucketsMs.reduce((a, b) => Math.min(a, b))),
      new Date(bucketsMs.reduce((a, b) => Math.max(a, b)) + QUARTER_MS),
    ],
  );
  return rows.map(telemetryRow);
}

/**
 * What is true of a pack besides its rows: its watermark, and the time before which its telemetry is deleted or being
 * deleted. Read the cut after the rows: it is committed before the first of them goes.
 */
export async function readRollupLimits(
  client: PoolClient,
  packId: number,
): Promise<{ watermarkMs: number | null; rawCutMs: number | null }> {
  const { rows } = await client.query<{ watermarkMs: number | null; rawCutMs: number | null }>(
    `SELECT (extract(epoch FROM s.ts) * 1000)::float8 AS "watermarkMs",
            (extract(epoch FROM c.cut_at) * 1000)::float8 AS "rawCutMs"
     FROM pack_state s LEFT JOIN series.raw_cut c ON c.organisation_id = s.organisation_id WHERE s.pack_id = $1`,
    [packId],
  );
  return rows[0] ?? { watermarkMs: null, rawCutMs: null };
}

/** Whether the pack ever had rows in buckets that begin after `fromMs` and before `toMs`: roll-ups outlive them. */
export async function hasRollupsBetween(
  client: PoolClient,
  packId: number,
  fromMs: number,
  toMs: number,
): Promise<boolean> {
  const { rows } = await client.query(
    'SELECT 1 FROM series.rollup_15m WHERE pack_id = $1 AND bucket > $2 AND bucket < $3 LIMIT 1',
    [packId, new Date(fromMs), new Date(toMs)],
  );
  return rows.length > 0;
}
