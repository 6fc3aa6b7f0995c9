import { type AlarmRuleDefinition } from '@packwatch/contracts';
import {
  bitsOf,
  busUnit,
  NEW_RULE,
  type RuleDraft,
  shownPerOf,
  SIBLING_SIGNALS,
  spanOf,
} from '#features/rules/rule-draft.ts';

const shown = (raw: number, per: number): string => String(Number((raw / per).toPrecision(12)));

/** A saved rule as somebody would write it. */
export function draftOf(name: string, definition: AlarmRuleDefinition): RuleDraft {
  const { kind, severity, scope } = definition;
  return { ...NEW_RULE, name, kind, severity, scope, ...saidOf(definition) };
}

function saidOf(definition: AlarmRuleDefinition): Partial<RuleDraft> {
  switch (definition.kind) {
    case 'threshold':
    case 'rate': {
      const per = shownPerOf(definition.signal);
      return {
        signal: definition.signal,
        comparison: definition.comparison,
        raise: shown(definition.raiseLevel, per),
        clear: shown(definition.clearLevel, per),
        raiseFor: spanOf(definition.raiseForMs),
        clearFor: spanOf(definition.clearForMs),
        guard: definition.guard ?? 'always',
        gapToleranceMs: definition.gapToleranceMs,
        ...(definition.kind === 'rate' ? { over: spanOf(definition.overMs) } : {}),
      };
    }
    case 'changed':
      return {
        stepping: definition.signal,
        ...(definition.mask === null ? {} : { bits: bitsOf(definition.mask) }),
        clearFor: spanOf(definition.clearForMs),
        guard: definition.guard ?? 'always',
        gapToleranceMs: definition.gapToleranceMs,
      };
    case 'absent':
      return {
        absentOf: definition.of,
        ...(definition.signal === null ? {} : { missed: definition.signal }),
        after: spanOf(definition.afterMs),
      };
    case 'sibling': {
      const compared = SIBLING_SIGNALS.find((name) => name === definition.signal) ?? NEW_RULE.compared;
      const per = shownPerOf(compared);
      return {
        compared,
        among: definition.among,
        raise: shown(definition.raiseLevel, per),
        clear: shown(definition.clearLevel, per),
        raiseFor: spanOf(definition.raiseForMs),
        clearFor: spanOf(definition.clearForMs),
        minSiblings: String(definition.minSiblings),
      };
    }
    case 'bus': {
      const { per } = busUnit(definition.watches);
      return {
        watches: definition.watches,
        raise: shown(definition.raiseLevel, per),
        clear: shown(definition.clearLevel, per),
        window: spanOf(definition.windowMs),
        minPolls: String(definition.minPolls),
      };
    }
  }
}
