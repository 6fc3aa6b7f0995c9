import { type PoolClient } from '../connection/pool.ts';
import { type RolledColumn } from './rolled-columns.ts';
import { type PlannedRange, seriesParts } from './series-plan.ts';

export interface RolledQuery {
  readonly packId: number;
  readonly range: PlannedRange;
  readonly source: '15m' | '1d';
  readonly bucketMs: number;
  readonly watermarkMs: number | null;
}

/**
 * Rows of `[bucket ms, soc sigma, …min, max, mean of each column]` from finished days, finished quarters, and raw rows at
 * both ends. A day that waits to be built anew is read from its quarters. As every reader of telemetry it joins `pack`.
 */
export async function readRolled(
  client: PoolClient,
  { packId, range, source, bucketMs, watermarkMs }: RolledQuery,
  columns: readonly RolledColumn[],
): Promise<(number | null)[][]> {
  const { days, quarters } = seriesParts(range, source, watermarkMs);
  const stale = source === '1d' ? await staleDays(client, packId, days) : [];
  const text = `
    WITH part AS (
      ${source === '1d' ? `${rolledPart('rollup_1d', columns, `r.bucket >= $3 AND r.bucket < $4 AND r.bucket <> ALL ($5)`)} UNION ALL` : ''}
      ${rolledPart(
        'rollup_15m',
        columns,
        `r.bucket >= $6 AND r.bucket < $7
         AND (r.bucket < $3 OR r.bucket >= $4 OR date_trunc('day', r.bucket, 'UTC') = ANY ($5))`,
      )}
      UNION ALL ${rawPart(columns, `t.ts >= $8 AND t.ts < $6`)}
      UNION ALL ${rawPart(columns, `t.ts >= $7 AND t.ts < $9`)}
    )
    SELECT (extract(epoch FROM bucket) * 1000)::float8, sigma${columns.map((_, c) => `, min_${c}, max_${c}, mean_${c}`).join('')}
    FROM (
      SELECT time_bucket($2::interval, ts) AS bucket, max(sigma)::float8 AS sigma${columns.map(merged).join('')}
      FROM part GROUP BY 1
    ) merged ORDER BY bucket`;
  const date = (ms: number): Date => new Date(ms);
  const { rows } = await client.query<(number | null)[]>({
    text,
    values: [
      packId,
      `${bucketMs} milliseconds`,
      ...days.map(date),
      stale.map(date),
      ...quarters.map(date),
      date(range.fromMs),
      date(range.toMs),
    ],
    rowMode: 'array',
  });
  return rows;
}

async function staleDays(client: PoolClient, packId: number, [fromMs, toMs]: readonly [number, number]) {
  const { rows } = await client.query<{ ms: number }>(
    `SELECT DISTINCT (extract(epoch FROM date_trunc('day', bucket, 'UTC')) * 1000)::float8 AS ms
     FROM series.rollup_dirty WHERE pack_id = $1 AND bucket >= $2 AND bucket < $3`,
    [packId, new Date(fromMs), new Date(toMs)],
  );
  return rows.map(({ ms }) => ms);
}

const rolledPart = (table: string, columns: readonly RolledColumn[], where: string): string => `
  SELECT r.bucket AS ts, r.soc_sigma_max_ppm / 1e6::float8 AS sigma${columns
    .map(
      ({ rolled: [min, max, sum, n] }, c) =>
        `, ${min} AS a${c}, ${max} AS b${c}, (${sum})::float8 AS s${c}, ${n} AS n${c}`,
    )
    .join('')}
  FROM pack p JOIN series.${table} r ON r.pack_id = p.id
  WHERE p.id = $1 AND r.pack_id = $1 AND ${where}`;

/** One row for each reading: it is its own least, greatest and sum. */
const rawPart = (columns: readonly RolledColumn[], where: string): string => `
  SELECT t.ts, t.soc_sigma${columns
    .map(({ raw, isMean }, c) => {
      const n = isMean ? `(${raw} IS NOT NULL)::int` : '1';
      return `, ${raw} AS a${c}, ${raw} AS b${c}, (${raw})::float8 AS s${c}, ${n} AS n${c}`;
    })
    .join('')}
  FROM pack p JOIN series.telemetry t ON t.pack_id = p.id
  WHERE p.id = $1 AND t.pack_id = $1 AND ${where}`;

function merged({ per, isMean }: RolledColumn, c: number): string {
  const mean = isMean ? `sum(s${c}) / nullif(sum(n${c}), 0)` : `last(s${c}, ts) FILTER (WHERE s${c} IS NOT NULL)`;
  return `, min(a${c}) / ${per}::float8 AS min_${c}, max(b${c}) / ${per}::float8 AS max_${c}, ${mean} / ${per} AS mean_${c}`;
}
