import { type WebhookDisabled } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { inTransaction } from '../connection/transaction.ts';

/** Nothing but failures for so long: nobody is there any more. */
export const GIVE_UP_AFTER_MS = 5 * 86_400_000;

/** How endpoints and channels fare. Takes a pool of role `worker`. */
export class EndpointHealthRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** An attempt to tell a channel failed: remembers since when nothing arrives, and why. */
  async channelFailed(id: string, now: Date, error: string): Promise<void> {
    await this.#pool.query(
      `UPDATE notification_channel SET failing_since = coalesce(failing_since, $2), last_error = $3 WHERE id = $1`,
      [id, now, error],
    );
  }

  /**
   * An attempt failed: remembers since when nothing arrives, and switches the endpoint off if that is five days, or at once
   * if it is `gone`. Whoever owns the organisation is told by the outbox. Answers whether this switched it off.
   */
  async failed(id: string, now: Date, { error, gone }: { error: string; gone: boolean }): Promise<boolean> {
    return inTransaction(this.#pool, async (client) => {
      const { rows } = await client.query<{ organisation_id: string; url: string; failing_since: Date | null }>(
        'SELECT organisation_id, url, failing_since FROM webhook_endpoint WHERE id = $1 AND enabled FOR UPDATE',
        [id],
      );
      const [endpoint] = rows;
      if (endpoint === undefined) return false;
      const since = endpoint.failing_since ?? now;
      const isOver = gone || now.getTime() - since.getTime() >= GIVE_UP_AFTER_MS;
      const reason = gone ? 'gone' : 'failing';
      await client.query(
        `UPDATE webhook_endpoint SET failing_since = $2, last_error = $3, enabled = NOT $4,
           disabled_at = CASE WHEN $4 THEN $5::timestamptz END, disabled_reason = CASE WHEN $4 THEN $6 END,
           version = version + $4::int, updated_at = CASE WHEN $4 THEN $5 ELSE updated_at END
         WHERE id = $1`,
        [id, since, error, isOver, now, reason],
      );
      if (!isOver) return false;
      const told: WebhookDisabled = {
        endpointId: id,
        url: endpoint.url,
        reason,
        failingSince: since.toISOString(),
        lastError: error,
      };
      await client.query(`INSERT INTO outbox (organisation_id, kind, payload) VALUES ($1, 'webhook.disabled', $2)`, [
        endpoint.organisation_id,
        told,
      ]);
      return true;
    });
  }
}
