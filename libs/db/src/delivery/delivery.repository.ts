import { type Pool } from '../connection/pool.ts';

export interface DueDelivery {
  readonly id: string;
  readonly kind: 'email' | 'webhook';
  readonly attempts: number;
}

/** One attempt: a delivery, and how many attempts there were with this one. */
export interface DeliveryAttempt {
  readonly id: string;
  readonly attempts: number;
}

interface Claimed {
  readonly id: string;
  readonly organisationId: string;
  /** `{ type, timestamp, data }`: an outbox event and when it was written. */
  readonly payload: unknown;
  /** Counts this one. */
  readonly attempts: number;
}

/** A delivery that this worker alone may try now, with where it goes; `target` is null if that is gone or switched off. */
export type ClaimedDelivery =
  | (Claimed & { readonly kind: 'email'; readonly target: { readonly config: unknown } | null })
  | (Claimed & {
      readonly kind: 'webhook';
      readonly target: { readonly url: string; readonly secretSealed: Uint8Array } | null;
    });

export interface DeliveryFailure {
  readonly error: string;
  /** HTTP or SMTP status, where one came. */
  readonly responseStatus: number | null;
}

/** By the database's clock alone: those of two machines may differ by more than a lease. */
const FREE = '(leased_until IS NULL OR leased_until <= now())';

/** The ledger of what is sent to whom. Takes a pool of role `worker`. */
export class DeliveryRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** What is pending, due, and in nobody's hands, longest due first. */
  async due(now: Date, limit: number): Promise<DueDelivery[]> {
    const { rows } = await this.#pool.query<DueDelivery>(
      `SELECT id, kind, attempts FROM delivery WHERE status = 'pending' AND due_at <= $1 AND ${FREE}
       ORDER BY due_at, id LIMIT $2`,
      [now, limit],
    );
    return rows;
  }

  /**
   * Takes a due delivery for one attempt: for `leaseMs` neither a doubled job nor a second worker sends it, while one whose
   * worker died is tried again after that. Null: nothing to do any more.
   */
  async claim(id: string, now: Date, leaseMs: number): Promise<ClaimedDelivery | null> {
    const { rows } = await this.#pool.query<{
      id: string;
      organisation_id: string;
      kind: 'email' | 'webhook';
      payload: unknown;
      attempts: number;
      config: unknown;
      url: string | null;
      secret_sealed: Uint8Array | null;
    }>(
      `WITH claimed AS (
         UPDATE delivery SET attempts = attempts + 1, leased_until = now() + $3 * interval '1 ms'
         WHERE id = $1 AND status = 'pending' AND due_at <= $2 AND ${FREE}
         RETURNING id, organisation_id, kind, target_id, payload, attempts
       )
       SELECT d.*, c.config, w.url, w.secret_sealed
       FROM claimed d
       LEFT JOIN notification_channel c ON d.kind = 'email' AND c.id = d.target_id AND c.enabled
       LEFT JOIN webhook_endpoint w ON d.kind = 'webhook' AND w.id = d.target_id AND w.enabled`,
      [id, now, leaseMs],
    );
    const row = rows[0];
    if (!row) return null;
    const claimed = {
      id: row.id,
      organisationId: row.organisation_id,
      payload: row.payload,
      attempts: row.attempts,
    };
    if (row.kind === 'email') {
      return { ...claimed, kind: 'email', target: row.config === null ? null : { config: row.config } };
    }
    const { url, secret_sealed: secretSealed } = row;
    return {
      ...claimed,
      kind: 'webhook',
      target: url !== null && secretSealed !== null ? { url, secretSealed } : null,
    };
  }

  /** Holds these attempts for `leaseMs` from now on. Those that another worker has taken over stay with it. */
  async renew(attempts: readonly DeliveryAttempt[], leaseMs: number): Promise<void> {
    await this.#pool.query(
      `UPDATE delivery SET leased_until = now() + $3 * interval '1 ms'
       FROM unnest($1::uuid[], $2::int[]) AS mine (id, attempts)
       WHERE delivery.id = mine.id AND delivery.attempts = mine.attempts AND status = 'pending'`,
      [attempts.map(({ id }) => id), attempts.map((attempt) => attempt.attempts), leaseMs],
    );
  }

  /** It arrived, whoever has it by now. */
  async delivered(id: string, now: Date, responseStatus: number | null): Promise<void> {
    await this.#pool.query(
      `UPDATE delivery SET status = 'delivered', finished_at = $2, due_at = NULL, leased_until = NULL, last_error = NULL,
         response_status = $3
       WHERE id = $1`,
      [id, now, responseStatus],
    );
  }

  /** Stays pending and is due again at `dueAt`, unless another worker has taken it over. */
  async retryAt(attempt: DeliveryAttempt, dueAt: Date, { error, responseStatus }: DeliveryFailure): Promise<void> {
    await this.#pool.query(
      `UPDATE delivery SET due_at = $3, leased_until = NULL, last_error = $4, response_status = $5
       WHERE id = $1 AND attempts = $2 AND status = 'pending'`,
      [attempt.id, attempt.attempts, dueAt, error, responseStatus],
    );
  }

  /** Is not tried again, unless another worker has taken it over. */
  async failed(attempt: DeliveryAttempt, now: Date, { error, responseStatus }: DeliveryFailure): Promise<void> {
    await this.#pool.query(
      `UPDATE delivery SET status = 'failed', finished_at = $3, due_at = NULL, leased_until = NULL, last_error = $4,
         response_status = $5
       WHERE id = $1 AND attempts = $2 AND status = 'pending'`,
      [attempt.id, attempt.attempts, now, error, responseStatus],
    );
  }

  /**
   * Forgets the oldest that ended before a time; those of an open alarm stay, since they say who is told of its end.
   * Answers how many.
   */
  async forgetBefore(before: Date, limit: number): Promise<number> {
    const { rowCount } = await this.#pool.query(
      `DELETE FROM delivery WHERE id IN (
         SELECT d.id FROM delivery d
         WHERE d.status <> 'pending' AND d.finished_at < $1
           AND NOT EXISTS (SELECT 1 FROM alarm a WHERE a.id = d.alarm_id AND a.status = 'open')
         ORDER BY d.finished_at LIMIT $2)`,
      [before, limit],
    );
    return rowCount ?? 0;
  }
}
