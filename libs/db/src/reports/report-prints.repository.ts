import { type FleetReport } from '@packwatch/contracts';
import { newId } from '../connection/new-id.ts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

/** How a report is printed: for whom it is read. */
export interface PrintedReport {
  readonly report: FleetReport;
  readonly language: 'en' | 'de';
  /** By whose clocks its times are written. */
  readonly timeZone: string;
}

/** What became of a report that is printed. */
export type ReportPrint =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly pdf: Uint8Array }
  | { readonly state: 'failed'; readonly error: string };

/** So many of one organisation wait at once: nobody keeps the others waiting for long. */
const AT_ONCE = 3;

/** Reports as PDF, for people who ask. Takes a pool of role `api`. */
export class ReportPrintsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Its id; null: so many wait as may. */
  async ask(organisationId: string, { report, language, timeZone }: PrintedReport, now: Date): Promise<string | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const id = newId();
      const { rowCount } = await client.query(
        `INSERT INTO report_print (id, organisation_id, report, language, time_zone, asked_at)
         SELECT $1, $2, $3, $4, $5, $6
         WHERE (SELECT count(*) FROM report_print
                WHERE finished_at IS NULL AND asked_at > $6::timestamptz - interval '10 min') < $7`,
        [id, organisationId, JSON.stringify(report), language, timeZone, now, AT_ONCE],
      );
      return rowCount === 1 ? id : null;
    });
  }

  /** Null: the organisation has no such one. */
  async find(organisationId: string, id: string): Promise<ReportPrint | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<{ pdf: Uint8Array | null; error: string | null }>(
        'SELECT pdf, error FROM report_print WHERE id = $1',
        [id],
      );
      const [row] = rows;
      if (row === undefined) return null;
      if (row.pdf !== null) return { state: 'ready', pdf: row.pdf };
      return row.error === null ? { state: 'waiting' } : { state: 'failed', error: row.error };
    });
  }

  /** What is to be printed; null: it is none that still waits for it. */
  async page(organisationId: string, id: string): Promise<PrintedReport | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<PrintedReport>(
        'SELECT report, language, time_zone AS "timeZone" FROM report_print WHERE id = $1 AND finished_at IS NULL',
        [id],
      );
      return rows[0] ?? null;
    });
  }
}
