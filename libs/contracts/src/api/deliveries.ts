import { z } from 'zod';

/** `failed`: given up; these are the dead letters. */
export const deliveryStatus = z.enum(['pending', 'delivered', 'failed']);
export const deliveryKind = z.enum(['email', 'webhook', 'chat']);

export const deliveryItem = z
  .object({
    id: z.uuid(),
    kind: deliveryKind,
    /** The channel or endpoint; its name or address, null once it is gone. */
    target: z.object({ id: z.uuid(), name: z.string().nullable() }),
    /** The one address that it goes to; null: every one that the target names. */
    recipient: z.string().nullable(),
    /** What it tells of: `alarm.raised`, … */
    event: z.string(),
    /** The first that it tells of; null: none. */
    alarmId: z.uuid().nullable(),
    /** All alarms that it tells of. */
    alarmIds: z.array(z.uuid()),
    status: deliveryStatus,
    /** Since it was made, or made due again by somebody. */
    attempts: z.int(),
    /** When it is tried next; null if it is not. */
    dueAt: z.iso.datetime().nullable(),
    /** What the receiver, or the way to it, said last. */
    lastError: z.string().nullable(),
    /** HTTP or SMTP status of the last answer; null if none came. */
    responseStatus: z.int().nullable(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Delivery' });
export type DeliveryItem = z.infer<typeof deliveryItem>;

export const deliveryList = z
  .object({ items: z.array(deliveryItem), nextCursor: z.string().nullable() })
  .meta({ id: 'DeliveryList' });
export type DeliveryList = z.infer<typeof deliveryList>;

/** With what is, or was, sent. */
export const deliveryDetail = deliveryItem.extend({ payload: z.unknown() }).meta({ id: 'DeliveryDetail' });
export type DeliveryDetail = z.infer<typeof deliveryDetail>;

export const deliveryListQuery = z.strictObject({
  status: deliveryStatus.optional(),
  kind: deliveryKind.optional(),
  alarm: z.uuid().optional(),
  /** Of one channel or endpoint. */
  target: z.uuid().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const MAX_REDELIVERIES = 10_000;

/** Given-up deliveries that were made in a range of time. */
export const redeliverRange = z
  .strictObject({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    kind: deliveryKind.optional(),
    target: z.uuid().optional(),
  })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), { path: ['to'], message: 'must be later than from' })
  .meta({ id: 'RedeliverRange' });
export type RedeliverRange = z.infer<typeof redeliverRange>;

export const redelivered = z.object({ redelivered: z.int(), more: z.boolean() }).meta({ id: 'Redelivered' });
export type Redelivered = z.infer<typeof redelivered>;
