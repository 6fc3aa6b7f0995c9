import {
  type AlarmDetail,
  type AlarmDto,
  type AlarmList,
  type AlarmSeverity,
  type OutboxEvent,
} from '@packwatch/contracts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { ALARM_COLUMNS, ALARM_FROM, type AlarmRow, alarmFromRow, noticeFromAlarm } from './alarm-row.ts';

/** Keyset position: the page after this alarm in the order (raised, newest first; id). */
export interface AlarmPosition {
  readonly raisedAt: string;
  readonly id: string;
}

export interface AlarmListFilter {
  readonly status?: AlarmDto['status'] | undefined;
  readonly packUid?: string | undefined;
  readonly gatewayId?: string | undefined;
  readonly severity?: AlarmSeverity | undefined;
  readonly after?: AlarmPosition | undefined;
  readonly limit: number;
}

export interface Acknowledgement {
  readonly at: Date;
  /** Who, as people read it: an e-mail address. */
  readonly by: string;
  readonly note: string | null;
}

/** Reads alarms and records what people do to them. Every method runs in a transaction of one organisation. */
export class AlarmsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** One page, newest first, whether more follow, and the counts of the whole organisation. */
  async list(
    organisationId: string,
    filter: AlarmListFilter,
  ): Promise<{ items: AlarmDto[]; more: boolean; counts: AlarmList['counts'] }> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<AlarmRow>(
        `SELECT ${ALARM_COLUMNS} FROM ${ALARM_FROM}
         WHERE ($1::alarm_status IS NULL OR a.status = $1)
           AND ($2::uuid IS NULL OR p.uid = $2)
           AND ($3::alarm_severity IS NULL OR a.severity = $3)
           AND ($4::timestamptz IS NULL OR (a.raised_at, a.id) < ($4, $5::uuid))
           AND ($7::uuid IS NULL OR a.gateway_id = $7)
         ORDER BY a.raised_at DESC, a.id DESC
         LIMIT $6`,
        [
          filter.status ?? null,
          filter.packUid ?? null,
          filter.severity ?? null,
          filter.after?.raisedAt ?? null,
          filter.after?.id ?? null,
          filter.limit + 1,
          filter.gatewayId ?? null,
        ],
      );
      const items = rows.slice(0, filter.limit).map(alarmFromRow);
      return { items, more: rows.length > filter.limit, counts: await counts(client) };
    });
  }

  /** One alarm with its history, oldest entry first; null if this organisation has none of that id. */
  async detail(organisationId: string, id: string): Promise<AlarmDetail | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const found = await alarmById(client, id);
      return found && { ...found, history: await history(client, id) };
    });
  }

  /**
   * Acknowledges an alarm: the alarm, its history, the audit log and the outbox in one transaction. The first one wins:
   * a later one changes nothing and gets the alarm as it stands. Null if this organisation has no alarm of that id.
   */
  async acknowledge(organisationId: string, id: string, ack: Acknowledgement): Promise<AlarmDetail | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rowCount } = await client.query(
        `UPDATE alarm SET acknowledged_at = $2, acknowledged_by = $3, acknowledge_note = $4, updated_at = $2
         WHERE id = $1 AND acknowledged_at IS NULL`,
        [id, ack.at, ack.by, ack.note],
      );
      const alarm = await alarmById(client, id);
      if (!alarm) return null;
      if (rowCount === 1) await recordAcknowledgement(client, organisationId, alarm, ack);
      return { ...alarm, history: await history(client, id) };
    });
  }
}

async function alarmById(client: PoolClient, id: string): Promise<AlarmDto | null> {
  const { rows } = await client.query<AlarmRow>(`SELECT ${ALARM_COLUMNS} FROM ${ALARM_FROM} WHERE a.id = $1`, [id]);
  return rows[0] ? alarmFromRow(rows[0]) : null;
}

async function counts(client: PoolClient): Promise<AlarmList['counts']> {
  const { rows } = await client.query<AlarmList['counts']>(
    `SELECT count(*) AS open,
            count(*) FILTER (WHERE acknowledged_at IS NULL) AS unacknowledged,
            count(*) FILTER (WHERE severity = 'critical') AS critical
     FROM alarm WHERE status = 'open'`,
  );
  const row = rows[0];
  if (!row) throw new Error('an aggregate without GROUP BY gives one row');
  return row;
}

async function history(client: PoolClient, alarmId: string): Promise<AlarmDetail['history']> {
  const { rows } = await client.query<{
    kind: string;
    at: Date;
    recorded_at: Date;
    actor: string | null;
    note: string | null;
  }>(`SELECT kind, at, recorded_at, actor, data ->> 'note' AS note FROM alarm_event WHERE alarm_id = $1 ORDER BY id`, [
    alarmId,
  ]);
  return rows.map(({ recorded_at, at, ...entry }) => ({
    ...entry,
    at: at.toISOString(),
    recordedAt: recorded_at.toISOString(),
  }));
}

async function recordAcknowledgement(
  client: PoolClient,
  organisationId: string,
  alarm: AlarmDto,
  ack: Acknowledgement,
): Promise<void> {
  const event: OutboxEvent = { kind: 'alarm.acknowledged', payload: noticeFromAlarm(alarm) };
  await client.query(
    `INSERT INTO alarm_event (organisation_id, alarm_id, kind, at, actor, data) VALUES ($1, $2, 'acknowledged', $3, $4, $5)`,
    [organisationId, alarm.id, ack.at, ack.by, { note: ack.note }],
  );
  await client.query(
    `INSERT INTO audit_log (organisation_id, at, actor, action, target, before, after)
     VALUES ($1, $2, $3, 'alarm.acknowledge', $4, $5, $6)`,
    [organisationId, ack.at, ack.by, `alarm:${alarm.id}`, { acknowledged: null }, { acknowledged: alarm.acknowledged }],
  );
  await client.query(`INSERT INTO outbox (organisation_id, kind, payload) VALUES ($1, $2, $3)`, [
    organisationId,
    event.kind,
    event.payload,
  ]);
}
