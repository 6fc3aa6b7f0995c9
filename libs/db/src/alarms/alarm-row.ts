import { type AlarmDto, type AlarmNotice, type SignalName } from '@packwatch/contracts';

export const ALARM_FROM = `alarm a JOIN pack p ON p.id = a.pack_id JOIN alarm_rule r ON r.id = a.rule_id`;

export const ALARM_COLUMNS = `a.id, a.severity, a.status, a.signal, a.part, a.raise_level, a.peak_value, a.raised_at,
  a.cleared_at, a.detected_at, a.detected_late, a.acknowledged_at, a.acknowledged_by, a.acknowledge_note,
  a.rule_id, a.rule_version, r.name AS rule_name, p.uid AS pack_uid, p.name AS pack_name`;

export interface AlarmRow {
  id: string;
  severity: AlarmDto['severity'];
  status: AlarmDto['status'];
  /** Written by ingest from a validated rule, so one of the known names. */
  signal: SignalName;
  part: string;
  raise_level: number | null;
  peak_value: number | null;
  raised_at: Date;
  cleared_at: Date | null;
  detected_at: Date;
  detected_late: boolean;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  acknowledge_note: string | null;
  rule_id: string;
  rule_version: number;
  rule_name: string;
  pack_uid: string;
  pack_name: string;
}

export function alarmFromRow(row: AlarmRow): AlarmDto {
  return {
    id: row.id,
    pack: { uid: row.pack_uid, name: row.pack_name },
    rule: { id: row.rule_id, name: row.rule_name, version: row.rule_version },
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
        ? { at: row.acknowledged_at.toISOString(), by: row.acknowledged_by, note: row.acknowledge_note }
        : null,
  };
}

/** What is told to others about an alarm. `value` is not known any more here: only the sample that raised it had it. */
export const noticeFromAlarm = (alarm: AlarmDto): AlarmNotice => ({
  alarmId: alarm.id,
  packUid: alarm.pack.uid,
  packName: alarm.pack.name,
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
