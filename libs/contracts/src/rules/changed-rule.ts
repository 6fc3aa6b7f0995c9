import { z } from 'zod';
import { type SignalName } from '../signals.ts';
import { ruleDuration, sampleRule } from './rule-parts.ts';

/** Counters that step up and flags that are set: what a `changed` rule can watch without bits. */
const STEPPING_SIGNALS = [
  'pack.short_circuit_trips',
  'pack.over_voltage_trips',
  'pack.under_voltage_trips',
  'pack.full_cycles',
  'pack.charge_block',
  'pack.discharge_block',
  'cell.balancing',
] as const satisfies SignalName[];

/** Signals that are words of bits. */
const BIT_SIGNALS = ['pack.state_bits'] as const satisfies SignalName[];

const isBits = (signal: string): boolean => (BIT_SIGNALS as readonly string[]).includes(signal);

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
  .refine(({ signal, mask }) => isBits(signal) === (mask !== null), {
    path: ['mask'],
    message: 'a signal of bits needs the bits to watch; a counter has none',
  })
  .meta({ id: 'ChangedRule' });
export type ChangedRuleDefinition = z.infer<typeof changedRuleDefinition>;
