import { z } from 'zod';
import { quarantineReason } from '../upload.ts';
import { redecode } from './redecodes.ts';
import { explainedFrame } from './register-maps.ts';

/** `still_refused`: tried again in vain, and still open. */
export const quarantineOutcome = z.enum(['read', 'still_refused', 'dismissed']);
export type QuarantineOutcome = z.infer<typeof quarantineOutcome>;

export const quarantineItem = z
  .object({
    id: z.string(),
    gateway: z.object({ id: z.uuid(), name: z.string() }),
    /** Null: it belongs to no pack. */
    pack: z.object({ uid: z.uuid(), name: z.string() }).nullable(),
    upload: z.string(),
    index: z.int(),
    receivedAt: z.iso.datetime(),
    reason: quarantineReason,
    detail: z.string(),
    item: z.record(z.string(), z.unknown()),
    outcome: quarantineOutcome.nullable(),
    /** When a re-decode last tried it. */
    triedAt: z.iso.datetime().nullable(),
    /** Null: still open. */
    resolvedAt: z.iso.datetime().nullable(),
    resolvedBy: z.string().nullable(),
    comment: z.string().nullable(),
  })
  .meta({ id: 'QuarantineItem' });
export type QuarantineItem = z.infer<typeof quarantineItem>;

export const quarantineList = z
  .object({
    items: z.array(quarantineItem),
    nextCursor: z.string().nullable(),
    /** Open items of the organisation by reason, whatever the filter. */
    open: z.array(z.object({ reason: quarantineReason, count: z.int() })),
  })
  .meta({ id: 'QuarantineList' });
export type QuarantineList = z.infer<typeof quarantineList>;

export const quarantineQuery = z.strictObject({
  gateway: z.uuid().optional(),
  pack: z.uuid().optional(),
  reason: quarantineReason.optional(),
  /** Left out: both. */
  state: z.enum(['open', 'resolved']).optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const quarantineDetail = quarantineItem
  .extend({
    explanation: z.object({
      /** What happened, in a sentence. */
      meaning: z.string(),
      /** What to do about it, most likely first. */
      nextSteps: z.array(z.string()),
      /** Whether a retry can help, after a map or an assignment was corrected. */
      canRetry: z.boolean(),
    }),
    /** When it was polled; null where the item does not say. */
    polledAt: z.iso.datetime().nullable(),
    /** Its frames, decoded as far as possible by the map that was assigned then, or else by every map there is. */
    frames: z.array(explainedFrame),
  })
  .meta({ id: 'QuarantineDetail' });
export type QuarantineDetail = z.infer<typeof quarantineDetail>;

/** Which open items: by id, or every one of a reason, of a gateway, or of both. */
const selection = {
  ids: z
    .array(z.string().regex(/^[1-9]\d{0,15}$/))
    .min(1)
    .max(1_000)
    .optional(),
  reason: quarantineReason.optional(),
  gateway: z.uuid().optional(),
};
const isSelection = ({ ids, reason, gateway }: { ids?: unknown; reason?: unknown; gateway?: unknown }): boolean =>
  (ids !== undefined) !== (reason !== undefined || gateway !== undefined);
const CHOOSE = { path: ['ids'], message: 'give ids, or a reason or gateway' };

export const retryQuarantine = z.strictObject(selection).refine(isSelection, CHOOSE).meta({ id: 'RetryQuarantine' });
export type RetryQuarantine = z.infer<typeof retryQuarantine>;

export const quarantineRetried = z
  .object({
    /** Items that are being tried; their `outcome` says how it ended. */
    items: z.int(),
    /** One for each pack. They apply themselves. */
    redecodes: z.array(redecode),
    /** Of the items, those whose upload is read again first, by the mapping as it is now; re-decodes of packs follow. */
    readAgain: z.int(),
    /** Items that can't be tried, and why. */
    skipped: z.array(z.object({ reason: quarantineReason, count: z.int(), why: z.string() })),
  })
  .meta({ id: 'QuarantineRetried' });
export type QuarantineRetried = z.infer<typeof quarantineRetried>;

export const dismissQuarantine = z
  .strictObject({ ...selection, comment: z.string().trim().min(1).max(2_000) })
  .refine(isSelection, CHOOSE)
  .meta({ id: 'DismissQuarantine' });
export type DismissQuarantine = z.infer<typeof dismissQuarantine>;

export const quarantineDismissed = z.object({ items: z.int() }).meta({ id: 'QuarantineDismissed' });
export type QuarantineDismissed = z.infer<typeof quarantineDismissed>;
