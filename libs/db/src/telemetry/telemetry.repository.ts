import { type SeriesSignalName } from '@packwatch/contracts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { readRolled } from './read-rolled.ts';
import { rolledColumns } from './rolled-columns.ts';
import { planSeries } from './series-plan.ts';
import { type SignalColumn, signalColumns } from './signal-columns.ts';

export interface SeriesRange {
  readonly signals: readonly SeriesSignalName[];
  /** Inclusive start and exclusive end, ms since 1970. */
  readonly fromMs: number;
  readonly toMs: number;
  /** How many points the reader can show. */
  readonly points: number;
}

/** Columnar: `min[c][i]` belongs to `columns[c]` and `tsMs[i]`. Ordered by time; nothing stands where nothing was read. */
export interface SeriesRows {
  readonly columns: readonly Pick<SignalColumn, 'signal' | 'part'>[];
  /** Whether raw rows were read or roll-ups (with raw rows at the ends, where there are none yet). */
  readonly source: 'raw' | '15m' | '1d';
  /** Width of a bucket; null: raw rows, where min = max = mean. */
  readonly bucketMs: number | null;
  /** The pause that 9 of 10 rows stay within; null in buckets of raw rows and with fewer than two rows. */
  readonly usualPeriodMs: number | null;
  readonly tsMs: number[];
  readonly min: (number | null)[][];
  readonly max: (number | null)[][];
  readonly mean: (number | null)[][];
  /** One sigma of the cloud SOC, as a fraction. */
  readonly socSigma: (number | null)[];
}

/**
 * The only reader of telemetry for people. The hypertable has no row-level security, so every statement joins `pack`,
 * which has, inside a transaction of one organisation: a foreign pack has no rows.
 */
export class TelemetryRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The series of one pack; null if this organisation has no pack of that uid. */
  async series(organisationId: string, packUid: string, range: SeriesRange): Promise<SeriesRows | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const found = await findPack(client, packUid);
      if (!found) return null;
      const columns = signalColumns(range.signals, found.cells);
      const rolled = rolledColumns(columns);
      const { source, bucketMs: widthMs } = planSeries(range, rolled !== null, found.rawCutMs);
      if (rolled !== null && source !== 'raw') {
        const query = { packId: found.id, range, source, bucketMs: widthMs, watermarkMs: found.watermarkMs };
        return toColumnar(await readRolled(client, query, rolled), columns, source, widthMs);
      }
      const bucketMs = (await hasMoreRowsThan(client, found.id, range, 2 * range.points)) ? widthMs : null;
      return toColumnar(await readRows(client, found.id, range, columns, bucketMs), columns, 'raw', bucketMs);
    });
  }
}

interface FoundPack {
  readonly id: number;
  readonly cells: number;
  readonly watermarkMs: number | null;
  readonly rawCutMs: number | null;
}

async function findPack(client: PoolClient, packUid: string): Promise<FoundPack | undefined> {
  const { rows } = await client.query<FoundPack>(
    `SELECT p.id, f.cells_in_series AS cells,
            (extract(epoch FROM s.ts) * 1000)::float8 AS "watermarkMs",
            (extract(epoch FROM c.cut_at) * 1000)::float8 AS "rawCutMs"
     FROM pack p JOIN pack_fact f ON f.pack_id = p.id
     LEFT JOIN pack_state s ON s.pack_id = p.id
     LEFT JOIN series.raw_cut c ON c.organisation_id = p.organisation_id
     WHERE p.uid = $1 ORDER BY f.valid_from DESC LIMIT 1`,
    [packUid],
  );
  return rows[0];
}

const ROWS_OF_PACK = `FROM pack p JOIN series.telemetry t ON t.pack_id = p.id
  WHERE p.id = $1 AND t.pack_id = $1 AND t.ts >= to_timestamp($2 / 1000.0) AND t.ts < to_timestamp($3 / 1000.0)`;

async function hasMoreRowsThan(
  client: PoolClient,
  packId: number,
  range: SeriesRange,
  limit: number,
): Promise<boolean> {
  const { rows } = await client.query<{ found: number }>(
    `SELECT count(*) AS found FROM (SELECT 1 ${ROWS_OF_PACK} LIMIT $4) s`,
    [packId, range.fromMs, range.toMs, limit + 1],
  );
  return (rows[0]?.found ?? 0) > limit;
}

/**
 * The pause between readings that 9 of 10 stay within: not the median, since a pack whose gateway polled every minute and
 * then every ten seconds had no gaps in its slow days.
 */
function usualPeriod(tsMs: readonly number[]): number | null {
  const pauses = tsMs.slice(1).map((ts, i) => ts - (tsMs[i] ?? ts));
  pauses.sort((a, b) => a - b);
  return pauses[Math.floor(0.9 * (pauses.length - 1))] ?? null;
}

type Row = (number | null)[];

/** Rows of `[ts ms, soc sigma, …values]`: one value a column when raw, else min, max, mean of each. */
async function readRows(
  client: PoolClient,
  packId: number,
  range: SeriesRange,
  columns: readonly SignalColumn[],
  bucketMs: number | null,
): Promise<Row[]> {
  const parameters = [packId, range.fromMs, range.toMs];
  const epochMs = (ts: string): string => `(extract(epoch FROM ${ts}) * 1000)::float8`;
  if (bucketMs === null) {
    const values = columns.map(({ sql }) => `(${sql})::float8`);
    const text = `SELECT ${[epochMs('t.ts'), 't.soc_sigma::float8', ...values].join(', ')} ${ROWS_OF_PACK} ORDER BY t.ts`;
    return (await client.query<Row>({ text, values: parameters, rowMode: 'array' })).rows;
  }
  const aggregates = columns.flatMap((_, c) => [`min(c${c})`, `max(c${c})`, `sum(c${c}) / nullif(count(c${c}), 0)`]);
  // OFFSET keeps the planner from working each value out three times, once for each aggregate: cells come out of arrays.
  const text = `SELECT ${[epochMs('bucket'), 'sigma', ...aggregates.map((_, i) => `v${i}`)].join(', ')} FROM (
      SELECT time_bucket($4::interval, ts) AS bucket, max(soc_sigma)::float8 AS sigma${aggregates
        .map((sql, i) => `, ${sql} AS v${i}`)
        .join('')}
      FROM (
        SELECT t.ts, t.soc_sigma${columns.map(({ sql }, c) => `, (${sql})::float8 AS c${c}`).join('')} ${ROWS_OF_PACK} OFFSET 0
      ) t GROUP BY bucket
    ) s ORDER BY bucket`;
  const withBucket = [...parameters, `${bucketMs} milliseconds`];
  return (await client.query<Row>({ text, values: withBucket, rowMode: 'array' })).rows;
}

function toColumnar(
  rows: readonly Row[],
  columns: readonly SignalColumn[],
  source: SeriesRows['source'],
  bucketMs: number | null,
): SeriesRows {
  const perColumn = bucketMs === null ? 1 : 3;
  const pick = (offset: number) =>
    columns.map((_, c) => rows.map((row) => row[2 + c * perColumn + (perColumn === 3 ? offset : 0)] ?? null));
  const tsMs = rows.map((row) => Math.round(row[0] ?? 0));
  return {
    columns: columns.map(({ signal, part }) => ({ signal, part })),
    source,
    bucketMs,
    usualPeriodMs: bucketMs !== null && source === 'raw' ? null : usualPeriod(tsMs),
    tsMs,
    socSigma: rows.map((row) => row[1] ?? null),
    min: pick(0),
    max: pick(1),
    mean: pick(2),
  };
}
