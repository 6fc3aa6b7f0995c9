import { type AlarmDto, type AlarmNotice, type AlarmSignalName } from '@packwatch/contracts';

export const ALARM_FROM = `alarm a LEFT JOIN pack p ON p.id = a.pack_id LEFT JOIN gateway g ON g.id = a.gateway_id
  JOIN alarm_rule r ON r.id = a.rule_id`;

export const ALARM_COLUMNS = `a.id, a.severity, a.status, a.signal, a.part, a.raise_level, a.peak_value, a.raised_at,
  a.cleared_at, a.detected_at, a.detected_late, a.acknowledged_at, a.acknowledged_by, a.acknowledged_by_id,
  a.acknowledge_note, a.assigned_to_id, a.assigned_to, a.snoozed_until, a.reopened, a.version,
  a.rule_id, a.rule_version, r.name AS rule_name, r.name_key AS rule_name_key, p.uid AS pack_uid, p.name AS pack_name,
  g.id AS gateway_id, g.name AS gateway_name`;

export interface AlarmRow {
  id: string;
  severity: AlarmDto['severity'];
  status: AlarmDto['status'];
  /** Written from a validated rule, so one of the known names. */
  signal: AlarmSignalName;
  part: string;
  raise_level: number | null;
  peak_value: number | null;
  raised_at: Date;
  cleared_at: Date | null;
  detected_at: Date;
  detected_late: boolean;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  acknowledged_by_id: string | null;
  acknowledge_note: string | null;
  assigned_to_id: string | null;
  assigned_to: string | null;
  snoozed_until: Date | null;
  reopened: number;
  version: number;
  rule_id: string;
  rule_version: number;
  rule_name: string;
  rule_name_key: string | null;
  pack_uid: string | null;
  pack_name: string | null;
  gateway_id: string | null;
  gateway_name: string | null;
}

export function alarmFromRow(row: AlarmRow): AlarmDto {
  return {
    id: row.id,
    pack: row.pack_uid !== null && row.pack_name !== null ? { uid: row.pack_uid, name: row.pack_name } : null,
    gateway:
      row.gateway_id !== null && row.gateway_name !== null ? { id: row.gateway_id, name: row.gateway_name } : null,
    rule: { id: row.rule_id, name: row.rule_name, nameKey: row.rule_name_key, version: row.rule_version },
    severity: row.severity,
    status: row.status,
    signal: row.signal,
    part: row.part,
    raiseLevel: row.raise_level,
    peakValue: row.peak_value,
    raisedAt: row.raised_at.toISOString(),
    clearedAt: row.cleared_at?.toISOString() ?? null,
    detectedAt: row.detected_at.toISOString(),
    detectedLate: row.detected_late,
    acknowledged:
      row.acknowledged_at !== null && row.acknowledged_by !== null
        ? {
            at: row.acknowledged_at.toISOString(),
            by: row.acknowledged_by,
            userId: row.acknowledged_by_id,
            note: row.acknowledge_note,
          }
        : null,
    assignedTo:
      row.assigned_to_id !== null && row.assigned_to !== null
        ? { userId: row.assigned_to_id, by: row.assigned_to }
        : null,
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
    reopened: row.reopened,
    version: row.version,
  };
}

/** What is told to others about an alarm. `value` is not known any more here: only the sample that raised it had it. */
export const noticeFromAlarm = (alarm: AlarmDto): AlarmNotice => ({
  alarmId: alarm.id,
  packUid: alarm.pack?.uid ?? null,
  packName: alarm.pack?.name ?? null,
  gatewayId: alarm.gateway?.id ?? null,
  gatewayName: alarm.gateway?.name ?? null,
  ruleId: alarm.rule.id,
  ruleName: alarm.rule.name,
  severity: alarm.severity,
  signal: alarm.signal,
  part: alarm.part,
  raisedAt: alarm.raisedAt,
  clearedAt: alarm.clearedAt,
  raiseLevel: alarm.raiseLevel,
  value: null,
  peakValue: alarm.peakValue,
});
