import { type AlarmSeverity, type AlarmStatus, type SeriesSignalName } from '@packwatch/contracts';
import { type PoolClient } from '../connection/pool.ts';
import { signalColumns } from '../telemetry/signal-columns.ts';

/** An episode of a pack as the fold finds it. Its identity in time is (pack, rule, part, raised). */
export interface AlarmRecord extends AlarmFacts {
  readonly packId: number;
}

/** What every alarm says, whoever found it and whomever it concerns. */
export interface AlarmFacts {
  readonly id: string;
  readonly organisationId: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly part: string;
  readonly severity: AlarmSeverity;
  readonly signal: string;
  readonly status: AlarmStatus;
  readonly raisedMs: number;
  readonly clearedMs: number | null;
  readonly raiseLevel: number | null;
  readonly peakValue: number | null;
  readonly detectedMs: number;
  readonly detectedLate: boolean;
  readonly notifiedMs: number | null;
}

const RETURNED = `a.id, a.organisation_id AS "organisationId", a.pack_id AS "packId", a.rule_id AS "ruleId",
  a.rule_version AS "ruleVersion", a.part, a.severity, a.signal, a.status, a.raise_level AS "raiseLevel",
  a.peak_value AS "peakValue", a.detected_late AS "detectedLate",
  (extract(epoch FROM a.raised_at) * 1000)::float8 AS "raisedMs",
  (extract(epoch FROM a.cleared_at) * 1000)::float8 AS "clearedMs",
  (extract(epoch FROM a.detected_at) * 1000)::float8 AS "detectedMs",
  (extract(epoch FROM a.notified_at) * 1000)::float8 AS "notifiedMs"`;

const date = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/** An alarm that is written for the first time: of a pack, found by the fold, unless it says otherwise. */
export interface NewAlarm extends AlarmFacts {
  readonly packId: number | null;
  readonly gatewayId?: string | null;
  readonly foundBy?: 'fold' | 'sweep';
}

export async function insertAlarms(client: PoolClient, alarms: readonly NewAlarm[]): Promise<void> {
  if (alarms.length === 0) return;
  await client.query(
    `INSERT INTO alarm (id, organisation_id, pack_id, rule_id, rule_version, part, severity, signal, status, raised_at,
                        cleared_at, raise_level, peak_value, detected_at, detected_late, notified_at, gateway_id, found_by)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[], $5::int[], $6::text[], $7::alarm_severity[],
                          $8::text[], $9::alarm_status[], $10::timestamptz[], $11::timestamptz[], $12::float8[],
                          $13::float8[], $14::timestamptz[], $15::bool[], $16::timestamptz[], $17::uuid[],
                          $18::text[])`,
    [
      alarms.map((a) => a.id),
      alarms.map((a) => a.organisationId),
      alarms.map((a) => a.packId),
      alarms.map((a) => a.ruleId),
      alarms.map((a) => a.ruleVersion),
      alarms.map((a) => a.part),
      alarms.map((a) => a.severity),
      alarms.map((a) => a.signal),
      alarms.map((a) => a.status),
      alarms.map((a) => date(a.raisedMs)),
      alarms.map((a) => date(a.clearedMs)),
      alarms.map((a) => a.raiseLevel),
      alarms.map((a) => a.peakValue),
      alarms.map((a) => date(a.detectedMs)),
      alarms.map((a) => a.detectedLate),
      alarms.map((a) => date(a.notifiedMs)),
      alarms.map((a) => a.gatewayId ?? null),
      alarms.map((a) => a.foundBy ?? 'fold'),
    ],
  );
}

/** An open alarm by what identifies it in time. */
export interface OpenAlarmKey {
  readonly packId: number;
  readonly ruleId: string;
  readonly part: string;
  readonly raisedMs: number;
}

const keyColumns = (keys: readonly OpenAlarmKey[]) => [
  keys.map((key) => key.packId),
  keys.map((key) => key.ruleId),
  keys.map((key) => key.part),
  keys.map((key) => new Date(key.raisedMs)),
];

const IS_OPEN_KEY = `a.pack_id = u.pack_id AND a.rule_id = u.rule_id AND a.part = u.part AND a.raised_at = u.raised_at
  AND a.status = 'open'`;

/** Closes open alarms; answers with the rows as they are now. */
export async function clearAlarms(
  client: PoolClient,
  cleared: readonly (OpenAlarmKey & { readonly clearedMs: number; readonly peakValue: number })[],
): Promise<AlarmRecord[]> {
  if (cleared.length === 0) return [];
  const { rows } = await client.query<AlarmRecord>(
    `UPDATE alarm a SET status = 'cleared', cleared_at = u.cleared_at, peak_value = u.peak_value, updated_at = now()
     FROM unnest($1::int[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::float8[])
       AS u (pack_id, rule_id, part, raised_at, cleared_at, peak_value)
     WHERE ${IS_OPEN_KEY} RETURNING ${RETURNED}`,
    [...keyColumns(cleared), cleared.map((c) => new Date(c.clearedMs)), cleared.map((c) => c.peakValue)],
  );
  return rows;
}

