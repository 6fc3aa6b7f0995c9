import { z } from 'zod';

export const alarmSeverity = z.enum(['info', 'warning', 'critical']);
export type AlarmSeverity = z.infer<typeof alarmSeverity>;

/** What the values say of an episode; what people made of it is told beside it. */
export const alarmStatus = z.enum(['open', 'cleared', 'withdrawn']);
export type AlarmStatus = z.infer<typeof alarmStatus>;
