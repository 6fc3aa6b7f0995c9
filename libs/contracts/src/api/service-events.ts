import { z } from 'zod';

/** `cell_replaced`: one cell; `cells_replaced`: all; `bms_reset`: its counters began anew; `bms_replaced`: another one with another sensor. */
export const serviceEventKind = z.enum(['cell_replaced', 'cells_replaced', 'bms_reset', 'bms_replaced']);
export type ServiceEventKind = z.infer<typeof serviceEventKind>;

/** Nothing was measured before SmartPros were. */
const EARLIEST = Date.UTC(2020, 0, 1);

const cellIndex = z.int().min(0).max(998).nullable().default(null);

export const newServiceEvent = z
  .strictObject({
    /** When the work was done. What was measured since is assessed again. */
    at: z.iso.datetime({ offset: true }).refine((text) => Date.parse(text) >= EARLIEST, 'must not be before 2020'),
    kind: serviceEventKind,
    /** Place in the string, from 0; for `cell_replaced` alone. */
    cellIndex,
    comment: z.string().trim().max(500).nullable().default(null),
  })
  .refine((event) => (event.kind === 'cell_replaced') === (event.cellIndex !== null), {
    path: ['cellIndex'],
    message: 'must be given for cell_replaced, and for nothing else',
  })
  .meta({ id: 'NewServiceEvent' });
export type NewServiceEvent = z.infer<typeof newServiceEvent>;

export const serviceEventItem = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    kind: serviceEventKind,
    cellIndex: z.int().nullable(),
    comment: z.string().nullable(),
    /** Who noted it, and when. */
    notedBy: z.string(),
    notedAt: z.iso.datetime(),
  })
  .meta({ id: 'ServiceEvent' });
export type ServiceEventItem = z.infer<typeof serviceEventItem>;

export const serviceEventList = z
  .object({
    /** Newest first. */
    items: z.array(serviceEventItem),
  })
  .meta({ id: 'ServiceEventList' });
export type ServiceEventList = z.infer<typeof serviceEventList>;
