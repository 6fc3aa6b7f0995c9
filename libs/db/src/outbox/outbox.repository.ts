import { type Pool } from '../connection/pool.ts';

/** Goes out by mail to every channel that wants it. Webhooks get every kind that their endpoint wants. */
const MAILED_KINDS = ['alarm.raised'];
/** Goes out by mail to those channels alone that were told of the raise. */
const FOLLOW_UP_KINDS = ['alarm.cleared', 'alarm.withdrawn', 'alarm.woken'];

/** Turns what must be told into who is told. Takes a pool of role `worker`. */
export class OutboxRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Gives up to `limit` open outbox rows their deliveries, due at once, and marks them done, in one statement. Rows that
   * another worker holds are left to it. Answers how many rows were done.
   */
  async relay(now: Date, limit: number): Promise<number> {
    const { rowCount } = await this.#pool.query(
      `WITH taken AS (
         SELECT id, organisation_id, kind, payload, created_at FROM outbox
         WHERE done_at IS NULL AND NOT (kind = ANY ($4) AND EXISTS (
           -- Whom the end is told to is known once the beginning was told: it waits for that.
           SELECT 1 FROM outbox earlier WHERE earlier.done_at IS NULL AND earlier.kind = ANY ($3)
             AND earlier.id < outbox.id AND earlier.payload ->> 'alarmId' = outbox.payload ->> 'alarmId'))
         ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED
       ), target AS (
         SELECT t.*, 'email' AS via, c.id AS target_id, '' AS recipient
         FROM taken t JOIN notification_channel c ON c.organisation_id = t.organisation_id
         WHERE c.enabled AND c.kind = 'email' AND t.kind = ANY ($3)
           AND array_position(ARRAY['info', 'warning', 'critical'], t.payload ->> 'severity')
             >= array_position(ARRAY['info', 'warning', 'critical'], c.min_severity::text)
         UNION ALL
         SELECT t.*, 'email', c.id, ''
         FROM taken t JOIN notification_channel c ON c.organisation_id = t.organisation_id
         WHERE c.enabled AND c.kind = 'email' AND t.kind = ANY ($4)
           AND EXISTS (SELECT 1 FROM delivery d
                       WHERE d.alarm_id = (t.payload ->> 'alarmId')::uuid AND d.kind = 'email' AND d.target_id = c.id
                         AND d.payload ->> 'type' = ANY ($3))
         UNION ALL
         SELECT t.*, 'webhook', w.id, ''
         FROM taken t JOIN webhook_endpoint w ON w.organisation_id = t.organisation_id
         WHERE w.enabled AND t.kind LIKE 'alarm.%' AND (w.event_types = '{}' OR t.kind = ANY (w.event_types))
         UNION ALL
         -- Of their own endpoint, and whatever the channels are for: those whom the organisation belongs to.
         SELECT t.*, 'email', (t.payload ->> 'endpointId')::uuid, o.email
         FROM taken t CROSS JOIN LATERAL organisation_owners(t.organisation_id) o WHERE t.kind = 'webhook.disabled'
       ), made AS (
         INSERT INTO delivery (id, organisation_id, outbox_id, kind, target_id, recipient, alarm_id, payload, due_at, created_at)
         SELECT gen_random_uuid(), organisation_id, id, via, target_id, recipient, (payload ->> 'alarmId')::uuid,
                jsonb_build_object('type', kind, 'timestamp', to_char(created_at AT TIME ZONE 'UTC',
                  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'data', payload), $1, $1
         FROM target
         ON CONFLICT (outbox_id, kind, target_id, recipient) DO NOTHING
       )
       UPDATE outbox SET done_at = $1 FROM taken WHERE outbox.id = taken.id`,
      [now, limit, MAILED_KINDS, FOLLOW_UP_KINDS],
    );
    return rowCount ?? 0;
  }

  /** Forgets the oldest that were done before a time. Answers how many. */
  async forgetBefore(before: Date, limit: number): Promise<number> {
    const { rowCount } = await this.#pool.query(
      `DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE done_at < $1 ORDER BY done_at LIMIT $2)`,
      [before, limit],
    );
    return rowCount ?? 0;
  }
}
