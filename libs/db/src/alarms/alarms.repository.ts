import { type AlarmDetail, type AlarmDto, type AlarmList, type AlarmSeverity } from '@packwatch/contracts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { type AlarmActor, alarmHistory, type AlarmLifeChange, writeAlarmLife } from './alarm-life.ts';
import { ALARM_COLUMNS, ALARM_FROM, type AlarmRow, alarmFromRow } from './alarm-row.ts';

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
  readonly acknowledged?: boolean | undefined;
  /** To this user; null: to nobody. */
  readonly assignedToId?: string | null | undefined;
  readonly after?: AlarmPosition | undefined;
  readonly limit: number;
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
           AND ($7::boolean IS NULL OR (a.acknowledged_at IS NOT NULL) = $7)
           AND (NOT $8::boolean OR a.assigned_to_id IS NOT DISTINCT FROM $9::uuid)
           AND ($4::timestamptz IS NULL OR (a.raised_at, a.id) < ($4, $5::uuid))
           AND ($10::uuid IS NULL OR a.gateway_id = $10)
         ORDER BY a.raised_at DESC, a.id DESC
         LIMIT $6`,
        [
          filter.status ?? null,
          filter.packUid ?? null,
          filter.severity ?? null,
          filter.after?.raisedAt ?? null,
          filter.after?.id ?? null,
          filter.limit + 1,
          filter.acknowledged ?? null,
          filter.assignedToId !== undefined,
          filter.assignedToId ?? null,
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
      return found && { ...found, history: await alarmHistory(client, id) };
    });
  }

  /**
   * Somebody does something to an alarm: `decide` says what becomes of it, on the alarm as it is under its lock; null:
   * nothing changes. `expected`: the version that they have seen; null: any. Null if there is no such alarm.
   */
  async act(
    organisationId: string,
    id: string,
    expected: number | null,
    actor: AlarmActor,
    decide: (alarm: AlarmDto) => AlarmLifeChange | null,
  ): Promise<{ readonly alarm: AlarmDetail; readonly changed: boolean } | 'version_moved' | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      await client.query('SELECT 1 FROM alarm WHERE id = $1 FOR UPDATE', [id]);
      const before = await alarmById(client, id);
      if (before === null) return null;
      if (expected !== null && expected !== before.version) return 'version_moved';
      const change = decide(before);
      if (change !== null) await writeAlarmLife(client, organisationId, before, change, actor);
      const alarm = (await alarmById(client, id)) ?? before;
      return { alarm: { ...alarm, history: await alarmHistory(client, id) }, changed: change !== null };
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
