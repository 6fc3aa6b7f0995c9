import { type MailRefused } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { inTransaction } from '../connection/transaction.ts';

/** So many refusals for good, each a day after the one before, and no mail taken in between: nothing is sent there any more. */
export const REFUSALS_UNTIL_STOP = 3;

/** Addresses that the mail server refuses for good. Takes a pool of role `worker`. */
export class MailRefusalsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * An address was refused; it counts if that was last counted a day ago. At the third time nothing is sent there any more, and
   * whom the organisation belongs to is told by the outbox. Answers whether this stopped it.
   */
  async refused(
    { organisationId, targetId }: { readonly organisationId: string; readonly targetId: string },
    email: string,
    now: Date,
    error: string,
  ): Promise<boolean> {
    return inTransaction(this.#pool, async (client) => {
      const { rows } = await client.query<{ since: Date; refusals: number; stopped_at: Date | null }>(
        `INSERT INTO mail_refusal AS known (organisation_id, email, refusals, since, counted_at, last_error)
         VALUES ($1, lower($2), 1, $3, $3, $4)
         ON CONFLICT (organisation_id, email) DO UPDATE SET last_error = excluded.last_error,
           refusals = known.refusals + (known.counted_at <= excluded.counted_at - interval '24 h')::int,
           counted_at = CASE WHEN known.counted_at <= excluded.counted_at - interval '24 h' THEN excluded.counted_at
                        ELSE known.counted_at END
         RETURNING since, refusals, stopped_at`,
        [organisationId, email, now, error],
      );
      const [row] = rows;
      if (row === undefined || row.stopped_at !== null || row.refusals < REFUSALS_UNTIL_STOP) return false;
      await client.query('UPDATE mail_refusal SET stopped_at = $3 WHERE organisation_id = $1 AND email = lower($2)', [
        organisationId,
        email,
        now,
      ]);
      const told: MailRefused = { channelId: targetId, email, since: row.since.toISOString(), lastError: error };
      await client.query(`INSERT INTO outbox (organisation_id, kind, payload) VALUES ($1, 'mail.refused', $2)`, [
        organisationId,
        told,
      ]);
      return true;
    });
  }
}
