import { z } from 'zod';
import { alarmSignalName, partName } from '../alarm-signal-name.ts';
import { alarmSeverity } from '../rules/alarm-status.ts';

/** What an outbox row of kind `alarm.*` says: enough to write a mail without reading anything else. */
export const alarmNotice = z.object({
  alarmId: z.uuid(),
  /** Either a pack or a gateway. */
  packUid: z.uuid().nullable(),
  packName: z.string().nullable(),
  gatewayId: z.uuid().nullable().default(null),
  gatewayName: z.string().nullable().default(null),
  ruleId: z.uuid(),
  ruleName: z.string(),
  severity: alarmSeverity,
  signal: alarmSignalName,
  part: partName,
  raisedAt: z.iso.datetime(),
  clearedAt: z.iso.datetime().nullable(),
  raiseLevel: z.number().nullable(),
  value: z.number().nullable(),
  peakValue: z.number().nullable(),
});
export type AlarmNotice = z.infer<typeof alarmNotice>;

/** An endpoint was switched off because nothing arrived any more. */
export const webhookDisabled = z.object({
  endpointId: z.uuid(),
  url: z.string(),
  /** `gone`: it answered 410; `failing`: days of nothing but failures. */
  reason: z.enum(['gone', 'failing']),
  failingSince: z.iso.datetime(),
  lastError: z.string(),
});
export type WebhookDisabled = z.infer<typeof webhookDisabled>;

/** An address that the mail server refuses for good gets nothing any more. */
export const mailRefused = z.object({
  channelId: z.uuid(),
  email: z.string(),
  since: z.iso.datetime(),
  lastError: z.string(),
});
export type MailRefused = z.infer<typeof mailRefused>;

/** Goes to the one endpoint, whatever it wants to hear of. */
export const webhookTest = z.object({ endpointId: z.uuid(), message: z.string() });

export const outboxEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('alarm.raised'), payload: alarmNotice }),
  z.object({ kind: z.literal('alarm.cleared'), payload: alarmNotice }),
  /** Data that came later show that it never was. Told only where the alarm itself was told. */
  z.object({ kind: z.literal('alarm.withdrawn'), payload: alarmNotice }),
  z.object({ kind: z.literal('alarm.acknowledged'), payload: alarmNotice }),
  /** The time that it was snoozed for is over, it is still open, and nobody took it on. */
  z.object({ kind: z.literal('alarm.woken'), payload: alarmNotice }),
  /** Mailed to the owners of the organisation. */
  z.object({ kind: z.literal('webhook.disabled'), payload: webhookDisabled }),
  /** Mailed to the owners as well. */
  z.object({ kind: z.literal('mail.refused'), payload: mailRefused }),
  z.object({ kind: z.literal('webhook.test'), payload: webhookTest }),
]);
export type OutboxEvent = z.infer<typeof outboxEvent>;

/** What both queues carry: the row says everything else, so that a lost or doubled job changes nothing. */
export const deliveryJob = z.object({ deliveryId: z.uuid() });
export type DeliveryJob = z.infer<typeof deliveryJob>;

/** One for each kind of delivery, so that mail servers that keep us waiting hold up no webhook, and the other way round. */
export const QUEUES = { email: 'packwatch-email', webhook: 'packwatch-webhook', chat: 'packwatch-chat' } as const;
