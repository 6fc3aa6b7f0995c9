import { z } from 'zod';
import { SERIES_SIGNAL_NAMES } from '../signals.ts';
import { everyRule, ruleDuration } from './rule-parts.ts';

/** A pack's newest reading against the median of the packs of its site, its model, or both, in the signal's own unit. */
export const siblingRuleDefinition = z
  .object({
    kind: z.literal('sibling'),
    signal: z
      .enum(SERIES_SIGNAL_NAMES)
      .refine((signal) => signal.startsWith('pack.'), 'must be a signal of the whole pack'),
    among: z.enum(['site', 'model', 'site_and_model']),
    raiseLevel: z.number().positive(),
    clearLevel: z.number().min(0),
    raiseForMs: ruleDuration,
    clearForMs: ruleDuration,
    /** With fewer others nobody can say what is usual. */
    minSiblings: z.int().min(2).max(1_000).default(2),
    ...everyRule,
  })
  .refine(({ raiseLevel, clearLevel }) => clearLevel <= raiseLevel, {
    path: ['clearLevel'],
    message: 'must not lie above the raise level',
  })
  .meta({ id: 'SiblingRule' });
export type SiblingRuleDefinition = z.infer<typeof siblingRuleDefinition>;
