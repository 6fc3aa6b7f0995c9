import { z } from 'zod';

export const gateway = z
  .object({
    id: z.uuid(),
    name: z.string(),
    site: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    /** By the clock of PackWatch; null: it never uploaded. */
    lastReceivedAt: z.iso.datetime().nullable(),
    /** Receive time minus the gateway's `sent` at its newest upload. */
    skewMs: z.number().nullable(),
    packs: z.int(),
    unassignedAddresses: z.int(),
  })
  .meta({ id: 'Gateway' });
export type GatewayDto = z.infer<typeof gateway>;

export const gatewayList = z
  .object({ items: z.array(gateway), nextCursor: z.string().nullable() })
  .meta({ id: 'GatewayList' });
export type GatewayList = z.infer<typeof gatewayList>;

export const gatewayListQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
