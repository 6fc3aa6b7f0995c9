import { type Pool } from '../connection/pool.ts';
import { type TelemetryRow } from '../ingest/telemetry-row.ts';
import { TelemetryCopy } from '../ingest/telemetry-copy.ts';

/**
 * The least that storing telemetry can cost: a plain binary COPY into a hypertable of the same columns, chunks and
 * unique index as `series.telemetry`, and nothing else. For benchmarks; needs the owner's connection.
 */
export class CopyFloor {
  readonly #pool: Pool;

  private constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Makes the empty table in a migrated database. */
  static async create(pool: Pool): Promise<CopyFloor> {
    await pool.query(`
      CREATE SCHEMA bench;
      CREATE TABLE bench.telemetry (LIKE series.telemetry);
      SELECT create_hypertable('bench.telemetry', by_range('ts', INTERVAL '1 day'), create_default_indexes => false);
      CREATE UNIQUE INDEX telemetry_pack_ts ON bench.telemetry (pack_id, ts);
    `);
    return new CopyFloor(pool);
  }

  /** Encodes and copies the rows, `rowsPerCopy` in a transaction, one after another over one connection. */
  async copy(rows: readonly TelemetryRow[], rowsPerCopy: number): Promise<void> {
    const client = await this.#pool.connect();
    try {
      for (let first = 0; first < rows.length; first += rowsPerCopy) {
        const copy = new TelemetryCopy();
        for (const row of rows.slice(first, first + rowsPerCopy)) copy.add(row, row);
        await copy.send(client, 'bench.telemetry');
      }
    } finally {
      client.release();
    }
  }

  async count(): Promise<number> {
    const { rows } = await this.#pool.query<{ count: number }>('SELECT count(*) AS count FROM bench.telemetry');
    return rows[0]?.count ?? 0;
  }
}
