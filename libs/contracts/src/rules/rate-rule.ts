import { z } from 'zod';
import { signalName } from '../signal-name.ts';
import { LEVELS_OUT_OF_ORDER, levelsAreInOrder, ruleDuration, ruleLevels, sampleRule } from './rule-parts.ts';

/** How fast a signal moves: levels in its unit per hour, falling is negative. */
export const rateRuleDefinition = z
  .object({
    kind: z.literal('rate'),
    signal: signalName,
    ...ruleLevels,
    /** The rate is taken over at least this long, so that noise does not look like speed. */
    overMs: z
      .int()
      .min(1_000)
      .max(31 * 86_400_000),
    raiseForMs: ruleDuration,
    clearForMs: ruleDuration,
    ...sampleRule,
  })
  .refine(levelsAreInOrder, LEVELS_OUT_OF_ORDER)
  .meta({ id: 'RateRule' });
export type RateRuleDefinition = z.infer<typeof rateRuleDefinition>;
