import {
  type AlarmNotice,
  type AlarmSeverity,
  type AlarmStatus,
  type ChannelKind,
  type Notification,
  type NotificationEvent,
} from '@packwatch/contracts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTransaction } from '../connection/transaction.ts';

/** One alarm that one channel is to hear of by one policy, as everything stands now. */
export interface DueNotification {
  readonly id: number;
  readonly organisationId: string;
  readonly alarmId: string;
  readonly outboxId: number;
  readonly event: NotificationEvent;
  readonly severity: AlarmSeverity;
  readonly notice: AlarmNotice;
  readonly toldAt: Date;
  readonly policy: {
    readonly id: string;
    readonly enabled: boolean;
    readonly groupSeconds: number;
    readonly repeatMinutes: number | null;
    readonly quietHours: { readonly from: string; readonly to: string; readonly timeZone: string } | null;
  };
  readonly channel: {
    readonly id: string;
    readonly enabled: boolean;
    readonly kind: ChannelKind;
    readonly to: readonly string[];
  };
  readonly alarm: {
    readonly status: AlarmStatus;
    readonly acknowledged: boolean;
    readonly snoozedUntil: Date | null;
    readonly clearedAt: Date | null;
  };
  /** When this channel last heard of anything by this policy. */
  readonly groupSentAt: Date | null;
}

export interface Settled {
  readonly messages: readonly { readonly rows: readonly DueNotification[]; readonly says: Notification }[];
  readonly later: readonly { readonly id: number; readonly dueAt: Date }[];
  readonly dropped: readonly number[];
  readonly reminders: readonly { readonly of: DueNotification; readonly dueAt: Date }[];
}

const NOTIFY_LOCK = 0x6e6f_7469;

interface Row {
  id: number;
  organisation_id: string;
  alarm_id: string;
  outbox_id: number;
  event: NotificationEvent;
  notice: AlarmNotice;
  told_at: Date;
  policy_id: string;
  policy_enabled: boolean;
  group_seconds: number;
  repeat_minutes: number | null;
  quiet_from: string | null;
  quiet_to: string | null;
  time_zone: string;
  channel_id: string;
  channel_enabled: boolean;
  kind: ChannelKind;
  config: { to?: string[] };
  status: AlarmStatus | null;
  acknowledged: boolean;
  snoozed_until: Date | null;
  cleared_at: Date | null;
  sent_at: Date | null;
}

/** What is due to be told to channels. Takes a pool of role `worker`. */
export class NotificationsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Has `settle` say what becomes of up to `limit` notifications that are due, and writes that down with the deliveries that it
   * makes, in one transaction. One worker does so at a time: whoever is second finds nothing. Answers how many there were.
   */
  async settleDue(now: Date, limit: number, settle: (due: DueNotification[]) => Settled): Promise<number> {
    return inTransaction(this.#pool, async (client) => {
      const { rows: lock } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS free', [
        NOTIFY_LOCK,
      ]);
      if (lock[0]?.free !== true) return 0;
      const { rows } = await client.query<Row>(
        `SELECT n.id, n.organisation_id, n.alarm_id, n.outbox_id, n.event, n.notice, n.told_at,
                p.id AS policy_id, p.enabled AS policy_enabled, p.group_seconds, p.repeat_minutes, p.quiet_from, p.quiet_to,
                p.time_zone, c.id AS channel_id, c.enabled AS channel_enabled, c.kind, c.config,
                a.status, a.acknowledged_at IS NOT NULL AS acknowledged, a.snoozed_until, a.cleared_at, g.sent_at
         FROM notification_due n
         JOIN notification_policy p ON p.id = n.policy_id
         JOIN notification_channel c ON c.id = n.channel_id
         LEFT JOIN notification_group g ON g.policy_id = n.policy_id AND g.channel_id = n.channel_id
         LEFT JOIN alarm a ON a.id = n.alarm_id
         WHERE n.due_at <= $1 ORDER BY n.due_at, n.id LIMIT $2`,
        [now, limit],
      );
      if (rows.length === 0) return 0;
      await write(client, now, settle(rows.map(toDue)));
      return rows.length;
    });
  }
}

