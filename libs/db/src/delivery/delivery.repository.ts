import { type Pool } from '../connection/pool.ts';

export interface DueDelivery {
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

/** The ledger of what is sent to whom. Takes a pool of role `worker`. */
export class DeliveryRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** What is pending and due, longest due first. */
  async due(now: Date, limit: number): Promise<DueDelivery[]> {
    const { rows } = await this.#pool.query<DueDelivery>(
      `SELECT id, attempts FROM delivery WHERE status = 'pending' AND due_at <= $1 ORDER BY due_at, id LIMIT $2`,
      [now, limit],
    );
    return rows;
  }

  /**
   * Takes a due delivery for one attempt: it is not due again before `leaseUntil`, so that neither a doubled job nor a
   * second worker sends it meanwhile, while one whose worker died is tried again. Null: nothing to do any more.
   */
  async claim(id: string, now: Date, leaseUntil: Date): Promise<ClaimedDelivery | null> {
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
         UPDATE delivery SET attempts = attempts + 1, due_at = $3
         WHERE id = $1 AND status = 'pending' AND due_at <= $2
         RETURNING id, organisation_id, kind, target_id, payload, attempts
       )
       SELECT d.*, c.config, w.url, w.secret_sealed
       FROM claimed d
       LEFT JOIN notification_channel c ON d.kind = 'email' AND c.id = d.target_id AND c.enabled
       LEFT JOIN webhook_endpoint w ON d.kind = 'webhook' AND w.id = d.target_id AND w.enabled`,
      [id, now, leaseUntil],
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

  async delivered(id: string, now: Date, responseStatus: number | null): Promise<void> {
    await this.#pool.query(
      `UPDATE delivery SET status = 'delivered', finished_at = $2, due_at = NULL, last_error = NULL, response_status = $3
       WHERE id = $1`,
      [id, now, responseStatus],
    );
  }

  /** Stays pending and is due again at `dueAt`. */
  async retryAt(id: string, dueAt: Date, { error, responseStatus }: DeliveryFailure): Promise<void> {
    await this.#pool.query(
      `UPDATE delivery SET due_at = $2, last_error = $3, response_status = $4 WHERE id = $1 AND status = 'pending'`,
      [id, dueAt, error, responseStatus],
    );
  }

  /** Is not tried again. */
  async failed(id: string, now: Date, { error, responseStatus }: DeliveryFailure): Promise<void> {
    await this.#pool.query(
      `UPDATE delivery SET status = 'failed', finished_at = $2, due_at = NULL, last_error = $3, response_status = $4
       WHERE id = $1`,
      [id, now, error, responseStatus],
    );
  }
}
