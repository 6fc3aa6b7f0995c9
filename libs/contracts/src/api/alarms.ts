import { z } from 'zod';
import { alarmSeverity, alarmStatus } from '../rules/alarm-status.ts';
import { alarmSignalName, partName } from '../alarm-signal-name.ts';

export const alarm = z
  .object({
    id: z.uuid(),
    /** Either a pack or a gateway. A bus or a slave is a part of its gateway. */
    pack: z.object({ uid: z.uuid(), name: z.string() }).nullable(),
    gateway: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    /** `nameKey`: what the name is known by in the default set, for who reads another language; null: somebody chose the name. */
    rule: z.object({ id: z.uuid(), name: z.string(), nameKey: z.string().nullable(), version: z.int() }),
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
    acknowledged: z
      .object({
        at: z.iso.datetime(),
        by: z.string(),
        /** Null for one of before ids were kept. */
        userId: z.uuid().nullable(),
        note: z.string().nullable(),
      })
      .nullable(),
    assignedTo: z.object({ userId: z.uuid(), by: z.string() }).nullable(),
    /** Nobody is reminded of it before; a time that is past: it was snoozed and is not any more. */
    snoozedUntil: z.iso.datetime().nullable(),
    /** How often it was reopened after somebody had taken note of it. */
    reopened: z.int(),
    /** Counts what people did to it: the `ETag`. */
    version: z.int(),
  })
  .meta({ id: 'Alarm' });
export type AlarmDto = z.infer<typeof alarm>;

export const alarmList = z
  .object({
    items: z.array(alarm),
    nextCursor: z.string().nullable(),
    /** Of all open alarms, or of those of the site asked for, whatever else the filter says. */
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
  /** Until when it was snoozed, and whom it was assigned to, for entries of these kinds. */
  until: z.iso.datetime().nullable(),
  to: z.string().nullable(),
});

export const alarmDetail = alarm.extend({ history: z.array(alarmHistoryEntry) }).meta({ id: 'AlarmDetail' });
export type AlarmDetail = z.infer<typeof alarmDetail>;

export const alarmListQuery = z.strictObject({
  status: alarmStatus.optional(),
  pack: z.uuid().optional(),
  gateway: z.uuid().optional(),
  /** Alarms of packs and gateways that stand on this site now. */
  site: z.uuid().optional(),
  /** Alarms of packs that are in this group. */
  group: z.uuid().optional(),
  severity: alarmSeverity.optional(),
  acknowledged: z.enum(['yes', 'no']).optional(),
  assigned: z.enum(['me', 'nobody']).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const acknowledgeAlarm = z
  .strictObject({ note: z.string().trim().max(2_000).optional() })
  .meta({ id: 'AcknowledgeAlarm' });
export type AcknowledgeAlarm = z.infer<typeof acknowledgeAlarm>;

/** `userId` null: to nobody. */
export const assignAlarm = z.strictObject({ userId: z.uuid().nullable() }).meta({ id: 'AssignAlarm' });
export type AssignAlarm = z.infer<typeof assignAlarm>;

/** At most 30 days ahead; null: no longer. */
export const snoozeAlarm = z.strictObject({ until: z.iso.datetime().nullable() }).meta({ id: 'SnoozeAlarm' });
export type SnoozeAlarm = z.infer<typeof snoozeAlarm>;

export const reopenAlarm = z
  .strictObject({ note: z.string().trim().max(2_000).optional() })
  .meta({ id: 'ReopenAlarm' });
export type ReopenAlarm = z.infer<typeof reopenAlarm>;

const crossing = z.object({
  limit: z.enum([
    'cellHighMv',
    'cellLowMv',
    'packHighMv',
    'packLowMv',
    'currentMa',
    'temperatureHighC',
    'temperatureLowC',
  ]),
  part: partName,
  at: z.iso.datetime(),
  value: z.number(),
  limitValue: z.number(),
  currentMa: z.number().nullable(),
  temperatureC: z.number().nullable(),
});

/**
 * What led to a protection trip: which limits were crossed in the ten minutes before it, the first one first of those that were
 * still crossed when it came; then those that were over by then, the last one first.
 */
export const tripPostMortem = z
  .object({
    alarmId: z.uuid(),
    tripAt: z.iso.datetime(),
    from: z.iso.datetime(),
    samples: z.int(),
    crossings: z.array(crossing),
    /** Null: none was seen, for instance because it was faster than the polls. */
    first: crossing.nullable(),
    /** What was looked for, from the chemistry and the model; null: not known. */
    limits: z.record(z.string(), z.number().nullable()),
  })
  .meta({ id: 'TripPostMortem' });
export type TripPostMortemDto = z.infer<typeof tripPostMortem>;
