import { type Pool } from '../connection/pool.ts';

/** Goes to the channels of every policy that it matches. Webhooks get every kind that their endpoint wants. */
const ROUTED_KINDS = ['alarm.raised'];
/** Goes to those channels alone that were told of the raise. */
const FOLLOW_UP_KINDS = ['alarm.cleared', 'alarm.withdrawn', 'alarm.woken'];

/** Turns what must be told into who is told. Takes a pool of role `worker`. */
export class OutboxRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Gives up to `limit` open outbox rows their webhooks, due at once, and their notifications, due by the policies, and marks
   * them done, in one statement. Rows that
   * another worker holds are left to it. Answers how many rows were done.
   */
  async relay(now: Date, limit: number): Promise<number> {
    const { rowCount } = await this.#pool.query(
      `WITH taken AS (
         SELECT id, organisation_id, kind, payload, created_at FROM outbox
         WHERE done_at IS NULL AND NOT (kind = ANY ($4) AND EXISTS (
           -- Whom the end is told to is known once the beginning was told: it waits for that.
           SELECT 1 FROM outbox earlier WHERE earlier.done_at IS NULL AND earlier.kind = ANY ($3)
             AND earlier.id < outbox.id AND earlier.payload ->> 'alarmId' = outbox.payload ->> 'alarmId'
           UNION ALL
           SELECT 1 FROM notification_due n
           WHERE n.alarm_id = (outbox.payload ->> 'alarmId')::uuid AND n.event = 'alarm.raised' AND n.due_at <= $1))
         ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED
       ), subject AS (
         SELECT t.*, p.id AS pack_id, coalesce(p.site_id, g.site_id) AS site_id
         FROM taken t LEFT JOIN pack p ON p.uid = (t.payload ->> 'packUid')::uuid
         LEFT JOIN gateway g ON g.id = (t.payload ->> 'gatewayId')::uuid
         WHERE t.kind = ANY ($3)
       ), due AS (
         INSERT INTO notification_due (organisation_id, policy_id, channel_id, alarm_id, outbox_id, event, notice, told_at, due_at)
         SELECT s.organisation_id, p.id, c.id, (s.payload ->> 'alarmId')::uuid, s.id,
                CASE step.place WHEN 1 THEN s.kind ELSE 'alarm.escalated' END, s.payload, s.created_at,
                $1::timestamptz + (step.value ->> 'afterMinutes')::int * interval '1 minute'
         FROM subject s JOIN notification_policy p ON p.organisation_id = s.organisation_id
         CROSS JOIN LATERAL jsonb_array_elements(p.steps) WITH ORDINALITY AS step (value, place)
         CROSS JOIN LATERAL jsonb_array_elements_text(step.value -> 'channelIds') AS named (id)
         JOIN notification_channel c ON c.id = named.id::uuid AND c.organisation_id = s.organisation_id
         WHERE p.enabled AND c.enabled
           AND array_position(ARRAY['info', 'warning', 'critical'], s.payload ->> 'severity')
             >= array_position(ARRAY['info', 'warning', 'critical'], p.min_severity::text)
           AND (p.site_ids = '{}' OR s.site_id = ANY (p.site_ids))
           AND (p.group_ids = '{}' OR EXISTS (
             SELECT 1 FROM pack_group_member m WHERE m.pack_id = s.pack_id AND m.valid_to IS NULL AND m.group_id = ANY (p.group_ids)))
           AND (p.tags = '{}' OR EXISTS (
             SELECT 1 FROM pack_tag tag WHERE tag.pack_id = s.pack_id AND tag.valid_to IS NULL AND tag.tag = ANY (p.tags)))
         UNION ALL
         SELECT t.organisation_id, p.id, c.id, (t.payload ->> 'alarmId')::uuid, t.id, t.kind, t.payload, t.created_at, $1
         FROM taken t
         CROSS JOIN LATERAL (
           SELECT DISTINCT d.policy_id, d.target_id FROM delivery d
           WHERE d.alarm_ids @> ARRAY[(t.payload ->> 'alarmId')::uuid] AND d.policy_id IS NOT NULL
         ) told
         JOIN notification_policy p ON p.id = told.policy_id
         JOIN notification_channel c ON c.id = told.target_id
         WHERE t.kind = ANY ($4)
       ), target AS (
         SELECT t.*, 'webhook' AS via, w.id AS target_id, '' AS recipient
         FROM taken t JOIN webhook_endpoint w ON w.organisation_id = t.organisation_id
         WHERE w.enabled AND t.kind LIKE 'alarm.%' AND (w.event_types = '{}' OR t.kind = ANY (w.event_types))
         UNION ALL
         -- Of their own endpoint, and whatever the channels are for: those whom the organisation belongs to.
         SELECT t.*, 'email', coalesce(t.payload ->> 'endpointId', t.payload ->> 'channelId')::uuid, o.email
         FROM taken t CROSS JOIN LATERAL organisation_owners(t.organisation_id) o WHERE t.kind IN ('webhook.disabled', 'mail.refused')
           -- It would be refused as well.
           AND lower(o.email) IS DISTINCT FROM lower(t.payload ->> 'email')
       ), made AS (
         INSERT INTO delivery (id, organisation_id, outbox_id, kind, target_id, recipient, alarm_id, alarm_ids, payload, due_at, created_at)
         SELECT gen_random_uuid(), organisation_id, id, via, target_id, recipient, (payload ->> 'alarmId')::uuid,
                array_remove(ARRAY[(payload ->> 'alarmId')::uuid], NULL),
                jsonb_build_object('type', kind, 'timestamp', to_char(created_at AT TIME ZONE 'UTC',
                  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'data', payload), $1, $1
         FROM target
         ON CONFLICT (outbox_id, kind, target_id, recipient) WHERE policy_id IS NULL DO NOTHING
       )
       UPDATE outbox SET done_at = $1 FROM taken WHERE outbox.id = taken.id`,
      [now, limit, ROUTED_KINDS, FOLLOW_UP_KINDS],
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
