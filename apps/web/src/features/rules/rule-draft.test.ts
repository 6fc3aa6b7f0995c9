import { describe, expect, it } from 'vitest';
import { draftOf, NEW_RULE, parseNumber, ruleOf, spanOf } from '#features/rules/rule-draft.ts';

describe('a rule as somebody writes it', () => {
  it('becomes the rule in the signal’s own units, to the digit', () => {
    const rule = ruleOf({ ...NEW_RULE, raise: '3,65', clear: '3.5', raiseFor: { count: '1.5', unit: 'min' } });
    expect(rule).toEqual({
      definition: {
        kind: 'threshold',
        severity: 'warning',
        scope: { of: 'fleet' },
        signal: 'cell.voltage_mv',
        comparison: 'above',
        raiseLevel: 3_650,
        clearLevel: 3_500,
        raiseForMs: 90_000,
        clearForMs: 60_000,
        gapToleranceMs: 180_000,
      },
    });
  });

  it('names the fields that hold no number, and asks for the span of a rate only of a rate', () => {
    const draft = {
      ...NEW_RULE,
      raise: 'high',
      clearFor: { count: '-1', unit: 's' },
      over: { count: '', unit: 's' },
    } as const;
    expect(ruleOf(draft)).toEqual({ wrong: ['raise', 'clearFor'] });
    expect(ruleOf({ ...draft, kind: 'rate' })).toEqual({ wrong: ['raise', 'clearFor', 'over'] });
  });

  it.each(['threshold', 'rate'] as const)('comes back from a saved %s as it was', (kind) => {
    const draft = {
      ...NEW_RULE,
      name: 'Cells',
      kind,
      guard: 'charging',
      signal: 'pack.current_ma',
      raise: '-119.5',
      clear: '0',
    } as const;
    const saved = ruleOf(draft);
    expect('definition' in saved && draftOf('Cells', saved.definition)).toEqual(draft);
  });
});

describe('numbers and spans', () => {
  it.each([
    ['3.65', 3.65],
    ['3,65', 3.65],
    ['−5', -5],
    [' 7 ', 7],
    ['', null],
    ['4 V', null],
  ])('%j is %j', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([
    [0, { count: '0', unit: 's' }],
    [90_000, { count: '90', unit: 's' }],
    [600_000, { count: '10', unit: 'min' }],
    [7_200_000, { count: '2', unit: 'h' }],
  ])('%j ms are %j', (ms, span) => {
    expect(spanOf(ms)).toEqual(span);
  });
});
