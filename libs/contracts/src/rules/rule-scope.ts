import { z } from 'zod';
import { chemistryName } from '../chemistry-name.ts';

/** A short word that people put on packs to speak of several at once, such as `ferry` or `winter-tyre hall`. */
export const tagName = z.string().trim().min(1).max(60);

/**
 * Which packs a rule is about: all, those on a site, those in a group, those with a tag, those of a chemistry or a model, or one. A pack
 * comes and goes from sites, groups and tags, and what it is made of may be corrected; a sample is judged by what held of the pack at the sample's
 * time.
 */
export const ruleScope = z
  .discriminatedUnion('of', [
    z.strictObject({ of: z.literal('fleet') }),
    z.strictObject({ of: z.literal('site'), siteId: z.uuid() }),
    z.strictObject({ of: z.literal('group'), groupId: z.uuid() }),
    z.strictObject({ of: z.literal('tag'), tag: tagName }),
    z.strictObject({ of: z.literal('chemistry'), chemistry: chemistryName }),
    z.strictObject({ of: z.literal('model'), model: z.string().trim().min(1).max(120) }),
    z.strictObject({ of: z.literal('pack'), packUid: z.uuid() }),
  ])
  .meta({ id: 'RuleScope' });
export type RuleScope = z.infer<typeof ruleScope>;

export const WHOLE_FLEET = { of: 'fleet' } as const satisfies RuleScope;

/** Gateways belong to sites, and have no tags and no groups: a rule on them is about all of them, or those of a site. */
export const isGatewayScope = ({ of }: RuleScope): boolean => of === 'fleet' || of === 'site';

export const GATEWAYS_HAVE_NO_PACKS = { path: ['scope'], message: 'a rule on gateways is about the fleet or a site' };
