import { z } from 'zod';
import { signalName } from './signals.ts';

export const alarmSeverity = z.enum(['info', 'warning', 'critical']);
export type AlarmSeverity = z.infer<typeof alarmSeverity>;

export const alarmStatus = z.enum(['open', 'cleared', 'withdrawn']);
export type AlarmStatus = z.infer<typeof alarmStatus>;

/**
 * What a threshold rule says. Levels are in the signal's own unit (mV, mA, °C, %). The clear level lies on the healthy
 * side of the raise level (hysteresis); equal is allowed. Other kinds become further members of the union.
 */
export const thresholdRuleDefinition = z
  .object({
    kind: z.literal('threshold'),
    signal: signalName,
    comparison: z.enum(['above', 'below']),
    raiseLevel: z.number(),
    clearLevel: z.number(),
    raiseForMs: z.int().min(0).max(86_400_000),
    clearForMs: z.int().min(0).max(86_400_000),
    /** A pause between samples longer than this proves nothing: it neither raises nor clears. */
    gapToleranceMs: z.int().min(1_000).max(86_400_000).default(180_000),
    severity: alarmSeverity,
    guard: z.enum(['charging', 'discharging']).optional(),
  })
  .refine((r) => (r.comparison === 'above' ? r.clearLevel <= r.raiseLevel : r.clearLevel >= r.raiseLevel), {
    path: ['clearLevel'],
    message: 'the clear level must lie on the healthy side of the raise level',
  });

export const alarmRuleDefinition = z.discriminatedUnion('kind', [thresholdRuleDefinition]);
export type AlarmRuleDefinition = z.infer<typeof alarmRuleDefinition>;
