import { type AlarmRuleDefinition } from '@packwatch/contracts';

export const RULE_KINDS = ['threshold', 'rate', 'changed', 'absent', 'sibling', 'bus'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];
export type RuleOfKind<K extends RuleKind> = Extract<AlarmRuleDefinition, { kind: K }>;

/** Judged by the fold from samples, and so on stored ones too. */
export const isBackTested = (kind: RuleKind): boolean => kind === 'threshold' || kind === 'rate' || kind === 'changed';
