import { type ExportResolution, type ExportState, type SeriesSignalName } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { inTransaction } from '../connection/transaction.ts';
import { type ExportFileFormat } from './exports.repository.ts';

/** An export in the hands of one worker. */
export interface ClaimedExport {
  readonly id: string;
  readonly organisationId: string;
  readonly packIds: readonly number[];
  readonly cells: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly signals: readonly SeriesSignalName[];
  readonly resolution: ExportResolution;
  readonly format: ExportFileFormat;
  /** With this one: what an earlier one says of it is void. */
  readonly attempts: number;
}

const FREE = "(j.state = 'waiting' OR (j.state = 'running' AND j.leased_until <= now()))";

/** Exports as workers write them. Takes a pool of role `worker`. */
export class ExportWorkRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Takes the export that has waited longest, of the organisations for which the fewest are being written: for `leaseMs`
   * nobody else does. One whose worker died is begun anew. Null: there is none.
   */
  async claim(leaseMs: number): Promise<ClaimedExport | null> {
    const { rows } = await this.#pool.query<ClaimedExport>(
      `UPDATE export_job SET state = 'running', attempts = attempts + 1, packs_done = 0, row_count = 0,
         leased_until = now() + $1 * interval '1 ms'
       WHERE id = (
         SELECT j.id FROM export_job j WHERE ${FREE}
         ORDER BY (SELECT count(*) FROM export_job r WHERE r.organisation_id = j.organisation_id
                     AND r.state = 'running' AND r.leased_until > now()), j.asked_at, j.id
         LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, organisation_id AS "organisationId", pack_ids AS "packIds", cells,
         (extract(epoch FROM from_at) * 1000)::float8 AS "fromMs", (extract(epoch FROM to_at) * 1000)::float8 AS "toMs",
         signals, resolution, format, attempts`,
      [leaseMs],
    );
    return rows[0] ?? null;
  }

  /** How far it is; holds it for another `leaseMs`. False: it was cancelled, or another worker has it. */
  async progress(
    { id, attempts }: Pick<ClaimedExport, 'id' | 'attempts'>,
    { packsDone, rows, leaseMs }: { readonly packsDone: number; readonly rows: number; readonly leaseMs: number },
  ): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      `UPDATE export_job SET packs_done = $3, row_count = $4, leased_until = now() + $5 * interval '1 ms'
       WHERE id = $1 AND attempts = $2 AND state = 'running'`,
      [id, attempts, packsDone, rows, leaseMs],
    );
    return rowCount === 1;
  }

  /**
   * The file is whole; `publish` puts it where it is taken from, while nobody else can take the job or cancel it. False: nobody
   * wants it from this worker any more, and `publish` was not called.
   */
  async finish(
    { id, attempts }: Pick<ClaimedExport, 'id' | 'attempts'>,
    file: { readonly rows: number; readonly bytes: number; readonly sha256: string; readonly keptMs: number },
    publish: () => Promise<void>,
  ): Promise<boolean> {
    return inTransaction(this.#pool, async (client) => {
      const { rowCount } = await client.query(
        `UPDATE export_job SET state = 'ready', packs_done = cardinality(pack_ids), row_count = $3, byte_count = $4, sha256 = $5,
           leased_until = NULL, finished_at = now(), expires_at = now() + $6 * interval '1 ms'
         WHERE id = $1 AND attempts = $2 AND state = 'running'`,
        [id, attempts, file.rows, file.bytes, file.sha256, file.keptMs],
      );
      if (rowCount !== 1) return false;
      await publish();
      return true;
    });
  }

  async fail({ id, attempts }: Pick<ClaimedExport, 'id' | 'attempts'>, error: string): Promise<void> {
    await this.#pool.query(
      `UPDATE export_job SET state = 'failed', error = $3, leased_until = NULL, finished_at = now()
       WHERE id = $1 AND attempts = $2 AND state = 'running'`,
      [id, attempts, error],
    );
  }

  /** Gives up the files whose time is over. */
  async expire(): Promise<void> {
    await this.#pool.query(
      "UPDATE export_job SET state = 'expired', expires_at = NULL WHERE state = 'ready' AND expires_at <= now()",
    );
  }

  /** Of these, the ones whose file is there to be taken or is being written. */
  async wanted(ids: readonly string[]): Promise<Set<string>> {
    const { rows } = await this.#pool.query<{ id: string }>(
      "SELECT id FROM export_job WHERE id = ANY ($1::uuid[]) AND state IN ('running', 'ready')",
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Forgets exports that ended before a time and have no file; answers with how many. */
  async forgetBefore(before: Date, limit: number): Promise<number> {
    const ended: ExportState[] = ['failed', 'cancelled', 'expired'];
    const { rowCount } = await this.#pool.query(
      `DELETE FROM export_job WHERE id IN (
         SELECT id FROM export_job WHERE state = ANY ($2) AND finished_at < $1 LIMIT $3)`,
      [before, ended, limit],
    );
    return rowCount ?? 0;
  }
}
