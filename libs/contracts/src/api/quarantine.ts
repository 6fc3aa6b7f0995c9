import { z } from 'zod';
import { quarantineReason } from '../upload.ts';

export const quarantineItem = z
  .object({
    id: z.string(),
    gateway: z.object({ id: z.uuid(), name: z.string() }),
    upload: z.string(),
    index: z.int(),
    receivedAt: z.iso.datetime(),
    reason: quarantineReason,
    detail: z.string(),
    item: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'QuarantineItem' });

export const quarantineList = z
  .object({ items: z.array(quarantineItem), nextCursor: z.string().nullable() })
  .meta({ id: 'QuarantineList' });
export type QuarantineList = z.infer<typeof quarantineList>;

export const quarantineQuery = z.object({
  gateway: z.uuid().optional(),
  reason: quarantineReason.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
