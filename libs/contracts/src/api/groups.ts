import { z } from 'zod';

/** More packs are better told by a tag or a site. */
export const GROUP_PACKS_MAX = 1_000;
export const GROUPS_MAX = 500;

export const packGroup = z
  .object({ id: z.uuid(), name: z.string(), createdAt: z.iso.datetime(), packs: z.int() })
  .meta({ id: 'PackGroup' });
export type PackGroupDto = z.infer<typeof packGroup>;

export const packGroupList = z.object({ items: z.array(packGroup) }).meta({ id: 'PackGroupList' });
export type PackGroupList = z.infer<typeof packGroupList>;

/** With the packs in it, by name. */
export const packGroupDetail = packGroup
  .extend({ members: z.array(z.object({ uid: z.uuid(), name: z.string() })) })
  .meta({ id: 'PackGroupDetail' });
export type PackGroupDetail = z.infer<typeof packGroupDetail>;

/** A group as it shall be: its name, and all packs in it. */
export const savePackGroup = z
  .strictObject({ name: z.string().trim().min(1).max(120), packs: z.array(z.uuid()).max(GROUP_PACKS_MAX) })
  .meta({ id: 'SavePackGroup' });
export type SavePackGroup = z.output<typeof savePackGroup>;

export const packGroupGone = z.object({ id: z.uuid() }).meta({ id: 'PackGroupGone' });
