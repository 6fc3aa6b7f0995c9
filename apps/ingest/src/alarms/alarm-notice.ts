import { type AlarmNotice, type AlarmSignalName } from '@packwatch/contracts';
import { type AlarmRecord, type NewOutboxEvent } from '@packwatch/db';
import { type PackContext } from '../pipeline/work.ts';

const iso = (unixMs: number): string => new Date(unixMs).toISOString();

/** The outbox row that tells people of an alarm; `value` is the reading that raised it, where it is known. */
export function alarmOutboxEvent(
  kind: 'alarm.raised' | 'alarm.cleared' | 'alarm.withdrawn',
  alarm: AlarmRecord,
  value: number | null,
  { pack, rules }: PackContext,
): NewOutboxEvent {
  const payload: AlarmNotice = {
    alarmId: alarm.id,
    packUid: pack.uid,
    packName: pack.name,
    gatewayId: null,
    gatewayName: null,
    ruleId: alarm.ruleId,
    ruleName: rules.nameOf(alarm.ruleId),
    severity: alarm.severity,
    // Rules are checked against the list of signals before they are stored and again when they are read.
    signal: alarm.signal as AlarmSignalName,
    part: alarm.part,
    raisedAt: iso(alarm.raisedMs),
    clearedAt: alarm.clearedMs === null ? null : iso(alarm.clearedMs),
    raiseLevel: alarm.raiseLevel,
    value,
    peakValue: alarm.peakValue,
  };
  return { kind, payload, organisationId: alarm.organisationId };
}