async function write(client: PoolClient, now: Date, { messages, later, dropped, reminders }: Settled): Promise<void> {
  for (const { rows, says } of messages) {
    const [first] = rows;
    if (first === undefined) continue;
    const { channel, policy, organisationId, outboxId } = first;
    const alarmIds = [...new Set(rows.map(({ alarmId }) => alarmId))];
    // Whoever acknowledges by a mail is whom it was sent to: so each address has a mail of its own.
    const recipients = channel.kind === 'email' ? channel.to : [''];
    await client.query(
      `INSERT INTO delivery (id, organisation_id, outbox_id, kind, target_id, recipient, policy_id, alarm_id, alarm_ids, payload,
                             due_at, created_at)
       SELECT u.id, $2, $3, $4, $5, u.recipient, $6, $7, $8, $9, $10, $10 FROM unnest($1::uuid[], $11::text[]) AS u (id, recipient)`,
      [
        recipients.map(() => newId()),
        organisationId,
        outboxId,
        channel.kind === 'email' ? 'email' : 'chat',
        channel.id,
        policy.id,
        alarmIds[0],
        alarmIds,
        { ...says, timestamp: first.toldAt.toISOString() },
        now,
        recipients,
      ],
    );
    await client.query(
      `INSERT INTO notification_group (policy_id, channel_id, organisation_id, sent_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (policy_id, channel_id) DO UPDATE SET sent_at = excluded.sent_at`,
      [policy.id, channel.id, organisationId, now],
    );
  }
  const gone = [...dropped, ...messages.flatMap(({ rows }) => rows.map(({ id }) => id))];
  await client.query('DELETE FROM notification_due WHERE id = ANY ($1::bigint[])', [gone]);
  await client.query(
    `UPDATE notification_due n SET due_at = u.due_at FROM unnest($1::bigint[], $2::timestamptz[]) AS u (id, due_at)
     WHERE n.id = u.id`,
    [later.map(({ id }) => id), later.map(({ dueAt }) => dueAt)],
  );
  for (const { of, dueAt } of reminders) {
    await client.query(
      `INSERT INTO notification_due (organisation_id, policy_id, channel_id, alarm_id, outbox_id, event, notice, told_at, due_at)
       VALUES ($1, $2, $3, $4, $5, 'alarm.reminded', $6, $7, $8)`,
      [of.organisationId, of.policy.id, of.channel.id, of.alarmId, of.outboxId, of.notice, of.toldAt, dueAt],
    );
  }
}

function toDue(row: Row): DueNotification {
  const { quiet_from: from, quiet_to: to, time_zone: timeZone } = row;
  // An alarm that is told when it is over already says so.
  const clearedAt = row.notice.clearedAt ?? row.cleared_at?.toISOString() ?? null;
  return {
    id: row.id,
    organisationId: row.organisation_id,
    alarmId: row.alarm_id,
    outboxId: row.outbox_id,
    event: row.event,
    severity: row.notice.severity,
    notice: { ...row.notice, clearedAt },
    toldAt: row.told_at,
    policy: {
      id: row.policy_id,
      enabled: row.policy_enabled,
      groupSeconds: row.group_seconds,
      repeatMinutes: row.repeat_minutes,
      quietHours: from === null || to === null ? null : { from, to, timeZone },
    },
    channel: { id: row.channel_id, enabled: row.channel_enabled, kind: row.kind, to: row.config.to ?? [] },
    alarm: {
      status: row.status ?? 'open',
      acknowledged: row.acknowledged,
      snoozedUntil: row.snoozed_until,
      clearedAt: row.cleared_at,
    },
    groupSentAt: row.sent_at,
  };
}
