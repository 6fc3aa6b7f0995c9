import { type PoolClient } from '../connection/pool.ts';
import { cellsFromBytes } from './cell-bytes.ts';
import { TelemetryCopy } from './telemetry-copy.ts';
import { TELEMETRY_COLUMNS, type TelemetryRow } from './telemetry-row.ts';

/** Copies rows straight into the hypertable: see `TelemetryCopy`. */
export async function copyTelemetry(client: PoolClient, rows: readonly TelemetryRow[]): Promise<void> {
  const copy = new TelemetryCopy();
  for (const row of rows) copy.add(row, row);
  await copy.send(client);
}

/** Every column of a row `t`; `telemetryRow` makes a row of what is selected so. */
export const TELEMETRY_SELECTED = TELEMETRY_COLUMNS.map(({ column, key, type }) =>
  type === 'timestamptz' ? `(extract(epoch FROM t.${column}) * 1000)::float8 AS "${key}"` : `t.${column} AS "${key}"`,
).join(', ');

export type SelectedTelemetry = Omit<TelemetryRow, 'cellVoltagesMv' | 'cellTemperaturesCentiC'> & {
  readonly cellVoltagesMv: Buffer | null;
  readonly cellTemperaturesCentiC: Buffer | null;
};

export const telemetryRow = (row: SelectedTelemetry): TelemetryRow =>
  Object.assign(row, {
    cellVoltagesMv: cellsFromBytes(row.cellVoltagesMv),
    cellTemperaturesCentiC: cellsFromBytes(row.cellTemperaturesCentiC),
  });

/** The stored rows among the given `(pack, ts)`; the arrays run in step. */
export async function findTelemetry(
  client: PoolClient,
  keys: { readonly packIds: readonly number[]; readonly tsMs: readonly number[] },
): Promise<TelemetryRow[]> {
  if (keys.packIds.length === 0) return [];
  // The range of all keys lets the planner leave out every other chunk.
  const { rows } = await client.query<SelectedTelemetry>({
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
  return rows.map(telemetryRow);
}

/** A pack's rows later than `afterMs` (from the first one if null), oldest first, at most `limit` of them. */
export async function readTelemetryAfter(
  client: PoolClient,
  packId: number,
  afterMs: number | null,
  limit: number,
): Promise<TelemetryRow[]> {
  const { rows } = await client.query<SelectedTelemetry>({
    text: `SELECT ${TELEMETRY_SELECTED} FROM series.telemetry t
           WHERE t.pack_id = $1 AND t.ts > $2::timestamptz ORDER BY t.ts LIMIT $3`,
    values: [packId, afterMs === null ? '-infinity' : new Date(afterMs), limit],
  });
  return rows.map(telemetryRow);
}

/** A pack's rows in [fromMs, toMs), oldest first. */
export async function readTelemetryRange(
  client: PoolClient,
  packId: number,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): Promise<TelemetryRow[]> {
  const { rows } = await client.query<SelectedTelemetry>({
    text: `SELECT ${TELEMETRY_SELECTED} FROM series.telemetry t
           WHERE t.pack_id = $1 AND t.ts >= $2::timestamptz AND t.ts < $3::timestamptz ORDER BY t.ts`,
    values: [packId, new Date(fromMs), new Date(toMs)],
  });
  return rows.map(telemetryRow);
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
