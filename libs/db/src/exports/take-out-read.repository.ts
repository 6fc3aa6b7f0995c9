import { type Pool } from '../connection/pool.ts';
import { inTransaction } from '../connection/transaction.ts';

/** Rows of one table, each as JSON. */
export type TableRows = (table: string, rows: readonly string[]) => Promise<void>;

const ROWS = 500;
/** A table is gathered before its first row comes. */
const TABLE_WITHIN_MS = 600_000;
/** Others of this pool are given up much sooner (`answerTimeoutMs`). `pg` takes it of a statement; its types do not know. */
const FETCH = { text: `FETCH ${ROWS} FROM taken`, query_timeout: TABLE_WITHIN_MS };

/**
 * The relational data of an organisation, as a take-out has them: what the job is for, the database reads from its row, so
 * that a worker gets no table that nobody asked for. Takes a pool of role `worker`.
 */
export class TakeOutReadRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Every table with its rows as they are at one moment, some hundred at a time; a table without rows comes once, empty. */
  async tables(jobId: string, each: TableRows): Promise<void> {
    await inTransaction(this.#pool, async (client) => {
      await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await client.query(`SET LOCAL statement_timeout = ${TABLE_WITHIN_MS}`);
      const { rows: tables } = await client.query<{ name: string }>('SELECT name FROM take_out_tables() AS t (name)');
      for (const { name } of tables) {
        await client.query('DECLARE taken NO SCROLL CURSOR FOR SELECT row FROM take_out_rows($1, $2) AS t (row)', [
          jobId,
          name,
        ]);
        for (let first = true; ; first = false) {
          const { rows } = await client.query<{ row: string }>(FETCH);
          if (rows.length > 0 || first)
            await each(
              name,
              rows.map(({ row }) => row),
            );
          if (rows.length < ROWS) break;
        }
        await client.query('CLOSE taken');
      }
    });
  }
}
