import { type AlarmDetail, type AlarmDto, type OutboxEvent } from '@packwatch/contracts';
import { writeAudit } from '../audit/write-audit.ts';
import { type PoolClient } from '../connection/pool.ts';
import { noticeFromAlarm } from './alarm-row.ts';

/** Who does something to an alarm, and when by the server's clock. */
export interface AlarmActor {
  /** Null: an API key did. */
  readonly userId: string | null;
  /** As people read it: an e-mail address, or a key's name. */
  readonly by: string;
  readonly at: Date;
}

/** What people have made of an alarm, as it shall be. */
export interface AlarmLifeUpdate {
  readonly acknowledged: {
    readonly at: Date;
    readonly by: string;
    readonly userId: string | null;
    readonly note: string | null;
  } | null;
  readonly assignedTo: { readonly userId: string; readonly by: string } | null;
  readonly snoozedUntil: Date | null;
  readonly reopened: number;
}

export interface AlarmLifeChange {
  readonly life: AlarmLifeUpdate;
  readonly kind: 'acknowledged' | 'assigned' | 'snoozed' | 'woken' | 'reopened';
  readonly data: Record<string, unknown>;
}

/** Writes what somebody did: the alarm, its timer, its history, the audit log, and the outbox where others want to know. */
export async function writeAlarmLife(
  client: PoolClient,
  organisationId: string,
  before: AlarmDto,
  { life, kind, data }: AlarmLifeChange,
  actor: AlarmActor,
): Promise<void> {
  const { acknowledged, assignedTo, snoozedUntil, reopened } = life;
  await client.query(
    `UPDATE alarm SET acknowledged_at = $2, acknowledged_by = $3, acknowledged_by_id = $4, acknowledge_note = $5,
       assigned_to_id = $6, assigned_to = $7, snoozed_until = $8, reopened = $9, version = version + 1, updated_at = $10
     WHERE id = $1`,
    [
      before.id,
      acknowledged?.at ?? null,
      acknowledged?.by ?? null,
      acknowledged?.userId ?? null,
      acknowledged?.note ?? null,
      assignedTo?.userId ?? null,
      assignedTo?.by ?? null,
      snoozedUntil,
      reopened,
      actor.at,
    ],
  );
  if (snoozedUntil === null) await client.query('DELETE FROM alarm_timer WHERE alarm_id = $1', [before.id]);
  else {
    await client.query(
      `INSERT INTO alarm_timer (alarm_id, organisation_id, due_at) VALUES ($1, $2, $3)
       ON CONFLICT (alarm_id) DO UPDATE SET due_at = excluded.due_at`,
      [before.id, organisationId, snoozedUntil],
    );
  }
  await client.query(
    `INSERT INTO alarm_event (organisation_id, alarm_id, kind, at, actor, data) VALUES ($1, $2, $3, $4, $5, $6)`,
    [organisationId, before.id, kind, actor.at, actor.by, { ...data, userId: actor.userId }],
  );
  await writeAudit(client, organisationId, actor, {
    action: `alarm.${ACTIONS[kind]}`,
    target: `alarm:${before.id}`,
    before: lifeOf(before),
    after: { ...life, userId: actor.userId },
  });
  if (kind !== 'acknowledged') return;
  const event: OutboxEvent = { kind: 'alarm.acknowledged', payload: noticeFromAlarm(before) };
  await client.query('INSERT INTO outbox (organisation_id, kind, payload) VALUES ($1, $2, $3)', [
    organisationId,
    event.kind,
    event.payload,
  ]);
}

const ACTIONS = {
  acknowledged: 'acknowledge',
  assigned: 'assign',
  snoozed: 'snooze',
  woken: 'wake',
  reopened: 'reopen',
} as const;

const lifeOf = ({ acknowledged, assignedTo, snoozedUntil, reopened }: AlarmDto) => ({
  acknowledged,
  assignedTo,
  snoozedUntil,
  reopened,
});

export async function alarmHistory(client: PoolClient, alarmId: string): Promise<AlarmDetail['history']> {
  const { rows } = await client.query<{
    kind: string;
    at: Date;
    recorded_at: Date;
    actor: string | null;
    note: string | null;
    until: string | null;
    to: string | null;
  }>(
    `SELECT kind, at, recorded_at, actor, data ->> 'note' AS note, data ->> 'until' AS until, data ->> 'to' AS "to"
     FROM alarm_event WHERE alarm_id = $1 ORDER BY id`,
    [alarmId],
  );
  return rows.map(({ recorded_at, at, ...entry }) => ({
    ...entry,
    at: at.toISOString(),
    recordedAt: recorded_at.toISOString(),
  }));
}
