import {
  clearAlarms,
  insertAlarmEvents,
  insertAlarms,
  insertOutboxEvents,
  notifyOpenAlarms,
  updateAlarmPeaks,
  type AlarmRecord,
  type NewAlarmEvent,
  type NewOutboxEvent,
  type PoolClient,
} from '@packwatch/db';
import { type FoldedPack } from '../pipeline/work.ts';
import { alarmChanges } from './alarm-changes.ts';
import { alarmOutboxEvent } from './alarm-notice.ts';
import { clocksBehind, gatewayOf } from './clocks-behind.ts';

/** Writes what the live folds of a group change of alarms, with their history and whom it wakes. Answers with all it touched. */
export async function writeAlarmChanges(
  client: PoolClient,
  folded: readonly FoldedPack[],
  nowMs: number,
): Promise<Pick<AlarmRecord, 'id' | 'organisationId'>[]> {
  const contexts = new Map(folded.map(({ work }) => [work.context.pack.id, work.context]));
  const contextOf = (alarm: AlarmRecord) => {
    const context = contexts.get(alarm.packId);
    if (context === undefined) throw new Error(`alarm ${alarm.id} is of a pack that is not in this group`);
    return context;
  };
  const behind = await clocksBehind(client, folded);
  const changes = folded.map((pack) => alarmChanges(pack, nowMs, behind.get(gatewayOf(pack) ?? '') ?? 0));
  const raised = changes.flatMap((change) => change.raised);
  await insertAlarms(
    client,
    raised.map(({ alarm }) => alarm),
  );
  const cleared = await clearAlarms(
    client,
    changes.flatMap((change) => change.cleared),
  );
  const caughtUp = await notifyOpenAlarms(
    client,
    changes.flatMap((change) => change.caughtUp),
    nowMs,
  );
  await updateAlarmPeaks(
    client,
    changes.flatMap((change) => change.peaks),
  );

  const events: NewAlarmEvent[] = [];
  const outbox: NewOutboxEvent[] = [];
  for (const { alarm, value } of raised) {
    events.push(raisedEvent(alarm, value));
    if (alarm.clearedMs !== null) events.push(clearedEvent(alarm, alarm.clearedMs));
    if (alarm.notifiedMs !== null) outbox.push(alarmOutboxEvent('alarm.raised', alarm, value, contextOf(alarm)));
  }
  for (const alarm of cleared) {
    events.push(clearedEvent(alarm, alarm.clearedMs ?? nowMs));
    // Who was never told that it began need not hear that it ended.
    if (alarm.notifiedMs !== null) outbox.push(alarmOutboxEvent('alarm.cleared', alarm, null, contextOf(alarm)));
  }
  for (const alarm of caughtUp) {
    events.push({ organisationId: alarm.organisationId, alarmId: alarm.id, kind: 'notified', atMs: nowMs, data: {} });
    outbox.push(alarmOutboxEvent('alarm.raised', alarm, null, contextOf(alarm)));
  }
  await insertAlarmEvents(client, events);
  await insertOutboxEvents(client, outbox);
  return [...raised.map(({ alarm }) => alarm), ...cleared, ...caughtUp];
}

export function raisedEvent(alarm: AlarmRecord, value: number): NewAlarmEvent {
  const { id, organisationId, raisedMs, detectedLate } = alarm;
  return { organisationId, alarmId: id, kind: 'raised', atMs: raisedMs, data: { value, detectedLate } };
}

export function clearedEvent(alarm: AlarmRecord, clearedMs: number): NewAlarmEvent {
  const { id, organisationId, peakValue } = alarm;
  return { organisationId, alarmId: id, kind: 'cleared', atMs: clearedMs, data: { peakValue } };
}
