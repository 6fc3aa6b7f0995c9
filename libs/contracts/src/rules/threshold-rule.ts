import { z } from 'zod';
import { signalName } from '../signal-name.ts';
import { LEVELS_OUT_OF_ORDER, levelsAreInOrder, ruleDuration, ruleLevels, sampleRule } from './rule-parts.ts';

/**
 * A signal against a level, in the signal's own unit (mV, mA, °C, %). This is also how a cell's deviation, the drift of
 * the BMS SOC, a band too wide, a capacity fallen or an imbalance is watched: each of these is a signal.
 */
export const thresholdRuleDefinition = z
  .object({
    kind: z.literal('threshold'),
    signal: signalName,
    ...ruleLevels,
    raiseForMs: ruleDuration,
    clearForMs: ruleDuration,
    ...sampleRule,
  })
  .refine(levelsAreInOrder, LEVELS_OUT_OF_ORDER)
  .meta({ id: 'ThresholdRule' });
export type ThresholdRuleDefinition = z.infer<typeof thresholdRuleDefinition>;
export type ThresholdRuleInput = z.input<typeof thresholdRuleDefinition>;
