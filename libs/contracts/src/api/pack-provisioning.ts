import { z } from 'zod';
import { chemistryName } from '../chemistry-name.ts';
import { packStatus } from './packs.ts';

/** What a pack is made of, and so how it is assessed. */
const facts = {
  chemistry: chemistryName,
  model: z.string().trim().min(1).max(120),
  cellsInSeries: z.int().min(1).max(64),
  nominalCapacityMah: z.int().min(100).max(100_000_000),
};
const identity = {
  name: z.string().trim().min(1).max(120),
  serial: z.string().trim().min(1).max(120).nullable(),
  site: z.uuid().nullable(),
  status: packStatus,
};

export const createPack = z
  .strictObject({
    name: identity.name,
    serial: identity.serial.default(null),
    site: identity.site.default(null),
    status: identity.status.default('in_service'),
    ...facts,
  })
  .meta({ id: 'CreatePack' });
export type CreatePack = z.output<typeof createPack>;

/** What is left out stays. `facts` are said as a whole, and hold from `validFrom` on; left out: from now on. */
export const updatePack = z
  .strictObject({
    ...identity,
    facts: z.strictObject({ ...facts, validFrom: z.iso.datetime().optional() }),
  })
  .partial()
  .meta({ id: 'UpdatePack' });
export type UpdatePack = z.output<typeof updatePack>;
