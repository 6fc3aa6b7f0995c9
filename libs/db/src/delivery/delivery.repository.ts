import { type ChannelKind, type MailTopic } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';

export interface DueDelivery {
  readonly id: string;
  readonly kind: 'email' | 'webhook' | 'chat';
  readonly targetId: string;
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
  readonly targetId: string;
  /** `{ type, timestamp, data }`: an outbox event and when it was written. */
  readonly payload: unknown;
  /** Counts this one. */
  readonly attempts: number;
}

/** A delivery that this worker alone may try now, with where it goes; `target` is null if that is gone or switched off. */
export type ClaimedDelivery =
  | (Claimed & {
      readonly kind: 'email';
      /** `recipient`: the one address; null: all that the channel names. */
      readonly target: {
        readonly config: unknown;
        readonly recipient: string | null;
        /** What whoever reads at this address does not want. */
        readonly off: readonly MailTopic[];
        /** What the mail server said when it refused the address once too often; null: it takes mails. */
        readonly refused: string | null;
      } | null;
    })
  | (Claimed & { readonly kind: 'chat'; readonly target: ChatTarget | null })
  | (Claimed & {
      readonly kind: 'webhook';
      readonly target: WebhookTarget | null;
    });

export interface ChatTarget {
  readonly kind: Exclude<ChannelKind, 'email'>;
  readonly addressSealed: Uint8Array;
}

export interface WebhookTarget {
  readonly url: string;
  /** The newest secret, and the one before it while it signs along. */
  readonly secretsSealed: readonly Uint8Array[];
}

/** A delivery that was taken: when, and with what status. */
export interface Arrival {
  readonly id: string;
  readonly at: Date;
  readonly responseStatus: number | null;
}

export interface DeliveryFailure {
  readonly error: string;
  /** HTTP or SMTP status, where one came. */
  readonly responseStatus: number | null;
}

/**
 * So many attempts at once for one target; fewer while it fails, since each may hang for as long as an attempt can. What is
 * behind them waits, and nothing else does.
 */
export const AT_ONCE = { well: 50, failing: 2 } as const;

/** By the database's clock alone: those of two machines may differ by more than a lease. */
const FREE = '(leased_until IS NULL OR leased_until <= now())';

/** Sent to whom the organisation belongs to, whatever its channels are. */
const TO_OWNERS: ReadonlySet<string> = new Set(['webhook.disabled', 'mail.refused']);

interface ClaimedRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly kind: 'email' | 'webhook' | 'chat';
  readonly payload: unknown;
  readonly attempts: number;
  readonly config: unknown;
  readonly channel_kind: ChannelKind | null;
  readonly address_sealed: Uint8Array | null;
  readonly target_id: string;
  readonly recipient: string;
  readonly mails_off: MailTopic[] | null;
  readonly mails_refused: string | null;
  readonly payload_type: string | null;
  readonly url: string | null;
  readonly secret_sealed: Uint8Array | null;
  readonly previous_secret_sealed: Uint8Array | null;
}

