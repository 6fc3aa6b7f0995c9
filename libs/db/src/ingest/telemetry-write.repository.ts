import { type PoolClient } from '../connection/pool.ts';
import { BinaryCopy, sendCopy } from './binary-copy.ts';
import { type ColumnType, TELEMETRY_COLUMNS, type TelemetryRow } from './telemetry-row.ts';

type Write = (copy: BinaryCopy, value: never) => void;

const WRITE: Record<ColumnType, Write> = {
  int2: (copy, value) => copy.int16(value),
  int4: (copy, value) => copy.int32(value),
  int8: (copy, value) => copy.int64(value),
  float4: (copy, value) => copy.float32(value),
  timestamptz: (copy, value) => copy.timestamptz(value),
  'int2[]': (copy, value) => copy.int16Array(value),
};

const WRITERS = TELEMETRY_COLUMNS.map(({ key, type }) => {
  const write = WRITE[type];
  return (copy: BinaryCopy, row: TelemetryRow) => write(copy, row[key] as never);
});

const COPY_TARGET = `series.telemetry (${TELEMETRY_COLUMNS.map(({ column }) => column).join(', ')})`;

/** Rows as the binary COPY that stores them. */
export function encodeTelemetry(rows: readonly TelemetryRow[]): Buffer {
  const copy = new BinaryCopy(TELEMETRY_COLUMNS.length);
  for (const row of rows) {
    copy.row();
    for (const write of WRITERS) write(copy, row);
  }
  return copy.end();
}

/**
 * Copies rows straight into the hypertable. None may be there already: the caller holds the packs' locks and has looked,
 * and all who write telemetry do so under those locks.
 */
export async function copyTelemetry(client: PoolClient, rows: readonly TelemetryRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sendCopy(client, COPY_TARGET, encodeTelemetry(rows));
}

/** Every column of a row `t`, under the keys of `TelemetryRow`. */
export const TELEMETRY_SELECTED = TELEMETRY_COLUMNS.map(({ column, key, type }) =>
  type === 'timestamptz' ? `(extract(epoch FROM t.${column}) * 1000)::float8 AS "${key}"` : `t.${column} AS "${key}"`,
).join(', ');

/** The stored rows among the given `(pack, ts)`; the arrays run in step. */
export async function findTelemetry(
  client: PoolClient,
  keys: { readonly packIds: readonly number[]; readonly tsMs: readonly number[] },
): Promise<TelemetryRow[]> {
  if (keys.packIds.length === 0) return [];
  // The range of all keys lets the planner leave out every other chunk.
  const { rows } = await client.query<TelemetryRow>({
    name: 'find-telemetry',
    text: `SELECT ${TELEMETRY_SELECTED}
           FROM unnest($1::int[], $2::timestamptz[]) AS key (pack_id, ts)
           JOIN series.telemetry t ON t.pack_id = key.pack_id AND t.ts = key.ts
           WHERE t.ts BETWEEN $3::timestamptz AND $4::timestamptz`,
    values: [
      keys.packIds,
      keys.tsMs.map((ms) => new Date(ms)),
      new Date(keys.tsMs.reduce((a, b) => Math.min(a, b))),
      new Date(keys.tsMs.reduce((a, b) => Math.max(a, b))),
    ],
  });
  return rows;
}

/** A pack's rows later than `afterMs` (from the first one if null), oldest first, at most `limit` of them. */
export async function readTelemetryAfter(
  client: PoolClient,
  packId: number,
  afterMs: number | null,
  limit: number,
): Promise<TelemetryRow[]> {
  const { rows } = await client.query<TelemetryRow>({
    text: `SELECT ${TELEMETRY_SELECTED} FROM series.telemetry t
           WHERE t.pack_id = $1 AND t.ts > $2::timestamptz ORDER BY t.ts LIMIT $3`,
    values: [packId, afterMs === null ? '-infinity' : new Date(afterMs), limit],
  });
  return rows;
}

/** A pack's rows in [fromMs, toMs), oldest first. */
export async function readTelemetryRange(
  client: PoolClient,
  packId: number,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): Promise<TelemetryRow[]> {
  const { rows } = await client.query<TelemetryRow>({
    text: `SELECT ${TELEMETRY_SELECTED} FROM series.telemetry t
           WHERE t.pack_id = $1 AND t.ts >= $2::timestamptz AND t.ts < $3::timestamptz ORDER BY t.ts`,
    values: [packId, new Date(fromMs), new Date(toMs)],
  });
  return rows;
}

export interface SocUpdate {
  readonly tsMs: number;
  readonly soc: number | null;
  readonly socSigma: number | null;
}

/** Rewrites cloud SOC and its band of one pack: the only columns of telemetry that ever change. */
export async function updateSoc(client: PoolClient, packId: number, updates: readonly SocUpdate[]): Promise<void> {
  if (updates.length === 0) return;
  await client.query(
    `UPDATE series.telemetry t SET soc = u.soc, soc_sigma = u.soc_sigma
     FROM unnest($2::timestamptz[], $3::real[], $4::real[]) AS u (ts, soc, soc_sigma)
     WHERE t.pack_id = $1 AND t.ts = u.ts AND t.ts BETWEEN $5::timestamptz AND $6::timestamptz`,
    [
      packId,
      updates.map((u) => new Date(u.tsMs)),
      updates.map((u) => u.soc),
      updates.map((u) => u.socSigma),
      new Date(updates[0]?.tsMs ?? 0),
      new Date(updates.at(-1)?.tsMs ?? 0),
    ],
  );
}
