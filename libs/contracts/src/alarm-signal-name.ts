import { z } from 'zod';
import { ALARM_SIGNALS, type AlarmSignalName } from './alarm-signals.ts';

export const alarmSignalName = z.enum(Object.keys(ALARM_SIGNALS) as [AlarmSignalName, ...AlarmSignalName[]]);

/**
 * Which part an alarm is about: of a pack the whole or one cell by its 0-based place, of a gateway the whole, one bus or
 * one slave of a bus.
 */
export const partName = z.string().regex(/^(pack|cell:\d{1,3}|gateway|bus:.{1,64}|slave:\d{1,3}@.{1,64})$/u);
