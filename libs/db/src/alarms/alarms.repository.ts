import { type AlarmDetail, type AlarmDto, type AlarmList, type AlarmSeverity } from '@packwatch/contracts';
import { ask, askShaped, type Question, type QuestionValue, statement } from '../connection/ask.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant, readTenant } from '../connection/transaction.ts';
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
  /** Of the packs and gateways that stand on this site now. */
  readonly siteId?: string | undefined;
  /** Of packs that are in this group. */
  readonly groupId?: string | undefined;
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

  /** One page, newest first, whether more follow, and the counts of the whole organisation, or of the site asked for. */
  async list(
    organisationId: string,
    filter: AlarmListFilter,
  ): Promise<{ items: AlarmDto[]; more: boolean; counts: AlarmList['counts'] }> {
    const counted = filter.siteId === undefined ? ask(COUNTS) : ask(COUNTS_OF_SITE, [filter.siteId]);
    const questions = [pageOf(filter), counted] as const;
    const [rows, [counts]] = await readTenant(this.#pool, organisationId, questions);
    if (!counts) throw new Error('an aggregate without GROUP BY gives one row');
    return { items: rows.slice(0, filter.limit).map(alarmFromRow), more: rows.length > filter.limit, counts };
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

function pageOf(filter: AlarmListFilter): Question<AlarmRow> {
  const { status, packUid, gatewayId, siteId, groupId, severity, acknowledged, assignedToId, after, limit } = filter;
  const values: QuestionValue[] = [limit + 1];
  const place = (value: QuestionValue): string => `$${values.push(value)}`;
  const conditions: string[] = [];
  if (status !== undefined) conditions.push(`a.status = ${place(status)}::alarm_status`);
  if (packUid !== undefined) conditions.push(`p.uid = ${place(packUid)}::uuid`);
  if (gatewayId !== undefined) conditions.push(`a.gateway_id = ${place(gatewayId)}::uuid`);
  if (siteId !== undefined) conditions.push(onSite('a', place(siteId)));
  if (groupId !== undefined) {
    conditions.push(
      `a.pack_id IN (SELECT pack_id FROM pack_group_member WHERE valid_to IS NULL AND group_id = ${place(groupId)}::uuid)`,
    );
  }
  if (severity !== undefined) conditions.push(`a.severity = ${place(severity)}::alarm_severity`);
  if (acknowledged !== undefined) conditions.push(`a.acknowledged_at IS ${acknowledged ? 'NOT NULL' : 'NULL'}`);
  if (assignedToId === null) conditions.push('a.assigned_to_id IS NULL');
  else if (assignedToId !== undefined) conditions.push(`a.assigned_to_id = ${place(assignedToId)}::uuid`);
  if (after !== undefined) {
    conditions.push(`(a.raised_at, a.id) < (${place(after.raisedAt)}::timestamptz, ${place(after.id)}::uuid)`);
  }
  return askShaped(
    `SELECT ${ALARM_COLUMNS} FROM ${ALARM_FROM} ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
     ORDER BY a.raised_at DESC, a.id DESC LIMIT $1`,
    values,
  );
}

/** Asked for by the few packs and gateways of the site: each has an index of its alarms. */
const onSite = (alarm: string, site: string): string =>
  `(${alarm}.pack_id IN (SELECT id FROM pack WHERE site_id = ${site}::uuid)
    OR ${alarm}.gateway_id IN (SELECT id FROM gateway WHERE site_id = ${site}::uuid))`;

const COUNTED = `SELECT count(*) AS open,
          count(*) FILTER (WHERE acknowledged_at IS NULL) AS unacknowledged,
          count(*) FILTER (WHERE severity = 'critical') AS critical
   FROM alarm WHERE status = 'open'`;
const COUNTS = statement<AlarmList['counts']>(COUNTED);
const COUNTS_OF_SITE = statement<AlarmList['counts']>(`${COUNTED} AND ${onSite('alarm', '$1')}`);
