import { type Pool } from '../connection/pool.ts';
import { TELEMETRY_COLUMNS } from '../ingest/telemetry-row.ts';

const COLUMNS = TELEMETRY_COLUMNS.map(({ column }) => column);
const SHIFTED: ReadonlySet<string> = new Set(['ts', 'received_at']);

/**
 * Fills the past: the rows of the last `everyMs` again and again, each time `everyMs` earlier than what is oldest, until
 * about `rows` are stored. Answers with how many there are. For benchmarks; needs the owner's connection and touches nothing
 * but telemetry.
 */
export async function fillTelemetry(pool: Pool, rows: number, everyMs: number): Promise<number> {
  const { rows: counted } = await pool.query<{ stored: number; oldest: Date | null; newest: Date | null }>(
    'SELECT count(*)::int AS stored, min(ts) AS oldest, max(ts) AS newest FROM series.telemetry',
  );
  const { stored = 0, oldest = null, newest = null } = counted[0] ?? {};
  if (oldest === null || newest === null) throw new RangeError('there are no rows to fill the past with');
  const { rows: taken } = await pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM series.telemetry WHERE ts > $1::timestamptz - $2::float8 * INTERVAL '1 ms'",
    [newest, everyMs],
  );
  const copied = taken[0]?.count ?? 0;
  const copies = Math.max(0, Math.round((rows - stored) / copied));
  const firstFree = Math.floor((newest.getTime() - oldest.getTime()) / everyMs) + 1;
  const selected = COLUMNS.map((column) =>
    SHIFTED.has(column) ? `${column} - $1::float8 * copy * INTERVAL '1 ms'` : column,
  );
  // Some at a time, so that one statement is not the whole of a hundred million rows.
  const atOnce = Math.max(1, Math.floor(200_000 / copied));
  const end = firstFree + copies;
  for (let first = firstFree; first < end; first += atOnce) {
    await pool.query(
      `INSERT INTO series.telemetry (${COLUMNS.join(', ')})
       SELECT ${selected.join(', ')} FROM series.telemetry, generate_series($2::int, $3::int) AS copy
       WHERE ts > $4::timestamptz - $1::float8 * INTERVAL '1 ms'`,
      [everyMs, first, Math.min(end, first + atOnce) - 1, newest],
    );
  }
  await pool.query('ANALYZE series.telemetry');
  return stored + copied * copies;
}

/** How many rows of telemetry these packs have. */
export async function countTelemetry(pool: Pool, packIds: readonly number[]): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM series.telemetry WHERE pack_id = ANY ($1::int[])',
    [packIds],
  );
  return rows[0]?.count ?? 0;
}