/** Closes all that is open of a pack, whoever found it; answers with the rows as they are now. */
export async function closeAlarmsOfPack(client: PoolClient, packId: number, atMs: number): Promise<AlarmRecord[]> {
  const { rows } = await client.query<AlarmRecord>(
    `UPDATE alarm a SET status = 'cleared', cleared_at = greatest(a.raised_at, $2), updated_at = now()
     WHERE a.pack_id = $1 AND a.status = 'open' RETURNING ${RETURNED}`,
    [packId, new Date(atMs)],
  );
  return rows;
}

/** Moves the peak of alarms that stay open. */
export async function updateAlarmPeaks(
  client: PoolClient,
  peaks: readonly (OpenAlarmKey & { readonly peakValue: number })[],
): Promise<void> {
  if (peaks.length === 0) return;
  await client.query(
    `UPDATE alarm a SET peak_value = u.peak_value, updated_at = now()
     FROM unnest($1::int[], $2::uuid[], $3::text[], $4::timestamptz[], $5::float8[])
       AS u (pack_id, rule_id, part, raised_at, peak_value)
     WHERE ${IS_OPEN_KEY}`,
    [...keyColumns(peaks), peaks.map((peak) => peak.peakValue)],
  );
}

/** Marks those of these open alarms that woke nobody yet as notified now, and answers with them. */
export async function notifyOpenAlarms(
  client: PoolClient,
  keys: readonly OpenAlarmKey[],
  notifiedMs: number,
): Promise<AlarmRecord[]> {
  if (keys.length === 0) return [];
  const { rows } = await client.query<AlarmRecord>(
    `UPDATE alarm a SET notified_at = $5, detected_late = false, updated_at = now()
     FROM unnest($1::int[], $2::uuid[], $3::text[], $4::timestamptz[]) AS u (pack_id, rule_id, part, raised_at)
     WHERE ${IS_OPEN_KEY} AND a.notified_at IS NULL RETURNING ${RETURNED}`,
    [...keyColumns(keys), new Date(notifiedMs)],
  );
  return rows;
}

/** The episodes of a pack that the fold found and that were still open after `afterMs` (all if null), withdrawn ones left out, oldest first; locked. */
export async function lockAlarmsAfter(
  client: PoolClient,
  packId: number,
  afterMs: number | null,
): Promise<AlarmRecord[]> {
  const { rows } = await client.query<AlarmRecord>(
    `SELECT ${RETURNED} FROM alarm a
     WHERE a.pack_id = $1 AND a.found_by = 'fold' AND a.status <> 'withdrawn'
       AND ($2::timestamptz IS NULL OR a.cleared_at IS NULL OR a.cleared_at > $2)
     ORDER BY a.id FOR UPDATE`,
    [packId, date(afterMs)],
  );
  return rows;
}

/** The episodes of a pack that a recompute has withdrawn, begun after `afterMs` (all if null), oldest first; locked. */
export async function lockWithdrawnAlarmsAfter(
  client: PoolClient,
  packId: number,
  afterMs: number | null,
): Promise<AlarmRecord[]> {
  const { rows } = await client.query<AlarmRecord>(
    `SELECT ${RETURNED} FROM alarm a
     WHERE a.pack_id = $1 AND a.found_by = 'fold' AND a.status = 'withdrawn'
       AND ($2::timestamptz IS NULL OR coalesce(a.cleared_at, a.raised_at) > $2)
     ORDER BY a.id FOR UPDATE`,
    [packId, date(afterMs)],
  );
  return rows;
}

