import { z } from 'zod';
import { absentRuleDefinition } from './absent-rule.ts';
import { busRuleDefinition } from './bus-rule.ts';
import { changedRuleDefinition } from './changed-rule.ts';
import { rateRuleDefinition } from './rate-rule.ts';
import { siblingRuleDefinition } from './sibling-rule.ts';
import { thresholdRuleDefinition } from './threshold-rule.ts';

/** The kinds that are judged in the fold, in event time, from the samples of one pack. */
const foldRuleDefinitions = [thresholdRuleDefinition, rateRuleDefinition, changedRuleDefinition] as const;

export const foldRuleDefinition = z.discriminatedUnion('kind', foldRuleDefinitions);
export type FoldRuleDefinition = z.infer<typeof foldRuleDefinition>;

const FOLD_KINDS: ReadonlySet<string> = new Set<FoldRuleDefinition['kind']>(['threshold', 'rate', 'changed']);

/** True for a rule that the fold judges; false for one that a sweep does. */
export function isFoldRule(definition: AlarmRuleDefinition): definition is FoldRuleDefinition {
  return FOLD_KINDS.has(definition.kind);
}

/** The kinds that need the wall clock or other packs: a sweep judges them, outside the fold. */
const sweepRuleDefinitions = [absentRuleDefinition, busRuleDefinition, siblingRuleDefinition] as const;

export const sweepRuleDefinition = z.discriminatedUnion('kind', sweepRuleDefinitions);
export type SweepRuleDefinition = z.infer<typeof sweepRuleDefinition>;

export const SWEEP_KINDS = ['absent', 'bus', 'sibling'] as const satisfies SweepRuleDefinition['kind'][];

/** What a rule says: one member of the union for each kind. */
export const alarmRuleDefinition = z.discriminatedUnion('kind', [...foldRuleDefinitions, ...sweepRuleDefinitions]);
export type AlarmRuleDefinition = z.infer<typeof alarmRuleDefinition>;

/** A definition as somebody writes it: what has a default may be left out. */
export type AlarmRuleInput = z.input<typeof alarmRuleDefinition>;
