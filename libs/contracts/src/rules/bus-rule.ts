import { z } from 'zod';
import { everyRule } from './rule-parts.ts';
import { GATEWAYS_HAVE_NO_PACKS, isGatewayScope } from './rule-scope.ts';

const IN_MS: ReadonlySet<string> = new Set(['slave_silence', 'round_trip', 'skew']);

/**
 * How a bus does: the share of polls in % that time out, come with a wrong checksum or as Modbus exceptions, each over
 * the whole `windowMs`; a slave silent for so many ms while others of its pack answer; a slave's answers that take so many ms
 * on average all through the window; a meter that says another serial number than its pack has (level 1); the gateway's clock wrong by so many ms in every upload of the window.
 */
export const busRuleDefinition = z
  .object({
    kind: z.literal('bus'),
    watches: z.enum(['timeouts', 'crc_errors', 'exceptions', 'slave_silence', 'round_trip', 'other_serial', 'skew']),
    raiseLevel: z.number().positive(),
    clearLevel: z.number().min(0),
    windowMs: z.int().min(300_000).max(3_600_000).default(600_000),
    /** Fewer polls in five minutes prove nothing. */
    minPolls: z.int().min(1).max(10_000).default(10),
    ...everyRule,
  })
  .refine(({ raiseLevel, clearLevel }) => clearLevel <= raiseLevel, {
    path: ['clearLevel'],
    message: 'must not lie above the raise level',
  })
  .refine(({ watches, raiseLevel }) => raiseLevel <= 100 || IN_MS.has(watches), {
    path: ['raiseLevel'],
    message: 'must be at most 100 %',
  })
  .refine(({ scope }) => isGatewayScope(scope), GATEWAYS_HAVE_NO_PACKS)
  .meta({ id: 'BusRule' });
export type BusRuleDefinition = z.infer<typeof busRuleDefinition>;
