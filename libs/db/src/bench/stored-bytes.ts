import { type Pool } from '../connection/pool.ts';
import { detectEdition } from '../migrate/edition.ts';

export interface StoredBytes {
  readonly polls: number;
  /** Of the table with its index and what is stored beside it. */
  readonly raw: number;
  readonly rawIndex: number;
  readonly archive: number;
  readonly rollup15m: number;
  readonly rollup1d: number;
  /** Telemetry after it went into the columnstore; null where the edition has none. */
  readonly columnstore: number | null;
}

/** What is stored, in bytes as the database counts them. Converts telemetry to the columnstore where there is one. */
export async function readStoredBytes(pool: Pool): Promise<StoredBytes> {
  const { rows } = await pool.query<Omit<StoredBytes, 'columnstore'>>(`
    SELECT (SELECT count(*) FROM series.telemetry) AS polls,
           hypertable_size('series.telemetry') AS raw,
           (SELECT sum(index_bytes)::bigint FROM hypertable_detailed_size('series.telemetry')) AS "rawIndex",
           hypertable_size('series.upload') AS archive,
           hypertable_size('series.rollup_15m') AS "rollup15m", hypertable_size('series.rollup_1d') AS "rollup1d"`);
  const sizes = rows[0];
  if (sizes === undefined) throw new Error('a query without FROM gives one row');
  return { ...sizes, columnstore: await columnstoreBytes(pool) };
}

async function columnstoreBytes(pool: Pool): Promise<number | null> {
  const client = await pool.connect();
  try {
    if ((await detectEdition(client)) === 'apache') return null;
    const { rows: chunks } = await client.query<{ chunk: string }>(
      `SELECT chunk::text FROM show_chunks('series.telemetry') chunk`,
    );
    for (const { chunk } of chunks) await client.query('CALL public.convert_to_columnstore($1::regclass)', [chunk]);
    const { rows } = await client.query<{ bytes: number }>(`SELECT hypertable_size('series.telemetry') AS bytes`);
    return rows[0]?.bytes ?? null;
  } finally {
    client.release();
  }
}
