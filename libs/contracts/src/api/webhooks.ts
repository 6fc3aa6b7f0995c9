import { z } from 'zod';
import { webhookEventType } from '../events/webhook-event.ts';

/** How long the secret before the newest one signs along, hours. */
export const SECRET_OVERLAP_HOURS = 24;
export const MAX_WEBHOOKS = 50;

const url = z.string().trim().min(1).max(2_000).meta({
  description: 'Where events are posted: https, a host on the public internet, no user or password in it.',
});
const description = z.string().trim().max(200);
const eventTypes = z
  .array(webhookEventType)
  .max(webhookEventType.options.length)
  .meta({ description: 'What it is told of; empty: everything, and what may come later.' });

export const webhook = z
  .object({
    id: z.uuid(),
    url: z.string(),
    description: z.string(),
    eventTypes: z.array(z.string()),
    enabled: z.boolean(),
    /** Null while it is enabled. `gone`: it answered 410; `failing`: five days of nothing but failures. */
    disabled: z.object({ at: z.iso.datetime(), reason: z.enum(['by_hand', 'gone', 'failing']) }).nullable(),
    /** The first failure since something arrived; null: the last attempt arrived, or there was none. */
    failingSince: z.iso.datetime().nullable(),
    lastError: z.string().nullable(),
    /** Until then the secret before the newest one signs along; null: there is only one. */
    previousSecretUntil: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'Webhook' });
export type WebhookDto = z.infer<typeof webhook>;

export const webhookList = z.object({ items: z.array(webhook) }).meta({ id: 'WebhookList' });
export type WebhookList = z.infer<typeof webhookList>;

/** With its signing secret, which is never shown again. Null where a repeated request gets the answer of the first. */
export const webhookWithSecret = webhook.extend({ secret: z.string().nullable() }).meta({ id: 'WebhookWithSecret' });
export type WebhookWithSecret = z.infer<typeof webhookWithSecret>;

export const createWebhook = z
  .strictObject({ url, description: description.default(''), eventTypes: eventTypes.default([]) })
  .meta({ id: 'CreateWebhook' });
export type CreateWebhook = z.output<typeof createWebhook>;

/** `enabled`: true also takes back that it was switched off. */
export const saveWebhook = z
  .strictObject({ url, description, eventTypes, enabled: z.boolean() })
  .meta({ id: 'SaveWebhook' });
export type SaveWebhook = z.output<typeof saveWebhook>;

/** The delivery to look at by `GET /v1/deliveries/{id}`. */
export const webhookTested = z.object({ deliveryId: z.uuid() }).meta({ id: 'WebhookTested' });
export type WebhookTested = z.infer<typeof webhookTested>;
