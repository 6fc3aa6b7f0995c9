import { z } from 'zod';
import { alarmRuleDefinition } from '../rules/alarm-rule.ts';

/**
 * Where a default rule's levels come from: the profile of the chemistry, the data sheet of the models, what the device itself
 * says, or what is usual, which no document of the pack bears out.
 */
export const defaultRuleBasis = z.enum(['chemistry', 'data_sheet', 'device', 'usual']);
export type DefaultRuleBasis = z.infer<typeof defaultRuleBasis>;

/** A rule of the default set. `ruleId`: the rule that the organisation has of it already, switched on or off; null: none. */
export const offeredRule = z
  .object({
    /** What it is known by in the set, such as `lfp/cell_over_voltage`. */
    key: z.string(),
    /** What its name is known by: the same for every chemistry and model. */
    nameKey: z.string(),
    name: z.string(),
    definition: alarmRuleDefinition,
    inWords: z.string(),
    basis: defaultRuleBasis,
    /** Where the levels of a chemistry were found; null: `basis` says it all. */
    source: z.string().nullable(),
    ruleId: z.uuid().nullable(),
  })
  .meta({ id: 'OfferedRule' });
export type OfferedRule = z.infer<typeof offeredRule>;

/** The set for the chemistries and models that the organisation's packs have now. */
export const defaultRuleSet = z
  .object({
    items: z.array(offeredRule),
    missing: z.int(),
    /** False: there is no pack yet, and this is the set for LFP. */
    hasPacks: z.boolean(),
  })
  .meta({ id: 'DefaultRuleSet' });
export type DefaultRuleSet = z.infer<typeof defaultRuleSet>;

/** `keys`: only these of the set; left out: all that are missing. */
export const addDefaultRules = z
  .strictObject({ keys: z.array(z.string().max(200)).min(1).max(200).optional() })
  .meta({ id: 'AddDefaultRules' });
export type AddDefaultRules = z.infer<typeof addDefaultRules>;
