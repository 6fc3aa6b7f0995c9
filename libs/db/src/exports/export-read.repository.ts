import { type ExportResolution, type SeriesSignalName } from '@packwatch/contracts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { readRolled } from '../telemetry/read-rolled.ts';
import { rolledColumns } from '../telemetry/rolled-columns.ts';
import { DAY_MS, QUARTER_MS } from '../telemetry/series-plan.ts';
import { signalColumns } from '../telemetry/signal-columns.ts';
import { rawExportColumns } from './export-columns.ts';

export interface ExportedPack {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly serial: string | null;
}

/** `[unix ms, …values of exportColumns]`. */
export type ExportRow = readonly (number | null)[];

export interface ExportRead {
  readonly organisationId: string;
  readonly packId: number;
  readonly signals: readonly SeriesSignalName[];
  readonly cells: number;
  readonly resolution: ExportResolution;
  /** Inclusive start and exclusive end, unix ms. */
  readonly fromMs: number;
  readonly toMs: number;
}

const RAW_ROWS = 2_000;
/** Of a roll-up at once: so that a page of it is about as long as one of raw rows. */
const ROLLED_MS = { '15m': 20 * DAY_MS, '1d': 400 * DAY_MS } as const;

/**
 * What exports are written from. The role of workers sees every organisation, so each statement names the one it is for: a
 * pack of another has no rows.
 */
export class ExportReadRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Those of the packs that are this organisation's, in the order of the ids given. */
  async packs(organisationId: string, ids: readonly number[]): Promise<ExportedPack[]> {
    const { rows } = await this.#pool.query<ExportedPack>(
      `SELECT p.id, p.uid, p.name, p.serial FROM unnest($2::int[]) WITH ORDINALITY wanted (id, place)
       JOIN pack p ON p.id = wanted.id WHERE p.organisation_id = $1 ORDER BY wanted.place`,
      [organisationId, ids],
    );
    return rows;
  }

  /** The rows of a pack in order of time, some thousand at a time. */
  async *rows(read: ExportRead): AsyncGenerator<ExportRow[]> {
    yield* read.resolution === 'raw' ? this.#raw(read) : this.#rolled(read, read.resolution);
  }

  async *#raw({ organisationId, packId, signals, cells, fromMs, toMs }: ExportRead): AsyncGenerator<ExportRow[]> {
    const columns = rawExportColumns(signals, cells).map(({ sql }) => `(${sql})::float8`);
    const text = `SELECT ${['(extract(epoch FROM t.ts) * 1000)::float8', ...columns].join(', ')}
      FROM pack p JOIN series.telemetry t ON t.pack_id = p.id
      WHERE p.organisation_id = $1 AND p.id = $2 AND t.pack_id = $2
        AND t.ts >= to_timestamp($3 / 1000.0) AND t.ts < to_timestamp($4 / 1000.0)
      ORDER BY t.ts LIMIT $5`;
    for (let nextMs = fromMs; ;) {
      const values = [organisationId, packId, nextMs, toMs, RAW_ROWS];
      const { rows } = await this.#pool.query<(number | null)[]>({ text, values, rowMode: 'array' });
      if (rows.length > 0) yield rows.map(tidy);
      const last = rows.at(-1)?.[0];
      if (rows.length < RAW_ROWS || last == null) return;
      nextMs = last + 1;
    }
  }

  async *#rolled(read: ExportRead, source: '15m' | '1d'): AsyncGenerator<ExportRow[]> {
    const { organisationId, packId, signals, cells } = read;
    const columns = rolledColumns(signalColumns(signals, cells));
    if (columns === null) throw new Error(`roll-ups do not keep all of ${signals.join(', ')}`);
    const bucketMs = source === '15m' ? QUARTER_MS : DAY_MS;
    const hasBand = signals.includes('pack.soc_pct');
    for (let fromMs = read.fromMs; fromMs < read.toMs;) {
      const toMs = Math.min(read.toMs, Math.floor(fromMs / DAY_MS) * DAY_MS + ROLLED_MS[source]);
      const rows = await inTenant(this.#pool, organisationId, async (client) => {
        const pack = await own(client, organisationId, packId);
        if (pack === undefined) return [];
        const query = { packId, range: { fromMs, toMs, points: 1 }, source, bucketMs, watermarkMs: pack.watermarkMs };
        return readRolled(client, query, columns);
      });
      if (rows.length > 0) yield rows.map((row) => rolledRow(row, hasBand));
      fromMs = toMs;
    }
  }
}

/** As much as a sensor or an estimate ever knows: what floats of four bytes have behind that is noise. */
const DIGITS = 7;
const digits = (value: number | null): number | null =>
  value === null || Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
const tidy = (row: ExportRow): ExportRow => row.map(digits);

async function own(client: PoolClient, organisationId: string, packId: number) {
  const { rows } = await client.query<{ watermarkMs: number | null }>(
    `SELECT (extract(epoch FROM s.ts) * 1000)::float8 AS "watermarkMs"
     FROM pack p LEFT JOIN pack_state s ON s.pack_id = p.id WHERE p.organisation_id = $1 AND p.id = $2`,
    [organisationId, packId],
  );
  return rows[0];
}

/** A bucket of `readRolled` as a row: the band of the SOC goes to the end. */
function rolledRow([ts = null, sigma = null, ...values]: readonly (number | null)[], hasBand: boolean): ExportRow {
  const band = sigma === null ? null : sigma * 100;
  return tidy([ts, ...values, ...(hasBand ? [band] : [])]);
}
