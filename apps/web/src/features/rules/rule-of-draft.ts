import { type AlarmRuleDefinition, isBitSignal } from '@packwatch/contracts';
import {
  busUnit,
  maskOf,
  type NumberField,
  parseNumber,
  type RuleDraft,
  shownPerOf,
  type Span,
  spanMs,
} from '#features/rules/rule-draft.ts';

export type MadeRule = { readonly definition: AlarmRuleDefinition } | { readonly wrong: NumberField[] };

/** The rule that a draft says, or the fields that hold no number. */
export function ruleOf(draft: RuleDraft): MadeRule {
  const numbers = new Numbers();
  const definition = definitionOf(draft, numbers);
  return numbers.wrong.length > 0 ? { wrong: numbers.wrong } : { definition };
}

/** Reads what was typed, and keeps the names of the fields that hold no number. */
class Numbers {
  readonly wrong: NumberField[] = [];

  #known(field: NumberField, value: number | null): number {
    if (value === null) this.wrong.push(field);
    return value ?? 0;
  }

  /** What was typed as 3.65 is 3650 and not 3649.9999… */
  level(field: NumberField, text: string, per: number): number {
    return Number((this.#known(field, parseNumber(text)) * per).toPrecision(12));
  }

  span(field: NumberField, span: Span): number {
    return this.#known(field, spanMs(span));
  }

  count(field: NumberField, text: string): number {
    const value = parseNumber(text);
    return this.#known(field, value !== null && Number.isInteger(value) ? value : null);
  }

  mask(field: NumberField, bits: string): number {
    return this.#known(field, maskOf(bits));
  }
}

function definitionOf(draft: RuleDraft, numbers: Numbers): AlarmRuleDefinition {
  const { severity, scope } = draft;
  const every = { severity, scope };
  switch (draft.kind) {
    case 'threshold':
      return { kind: 'threshold', ...every, ...levels(draft, numbers), ...sampled(draft) };
    case 'rate': {
      const judged = levels(draft, numbers);
      return { kind: 'rate', overMs: numbers.span('over', draft.over), ...every, ...judged, ...sampled(draft) };
    }
    case 'changed': {
      const mask = isBitSignal(draft.stepping) ? numbers.mask('bits', draft.bits) : null;
      const clearForMs = numbers.span('clearFor', draft.clearFor);
      return { kind: 'changed', signal: draft.stepping, mask, clearForMs, ...every, ...sampled(draft) };
    }
    case 'absent': {
      const signal = draft.absentOf === 'signal' ? draft.missed : null;
      return { kind: 'absent', of: draft.absentOf, signal, afterMs: numbers.span('after', draft.after), ...every };
    }
    case 'sibling': {
      const per = shownPerOf(draft.compared);
      return {
        kind: 'sibling',
        signal: draft.compared,
        among: draft.among,
        raiseLevel: numbers.level('raise', draft.raise, per),
        clearLevel: numbers.level('clear', draft.clear, per),
        raiseForMs: numbers.span('raiseFor', draft.raiseFor),
        clearForMs: numbers.span('clearFor', draft.clearFor),
        minSiblings: numbers.count('minSiblings', draft.minSiblings),
        ...every,
      };
    }
    case 'bus':
      return { kind: 'bus', watches: draft.watches, ...busLevels(draft, numbers), ...every };
  }
}

function levels(draft: RuleDraft, numbers: Numbers) {
  const per = shownPerOf(draft.signal);
  return {
    signal: draft.signal,
    comparison: draft.comparison,
    raiseLevel: numbers.level('raise', draft.raise, per),
    clearLevel: numbers.level('clear', draft.clear, per),
    raiseForMs: numbers.span('raiseFor', draft.raiseFor),
    clearForMs: numbers.span('clearFor', draft.clearFor),
  };
}

const sampled = ({ gapToleranceMs, guard }: RuleDraft) => ({
  gapToleranceMs,
  ...(guard === 'always' ? {} : { guard }),
});

function busLevels(draft: RuleDraft, numbers: Numbers) {
  const isSerial = draft.watches === 'other_serial';
  const { per } = busUnit(draft.watches);
  return {
    // It says another serial number or it does not.
    raiseLevel: isSerial ? 1 : numbers.level('raise', draft.raise, per),
    clearLevel: isSerial ? 0 : numbers.level('clear', draft.clear, per),
    windowMs: numbers.span('window', draft.window),
    minPolls: numbers.count('minPolls', draft.minPolls),
  };
}
