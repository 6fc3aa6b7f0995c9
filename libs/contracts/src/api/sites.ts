import { z } from 'zod';
import { timeZone } from '../wall-clock.ts';

export const site = z
  .object({
    id: z.uuid(),
    name: z.string(),
    timeZone: z.string(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    createdAt: z.iso.datetime(),
    gateways: z.int(),
    packs: z.int(),
  })
  .meta({ id: 'Site' });
export type SiteDto = z.infer<typeof site>;

export const siteList = z.object({ items: z.array(site), nextCursor: z.string().nullable() }).meta({ id: 'SiteList' });
export type SiteList = z.infer<typeof siteList>;

export const siteListQuery = z.strictObject({
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const facts = {
  name: z.string().trim().min(1).max(120),
  timeZone,
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
};

export const createSite = z
  .strictObject({
    name: facts.name,
    timeZone: facts.timeZone.default('UTC'),
    latitude: facts.latitude.default(null),
    longitude: facts.longitude.default(null),
  })
  .meta({ id: 'CreateSite' });
export type CreateSite = z.output<typeof createSite>;

export const updateSite = z.strictObject(facts).partial().meta({ id: 'UpdateSite' });
export type UpdateSite = z.output<typeof updateSite>;

export const siteGone = z.object({ id: z.uuid() }).meta({ id: 'SiteGone' });
