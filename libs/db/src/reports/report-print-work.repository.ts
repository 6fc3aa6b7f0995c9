import { type Pool } from '../connection/pool.ts';
import { type PrintedReport } from './report-prints.repository.ts';

/** A report in the hands of one worker. */
export interface ClaimedPrint extends Pick<PrintedReport, 'language' | 'timeZone'> {
  readonly id: string;
  readonly organisationId: string;
  /** With this one: what an earlier one says of it is void. */
  readonly attempts: number;
}

type Attempt = Pick<ClaimedPrint, 'id' | 'attempts'>;

/** Reports as workers print them. Takes a pool of role `worker`. */
export class ReportPrintWorkRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Takes the one that has waited longest, and `waitedMs` at least: for `leaseMs` nobody else does. Null: there is none. */
  async claim(leaseMs: number, waitedMs = 0): Promise<ClaimedPrint | null> {
    const { rows } = await this.#pool.query<ClaimedPrint>(
      `UPDATE report_print SET attempts = attempts + 1, leased_until = now() + $1 * interval '1 ms'
       WHERE id = (SELECT id FROM report_print WHERE finished_at IS NULL AND (leased_until IS NULL OR leased_until <= now())
                     AND ($2::float8 = 0 OR asked_at <= now() - $2::float8 * interval '1 ms')
                   ORDER BY asked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, organisation_id AS "organisationId", language, time_zone AS "timeZone", attempts`,
      [leaseMs, waitedMs],
    );
    return rows[0] ?? null;
  }

  /** It stands, and the mails that wait for it go. */
  async finish(attempt: Attempt, pdf: Uint8Array, now: Date): Promise<void> {
    await this.#end(attempt, { pdf, error: null }, now);
  }

  /** There will be none, and the mails that wait for it go without. */
  async fail(attempt: Attempt, error: string, now: Date): Promise<void> {
    await this.#end(attempt, { pdf: null, error }, now);
  }

  /** May be taken again at once. */
  async release({ id, attempts }: Attempt): Promise<void> {
    await this.#pool.query(
      'UPDATE report_print SET leased_until = NULL WHERE id = $1 AND attempts = $2 AND finished_at IS NULL',
      [id, attempts],
    );
  }

  /** The file, for a mail of this organisation; null: there is none. */
  async pdfOf(organisationId: string, id: string): Promise<Uint8Array | null> {
    const { rows } = await this.#pool.query<{ pdf: Uint8Array | null }>(
      'SELECT pdf FROM report_print WHERE id = $1 AND organisation_id = $2',
      [id, organisationId],
    );
    return rows[0]?.pdf ?? null;
  }

  /** Forgets the oldest that were asked for before a time. Answers how many. */
  async forgetBefore(before: Date, limit: number): Promise<number> {
    const { rowCount } = await this.#pool.query(
      'DELETE FROM report_print WHERE id IN (SELECT id FROM report_print WHERE asked_at < $1 ORDER BY asked_at LIMIT $2)',
      [before, limit],
    );
    return rowCount ?? 0;
  }

  async #end(
    { id, attempts }: Attempt,
    { pdf, error }: { readonly pdf: Uint8Array | null; readonly error: string | null },
    now: Date,
  ): Promise<void> {
    await this.#pool.query(
      `WITH ended AS (
         UPDATE report_print SET pdf = $3, error = $4, finished_at = $5, leased_until = NULL
         WHERE id = $1 AND attempts = $2 AND finished_at IS NULL RETURNING outbox_id
       )
       UPDATE delivery d SET due_at = $5 FROM ended
       WHERE d.outbox_id = ended.outbox_id AND d.policy_id IS NULL AND d.status = 'pending' AND d.attempts = 0 AND d.due_at > $5`,
      [id, attempts, pdf === null ? null : Buffer.from(pdf), error, now],
    );
  }
}