/** Rewrites what a recompute may change of alarms: never the id, nor what people did to them. */
export async function rewriteAlarms(client: PoolClient, alarms: readonly AlarmRecord[]): Promise<void> {
  if (alarms.length === 0) return;
  await client.query(
    `UPDATE alarm a SET status = u.status, rule_version = u.rule_version, severity = u.severity, raised_at = u.raised_at,
       cleared_at = u.cleared_at, raise_level = u.raise_level, peak_value = u.peak_value,
       detected_late = u.detected_late, notified_at = u.notified_at, updated_at = now()
     FROM unnest($1::uuid[], $2::alarm_status[], $3::int[], $4::alarm_severity[], $5::timestamptz[], $6::timestamptz[],
                 $7::float8[], $8::float8[], $9::bool[], $10::timestamptz[])
       AS u (id, status, rule_version, severity, raised_at, cleared_at, raise_level, peak_value, detected_late, notified_at)
     WHERE a.id = u.id`,
    [
      alarms.map((a) => a.id),
      alarms.map((a) => a.status),
      alarms.map((a) => a.ruleVersion),
      alarms.map((a) => a.severity),
      alarms.map((a) => date(a.raisedMs)),
      alarms.map((a) => date(a.clearedMs)),
      alarms.map((a) => a.raiseLevel),
      alarms.map((a) => a.peakValue),
      alarms.map((a) => a.detectedLate),
      alarms.map((a) => date(a.notifiedMs)),
    ],
  );
}

export interface NewAlarmEvent {
  readonly organisationId: string;
  readonly alarmId: string;
  readonly kind: 'raised' | 'cleared' | 'withdrawn' | 'revised' | 'notified';
  readonly atMs: number;
  readonly data: Record<string, unknown>;
}

export async function insertAlarmEvents(client: PoolClient, events: readonly NewAlarmEvent[]): Promise<void> {
  if (events.length === 0) return;
  await client.query(
    `INSERT INTO alarm_event (organisation_id, alarm_id, kind, at, data)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::jsonb[])`,
    [
      events.map((e) => e.organisationId),
      events.map((e) => e.alarmId),
      events.map((e) => e.kind),
      events.map((e) => new Date(e.atMs)),
      events.map((e) => JSON.stringify(e.data)),
    ],
  );
}

/** An alarm on silence that is over, and when there was truly something to read again. */
export interface EndedSilence {
  readonly alarm: AlarmRecord;
  /** Since when nothing had been read when it was raised. */
  readonly sinceMs: number;
  /** The first reading after that, as the rows are now. */
  readonly firstMs: number;
}

/**
 * Ended alarms on the silence of a pack, or of a signal of it, that last through some of [fromMs, toMs], locked, where rows
 * that came later say that it was over sooner.
 */
export async function lockSilencesEndedSooner(
  client: PoolClient,
  packId: number,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): Promise<EndedSilence[]> {
  const { rows } = await client.query<AlarmRecord & { sinceMs: number; watched: SeriesSignalName | null }>(
    `SELECT ${RETURNED}, v.definition ->> 'signal' AS watched,
            (extract(epoch FROM a.raised_at) * 1000)::float8 - (v.definition ->> 'afterMs')::float8 AS "sinceMs"
     FROM alarm a JOIN alarm_rule_version v ON v.rule_id = a.rule_id AND v.version = a.rule_version
     WHERE a.pack_id = $1 AND a.found_by = 'sweep' AND a.status = 'cleared' AND v.definition ->> 'kind' = 'absent'
       AND a.cleared_at > $2
       AND a.raised_at - (v.definition ->> 'afterMs')::float8 * interval '1 ms' <= coalesce($3::timestamptz, 'infinity')
     ORDER BY a.id FOR UPDATE OF a`,
    [packId, new Date(fromMs), Number.isFinite(toMs) ? new Date(toMs) : null],
  );
  const sooner: EndedSilence[] = [];
  for (const { sinceMs, watched, ...alarm } of rows) {
    const firstMs = await firstReadingBetween(client, {
      packId,
      watched,
      part: alarm.part,
      sinceMs,
      untilMs: alarm.clearedMs ?? 0,
    });
    if (firstMs !== null) sooner.push({ alarm, sinceMs, firstMs });
  }
  return sooner;
}

async function firstReadingBetween(
  client: PoolClient,
  look: {
    readonly packId: number;
    /** Null: any row of the pack. */
    readonly watched: SeriesSignalName | null;
    readonly part: string;
    readonly sinceMs: number;
    readonly untilMs: number;
  },
): Promise<number | null> {
  const cells = look.part === 'pack' ? 0 : Number(look.part.slice('cell:'.length)) + 1;
  const column = look.watched === null ? null : signalColumns([look.watched], cells).find((c) => c.part === look.part);
  if (column === undefined) return null;
  const { rows } = await client.query<{ firstMs: number }>(
    `SELECT (extract(epoch FROM t.ts) * 1000)::float8 AS "firstMs" FROM series.telemetry t
     WHERE t.pack_id = $1 AND t.ts > $2::timestamptz + interval '1 ms' AND t.ts < $3
       ${column === null ? '' : `AND (${column.sql}) IS NOT NULL`}
     ORDER BY t.ts LIMIT 1`,
    [look.packId, new Date(look.sinceMs), new Date(look.untilMs)],
  );
  return rows[0]?.firstMs ?? null;
}
