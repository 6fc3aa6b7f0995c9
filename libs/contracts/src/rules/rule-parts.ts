import { z } from 'zod';
import { alarmSeverity } from './alarm-status.ts';
import { ruleScope, WHOLE_FLEET } from './rule-scope.ts';

const DAY_MS = 86_400_000;

/** How long something must hold, ms; 0: at once. */
export const ruleDuration = z.int().min(0).max(DAY_MS);

/** What every rule says, whatever it watches: which packs, and how bad it is. */
export const everyRule = {
  severity: alarmSeverity,
  scope: ruleScope.default(WHOLE_FLEET),
};

/** What every rule on the samples of one pack says beside that. */
export const sampleRule = {
  ...everyRule,
  /** A pause between samples longer than this proves nothing: it neither raises nor clears. */
  gapToleranceMs: z.int().min(1_000).max(DAY_MS).default(180_000),
  /** The condition holds only while the pack does this. */
  guard: z.enum(['charging', 'discharging']).optional(),
};

/** From where on the condition holds, and from where on it is over: the clear level lies on the healthy side (hysteresis). */
export const ruleLevels = {
  comparison: z.enum(['above', 'below']),
  raiseLevel: z.number(),
  clearLevel: z.number(),
};

type Levels = z.infer<z.ZodObject<typeof ruleLevels>>;

export const levelsAreInOrder = ({ comparison, raiseLevel, clearLevel }: Levels): boolean =>
  comparison === 'above' ? clearLevel <= raiseLevel : clearLevel >= raiseLevel;

export const LEVELS_OUT_OF_ORDER = {
  path: ['clearLevel'],
  message: 'the clear level must lie on the healthy side of the raise level',
};
