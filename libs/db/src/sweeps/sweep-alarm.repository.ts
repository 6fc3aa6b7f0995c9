import { SWEEP_KINDS } from '@packwatch/contracts';
import { type AlarmFacts } from '../alarms/alarm-write.repository.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';

const epochMs = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** Organisations that sweeps have something to do for: those with a rule for them, or an alarm that one left open. */
export async function organisationsToSweep(pool: Pool, nowMs: number): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT DISTINCT organisation_id AS id FROM alarm_rule_version
     WHERE definition ->> 'kind' = ANY ($1) AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)
     UNION SELECT organisation_id FROM alarm WHERE status = 'open' AND found_by = 'sweep' ORDER BY id`,
    [SWEEP_KINDS, new Date(nowMs)],
  );
  return rows.map(({ id }) => id);
}

/** Any number of ours that nobody else uses. */
const SWEEP_LOCK = 7_214;

/** Takes an organisation's sweep until the transaction ends; false: another worker is at it. */
export async function lockSweep(client: PoolClient, organisationId: string): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS got', [
    SWEEP_LOCK,
    organisationId,
  ]);
  return rows[0]?.got === true;
}

export interface SweepRuleRecord {
  readonly ruleId: string;
  readonly name: string;
  readonly version: number;
  readonly definition: unknown;
}

/** The rules of an organisation that a sweep judges and that hold now. */
export async function sweepRules(
  client: PoolClient,
  organisationId: string,
  nowMs: number,
): Promise<SweepRuleRecord[]> {
  const { rows } = await client.query<SweepRuleRecord>(
    `SELECT v.rule_id AS "ruleId", r.name, v.version, v.definition
     FROM alarm_rule_version v JOIN alarm_rule r ON r.id = v.rule_id
     WHERE v.organisation_id = $1 AND v.definition ->> 'kind' = ANY ($2)
       AND v.valid_from <= $3 AND (v.valid_to IS NULL OR v.valid_to > $3)
     ORDER BY v.rule_id`,
    [organisationId, SWEEP_KINDS, new Date(nowMs)],
  );
  return rows;
}

/** An alarm of a sweep: either of a pack or of a gateway. */
export interface SweepAlarm extends AlarmFacts {
  readonly packId: number | null;
  readonly gatewayId: string | null;
  readonly ruleName: string;
}

const SWEEP_ALARM = `a.id, a.organisation_id AS "organisationId", a.pack_id AS "packId", a.gateway_id AS "gatewayId",
  a.rule_id AS "ruleId", a.rule_version AS "ruleVersion", a.part, a.severity, a.signal, a.status,
  a.raise_level AS "raiseLevel", a.peak_value AS "peakValue", a.detected_late AS "detectedLate",
  ${epochMs('a.raised_at')} AS "raisedMs", ${epochMs('a.cleared_at')} AS "clearedMs",
  ${epochMs('a.detected_at')} AS "detectedMs", ${epochMs('a.notified_at')} AS "notifiedMs",
  (SELECT name FROM alarm_rule WHERE id = a.rule_id) AS "ruleName"`;

/** Alarms that sweeps left open, locked, by id. */
export async function lockOpenSweepAlarms(client: PoolClient, organisationId: string): Promise<SweepAlarm[]> {
  const { rows } = await client.query<SweepAlarm>(
    `SELECT ${SWEEP_ALARM} FROM alarm a
     WHERE a.organisation_id = $1 AND a.status = 'open' AND a.found_by = 'sweep' ORDER BY a.id FOR UPDATE OF a`,
    [organisationId],
  );
  return rows;
}

export interface ClosedSweepAlarm {
  readonly id: string;
  readonly status: 'cleared' | 'withdrawn';
  readonly clearedMs: number | null;
  readonly peakValue: number | null;
}

/** Ends open alarms of sweeps. */
export async function closeSweepAlarms(client: PoolClient, closed: readonly ClosedSweepAlarm[]): Promise<void> {
  if (closed.length === 0) return;
  await client.query(
    `UPDATE alarm a SET status = u.status, cleared_at = u.cleared_at, peak_value = u.peak_value, updated_at = now()
     FROM unnest($1::uuid[], $2::alarm_status[], $3::timestamptz[], $4::float8[]) AS u (id, status, cleared_at, peak_value)
     WHERE a.id = u.id AND a.status = 'open'`,
    [
      closed.map(({ id }) => id),
      closed.map(({ status }) => status),
      closed.map(({ clearedMs }) => (clearedMs === null ? null : new Date(clearedMs))),
      closed.map(({ peakValue }) => peakValue),
    ],
  );
}

/** Whom an episode is about, and when it would begin. */
export interface EpisodeStart {
  readonly ruleId: string;
  readonly packId: number | null;
  readonly gatewayId: string | null;
  readonly part: string;
  readonly raisedMs: number;
}

/** For each of these, whether an episode of the same kind ended at or after its beginning: then it can't begin there. */
export async function beganBefore(client: PoolClient, starts: readonly EpisodeStart[]): Promise<boolean[]> {
  if (starts.length === 0) return [];
  const { rows } = await client.query<{ before: boolean }>(
    `SELECT EXISTS (
       SELECT 1 FROM alarm a
       WHERE a.rule_id = u.rule_id AND a.pack_id IS NOT DISTINCT FROM u.pack_id
         AND a.gateway_id IS NOT DISTINCT FROM u.gateway_id AND a.part = u.part
         AND a.status = 'cleared' AND a.cleared_at >= u.raised_at
     ) AS before
     FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::timestamptz[])
       WITH ORDINALITY AS u (rule_id, pack_id, gateway_id, part, raised_at, place) ORDER BY place`,
    [
      starts.map(({ ruleId }) => ruleId),
      starts.map(({ packId }) => packId),
      starts.map(({ gatewayId }) => gatewayId),
      starts.map(({ part }) => part),
      starts.map(({ raisedMs }) => new Date(raisedMs)),
    ],
  );
  return rows.map(({ before }) => before);
}
