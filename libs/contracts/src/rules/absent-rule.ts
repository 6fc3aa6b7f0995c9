import { z } from 'zod';
import { SERIES_SIGNAL_NAMES } from '../signals.ts';
import { everyRule } from './rule-parts.ts';
import { GATEWAYS_HAVE_NO_PACKS, isGatewayScope } from './rule-scope.ts';

/**
 * Nothing came for longer than `afterMs`: from a pack, from a gateway (then its packs are not told of one by one), or of
 * one signal of a pack that speaks.
 */
export const absentRuleDefinition = z
  .object({
    kind: z.literal('absent'),
    of: z.enum(['pack', 'gateway', 'signal']),
    /** The signal that is missed; null unless `of` is `signal`. */
    signal: z.enum(SERIES_SIGNAL_NAMES).nullable().default(null),
    afterMs: z
      .int()
      .min(60_000)
      .max(31 * 86_400_000),
    ...everyRule,
  })
  .refine(({ of, signal }) => (of === 'signal') === (signal !== null), {
    path: ['signal'],
    message: 'must be named where a signal is missed, and only there',
  })
  .refine(({ of, scope }) => of !== 'gateway' || isGatewayScope(scope), GATEWAYS_HAVE_NO_PACKS)
  .meta({ id: 'AbsentRule' });
export type AbsentRuleDefinition = z.infer<typeof absentRuleDefinition>;
