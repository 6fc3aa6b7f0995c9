import { z } from 'zod';
import { alarmNotice, webhookTest } from './outbox-event.ts';

/** What an endpoint can ask for. */
export const webhookEventType = z.enum([
  'alarm.raised',
  'alarm.cleared',
  'alarm.withdrawn',
  'alarm.acknowledged',
  'alarm.woken',
]);
export type WebhookEventType = z.infer<typeof webhookEventType>;

const timestamp = z.iso.datetime().meta({ description: 'When it was written down; the same at every attempt.' });

const alarmEvent = <T extends WebhookEventType>(type: T) =>
  z.object({ type: z.literal(type), timestamp, data: alarmNotice });

/** Every body that PackWatch posts, by its type. */
export const WEBHOOK_BODIES = {
  'alarm.raised': alarmEvent('alarm.raised').meta({ id: 'WebhookAlarmRaised' }),
  'alarm.cleared': alarmEvent('alarm.cleared').meta({ id: 'WebhookAlarmCleared' }),
  'alarm.withdrawn': alarmEvent('alarm.withdrawn').meta({ id: 'WebhookAlarmWithdrawn' }),
  'alarm.acknowledged': alarmEvent('alarm.acknowledged').meta({ id: 'WebhookAlarmAcknowledged' }),
  'alarm.woken': alarmEvent('alarm.woken').meta({ id: 'WebhookAlarmWoken' }),
  'webhook.test': z
    .object({ type: z.literal('webhook.test'), timestamp, data: webhookTest })
    .meta({ id: 'WebhookTest' }),
} as const;

/** What each type says has happened, in a sentence. */
export const WEBHOOK_MEANINGS: Readonly<Record<keyof typeof WEBHOOK_BODIES, string>> = {
  'alarm.raised': 'An alarm began that somebody should know of now, or one that was told as over is open after all.',
  'alarm.cleared': 'An alarm that was told is over.',
  'alarm.withdrawn': 'Readings that came later show that an alarm that was told never was.',
  'alarm.acknowledged': 'Somebody took an alarm on.',
  'alarm.woken': 'An alarm is still open, and the time that it was snoozed for is over.',
  'webhook.test': 'Somebody asked for a test.',
};