/** The ledger of what is sent to whom. Several rows are locked by their ids' order. Takes a pool of role `worker`. */
export class DeliveryRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * What is pending, due, and in nobody's hands, longest due first; of each target only so much as it may have at once. One
   * that hangs, or that has thousands waiting, keeps no other from being found.
   */
  async due(now: Date, limit: number): Promise<DueDelivery[]> {
    const { rows } = await this.#pool.query<DueDelivery>(
      `WITH RECURSIVE target (id) AS (
         (SELECT target_id FROM delivery WHERE status = 'pending' ORDER BY target_id LIMIT 1)
         UNION ALL
         SELECT (SELECT d.target_id FROM delivery d WHERE d.status = 'pending' AND d.target_id > target.id
                 ORDER BY d.target_id LIMIT 1)
         FROM target WHERE target.id IS NOT NULL
       )
       SELECT due.id, due.kind, target.id AS "targetId", due.attempts FROM target
       LEFT JOIN webhook_endpoint w ON w.id = target.id
       CROSS JOIN LATERAL (
         SELECT d.id, d.kind, d.attempts, d.due_at FROM delivery d
         WHERE d.status = 'pending' AND d.target_id = target.id AND d.due_at <= $1 AND ${FREE}
         ORDER BY d.due_at, d.id
         LIMIT greatest(0, CASE WHEN w.failing_since IS NULL THEN $3::int ELSE $4::int END - (
           SELECT count(*) FROM delivery held
           WHERE held.status = 'pending' AND held.target_id = target.id AND held.leased_until > now()))
       ) due
       ORDER BY due.due_at, due.id LIMIT $2`,
      [now, limit, AT_ONCE.well, AT_ONCE.failing],
    );
    return rows;
  }

  /**
   * Takes due deliveries, each for one attempt: for `leaseMs` neither a doubled job nor a second worker sends it, while one
   * whose worker died is tried again after that. In their order; null: nothing to do any more, or somebody else is at it.
   */
  async claim(ids: readonly string[], now: Date, leaseMs: number): Promise<(ClaimedDelivery | null)[]> {
    const { rows } = await this.#pool.query<ClaimedRow>(
      `WITH free AS (
         SELECT id FROM delivery WHERE id = ANY ($1::uuid[]) AND status = 'pending' AND due_at <= $2 AND ${FREE}
         FOR UPDATE SKIP LOCKED
       ), claimed AS (
         UPDATE delivery d SET attempts = attempts + 1, leased_until = now() + $3 * interval '1 ms'
         FROM free WHERE d.id = free.id
         RETURNING d.id, organisation_id, kind, target_id, recipient, payload, attempts, payload ->> 'type' AS payload_type
       )
       SELECT d.*, c.config, c.kind AS channel_kind, c.address_sealed, w.url, w.secret_sealed,
              CASE WHEN w.previous_secret_until > $2 THEN w.previous_secret_sealed END AS previous_secret_sealed,
              m.off AS mails_off, f.last_error AS mails_refused
       FROM claimed d
       LEFT JOIN notification_channel c ON d.kind <> 'webhook' AND c.id = d.target_id
         AND (c.enabled OR d.payload ->> 'type' = 'channel.test')
       LEFT JOIN mail_choice m ON d.kind = 'email' AND m.organisation_id = d.organisation_id AND m.email = lower(d.recipient)
       -- A test shows whether it is taken again.
       LEFT JOIN mail_refusal f ON d.kind = 'email' AND f.organisation_id = d.organisation_id AND f.email = lower(d.recipient)
         AND f.stopped_at IS NOT NULL AND d.payload ->> 'type' <> 'channel.test'
       LEFT JOIN webhook_endpoint w ON d.kind = 'webhook' AND w.id = d.target_id
         AND (w.enabled OR d.payload ->> 'type' = 'webhook.test')`,
      [ids, now, leaseMs],
    );
    const taken = new Map(rows.map((row) => [row.id, claimedFromRow(row)]));
    return ids.map((id) => {
      const delivery = taken.get(id) ?? null;
      // Asked for twice at once, it is still one attempt.
      taken.delete(id);
      return delivery;
    });
  }

  /** Holds these attempts for `leaseMs` from now on. Those that another worker has taken over stay with it. */
  async renew(attempts: readonly DeliveryAttempt[], leaseMs: number): Promise<void> {
    await this.#pool.query(
      `WITH mine AS (
         SELECT d.id FROM delivery d JOIN unnest($1::uuid[], $2::int[]) AS held (id, attempts)
           ON d.id = held.id AND d.attempts = held.attempts
         WHERE d.status = 'pending' ORDER BY d.id FOR UPDATE OF d
       )
       UPDATE delivery SET leased_until = now() + $3 * interval '1 ms' FROM mine WHERE delivery.id = mine.id`,
      [attempts.map(({ id }) => id), attempts.map((attempt) => attempt.attempts), leaseMs],
    );
  }

  /** They arrived, whoever has them by now; and their endpoints are well. */
  async delivered(arrivals: readonly Arrival[]): Promise<void> {
    await this.#pool.query(
      `WITH locked AS (
         SELECT d.id, a.at, a.response_status
         FROM delivery d JOIN unnest($1::uuid[], $2::timestamptz[], $3::int[]) AS a (id, at, response_status) ON a.id = d.id
         ORDER BY d.id FOR UPDATE OF d
       ), arrived AS (
         UPDATE delivery d SET status = 'delivered', finished_at = locked.at, due_at = NULL, leased_until = NULL,
           last_error = NULL, response_status = locked.response_status
         FROM locked WHERE d.id = locked.id RETURNING d.kind, d.target_id, d.organisation_id, d.recipient
       ), taken AS (
         DELETE FROM mail_refusal f USING arrived
         WHERE arrived.kind = 'email' AND f.organisation_id = arrived.organisation_id AND f.email = lower(arrived.recipient)
       ), channel AS (
         UPDATE notification_channel c SET failing_since = NULL, last_error = NULL
         FROM arrived WHERE arrived.kind <> 'webhook' AND c.id = arrived.target_id AND c.failing_since IS NOT NULL
       )
       UPDATE webhook_endpoint w SET failing_since = NULL, last_error = NULL
       FROM arrived
       WHERE arrived.kind = 'webhook' AND w.id = arrived.target_id AND w.failing_since IS NOT NULL AND w.enabled`,
      [arrivals.map(({ id }) => id), arrivals.map(({ at }) => at), arrivals.map((one) => one.responseStatus)],
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
           AND NOT EXISTS (SELECT 1 FROM alarm a WHERE a.id = ANY (d.alarm_ids) AND a.status = 'open')
         ORDER BY d.finished_at LIMIT $2)`,
      [before, limit],
    );
    return rowCount ?? 0;
  }
}

function claimedFromRow(row: ClaimedRow): ClaimedDelivery {
  const claimed = {
    id: row.id,
    organisationId: row.organisation_id,
    targetId: row.target_id,
    payload: row.payload,
    attempts: row.attempts,
  };
  if (row.kind === 'email') {
    const config = row.recipient === '' ? row.config : { to: [row.recipient] };
    const recipient = row.recipient === '' ? null : row.recipient;
    const isGone = config === null || (row.config === null && !TO_OWNERS.has(row.payload_type ?? ''));
    return {
      ...claimed,
      kind: 'email',
      target: isGone ? null : { config, recipient, off: row.mails_off ?? [], refused: row.mails_refused },
    };
  }
  if (row.kind === 'chat') {
    const { channel_kind: kind, address_sealed: addressSealed } = row;
    const isGone = kind === null || kind === 'email' || addressSealed === null;
    return { ...claimed, kind: 'chat', target: isGone ? null : { kind, addressSealed } };
  }
  const { url, secret_sealed: newest, previous_secret_sealed: previous } = row;
  if (url === null || newest === null) return { ...claimed, kind: 'webhook', target: null };
  const secretsSealed = previous === null ? [newest] : [newest, previous];
  return { ...claimed, kind: 'webhook', target: { url, secretsSealed } };
}
