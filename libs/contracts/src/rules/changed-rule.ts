import { z } from 'zod';
import { BIT_SIGNALS, isBitSignal, STEPPING_SIGNALS } from './changed-signals.ts';
import { ruleDuration, sampleRule } from './rule-parts.ts';

/**
 * A counter stepped up, or a bit was set: a trip, a short circuit. Raised at once, since it has happened; over once
 * nothing has changed for `clearForMs`.
 */
export const changedRuleDefinition = z
  .object({
    kind: z.literal('changed'),
    signal: z.enum([...STEPPING_SIGNALS, ...BIT_SIGNALS]),
    /** The bits to watch, of a signal of bits; null: the signal is a counter or a flag. */
    mask: z.int().min(1).max(0xffff_ffff).nullable().default(null),
    clearForMs: ruleDuration,
    ...sampleRule,
  })
  .refine(({ signal, mask }) => isBitSignal(signal) === (mask !== null), {
    path: ['mask'],
    message: 'a signal of bits needs the bits to watch; a counter has none',
  })
  .meta({ id: 'ChangedRule' });
export type ChangedRuleDefinition = z.infer<typeof changedRuleDefinition>;
