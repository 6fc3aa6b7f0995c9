import { z } from 'zod';
import { alarmSeverity, alarmStatus } from '../rules/alarm-status.ts';
import { alarmSignalName, partName } from '../alarm-signals.ts';

export const alarm = z
  .object({
    id: z.uuid(),
    /** Either a pack or a gateway. A bus or a slave is a part of its gateway. */
    pack: z.object({ uid: z.uuid(), name: z.string() }).nullable(),
    gateway: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    rule: z.object({ id: z.uuid(), name: z.string(), version: z.int() }),
    severity: alarmSeverity,
    status: alarmStatus,
    signal: alarmSignalName,
    part: partName,
    raiseLevel: z.number().nullable(),
    peakValue: z.number().nullable(),
    raisedAt: z.iso.datetime(),
    clearedAt: z.iso.datetime().nullable(),
    detectedAt: z.iso.datetime(),
    detectedLate: z.boolean(),
    acknowledged: z.object({ at: z.iso.datetime(), by: z.string(), note: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Alarm' });
export type AlarmDto = z.infer<typeof alarm>;

export const alarmList = z
  .object({
    items: z.array(alarm),
    nextCursor: z.string().nullable(),
    counts: z.object({ open: z.int(), unacknowledged: z.int(), critical: z.int() }),
  })
  .meta({ id: 'AlarmList' });
export type AlarmList = z.infer<typeof alarmList>;

/** One entry of an alarm's append-only history. `at`: when it held; `recordedAt`: when PackWatch wrote it down. */
export const alarmHistoryEntry = z.object({
  kind: z.string(),
  at: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  actor: z.string().nullable(),
  note: z.string().nullable(),
});

export const alarmDetail = alarm.extend({ history: z.array(alarmHistoryEntry) }).meta({ id: 'AlarmDetail' });
export type AlarmDetail = z.infer<typeof alarmDetail>;

export const alarmListQuery = z.object({
  status: alarmStatus.optional(),
  pack: z.uuid().optional(),
  gateway: z.uuid().optional(),
  severity: alarmSeverity.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const acknowledgeAlarm = z
  .object({ note: z.string().trim().max(2_000).optional() })
  .meta({ id: 'AcknowledgeAlarm' });
export type AcknowledgeAlarm = z.infer<typeof acknowledgeAlarm>;
