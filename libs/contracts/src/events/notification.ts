import { z } from 'zod';
import { fleetReport } from '../api/reports.ts';
import { alarmNotice } from './outbox-event.ts';

/** Why a channel hears of an alarm. */
export const notificationEvent = z.enum([
  'alarm.raised',
  'alarm.cleared',
  'alarm.withdrawn',
  'alarm.woken',
  /** It is still open, and nobody has acknowledged it. */
  'alarm.reminded',
  /** Nobody has acknowledged it in time: now others hear of it. */
  'alarm.escalated',
]);
export type NotificationEvent = z.infer<typeof notificationEvent>;

/** What a message to a channel says: one alarm, or several that came soon after each other; how the fleet did; a test. */
export const notification = z.discriminatedUnion('type', [
  z.object({ type: notificationEvent, data: alarmNotice }),
  z.object({
    type: z.literal('alarms'),
    data: z.object({ items: z.array(z.object({ event: notificationEvent, notice: alarmNotice })).min(2) }),
  }),
  z.object({
    type: z.literal('report'),
    data: z.object({
      period: z.enum(['day', 'week']),
      report: fleetReport,
      /** Where its PDF is, once it is printed; left out: nobody prints it. */
      printId: z.uuid().optional(),
    }),
  }),
  z.object({ type: z.literal('channel.test'), data: z.object({ channelName: z.string(), by: z.string() }) }),
]);
export type Notification = z.infer<typeof notification>;
