import { type Pool } from '../connection/pool.ts';
import { inTransaction } from '../connection/transaction.ts';

/** Any number, as long as nobody else locks by it. */
const RELAY_LOCK = 0x6368_616e;

export interface Numbered {
  readonly organisationId: string;
  readonly lastSeq: number;
}

/** Numbers what was committed. Takes a pool of role `worker`. */
export class ChangeRelayRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Gives up to `limit` committed changes their numbers, in the order in which they were written down. What a transaction
   * that is still open wrote down is not seen yet, and gets a later number. Null: another relay is at it.
   */
  async number(limit: number): Promise<{ readonly count: number; readonly organisations: Numbered[] } | null> {
    return inTransaction(this.#pool, async (client) => {
      // Held until the commit is visible: the next relay sees these numbers, and goes on behind them.
      const { rows: lock } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS free', [
        RELAY_LOCK,
      ]);
      if (lock[0]?.free !== true) return null;
      const { rows } = await client.query<Numbered & { count: number }>(
        `WITH taken AS (
           DELETE FROM change_pending WHERE id IN (SELECT id FROM change_pending ORDER BY id LIMIT $1)
           RETURNING id, organisation_id, kind, cause, ranges, data
         ), numbered AS (
           INSERT INTO change (seq, organisation_id, kind, cause, ranges, data, recorded_at)
           SELECT (SELECT last_seq FROM change_position) + row_number() OVER (ORDER BY id), organisation_id, kind, cause,
                  ranges, data, clock_timestamp()
           FROM taken RETURNING organisation_id, seq
         ), moved AS (
           UPDATE change_position SET last_seq = last_seq + (SELECT count(*) FROM numbered)
           WHERE EXISTS (SELECT 1 FROM numbered)
         )
         SELECT organisation_id AS "organisationId", max(seq) AS "lastSeq", count(*) AS count
         FROM numbered GROUP BY organisation_id`,
        [limit],
      );
      return {
        count: rows.reduce((sum, row) => sum + row.count, 0),
        organisations: rows.map(({ organisationId, lastSeq }) => ({ organisationId, lastSeq })),
      };
    });
  }

  /** Forgets the oldest that were numbered before a time. Answers how many. */
  async forgetBefore(before: Date, limit: number): Promise<number> {
    const { rows } = await this.#pool.query<{ count: number }>(
      `WITH oldest AS (
         SELECT seq, recorded_at FROM change ORDER BY seq LIMIT $2
       ), gone AS (
         DELETE FROM change USING oldest WHERE change.seq = oldest.seq AND oldest.recorded_at < $1 RETURNING change.seq
       ), noted AS (
         UPDATE change_position SET forgotten_seq = (SELECT max(seq) FROM gone) WHERE EXISTS (SELECT 1 FROM gone)
       )
       SELECT count(*) FROM gone`,
      [before, limit],
    );
    return rows[0]?.count ?? 0;
  }
}
