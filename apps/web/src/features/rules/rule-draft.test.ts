import { type AlarmRuleDefinition } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { draftOf } from '#features/rules/draft-of-rule.ts';
import { bitsOf, draftOfKind, maskOf, NEW_RULE, parseNumber, spanOf } from '#features/rules/rule-draft.ts';
import { ruleOf } from '#features/rules/rule-of-draft.ts';

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

const every = { severity: 'info', scope: { of: 'fleet' } } as const;
const sampled = { gapToleranceMs: 60_000, guard: 'discharging' } as const;
const OTHER_KINDS: AlarmRuleDefinition[] = [
  { kind: 'changed', signal: 'pack.short_circuit_trips', mask: null, clearForMs: 600_000, ...every, ...sampled },
  { kind: 'changed', signal: 'pack.state_bits', mask: 0x8000_0005, clearForMs: 0, ...every, ...sampled },
  { kind: 'absent', of: 'pack', signal: null, afterMs: 900_000, ...every },
  { kind: 'absent', of: 'signal', signal: 'pack.current_ma', afterMs: 90_000, ...every },
  {
    kind: 'sibling',
    signal: 'pack.voltage_mv',
    among: 'site_and_model',
    raiseLevel: 250,
    clearLevel: 100,
    raiseForMs: 600_000,
    clearForMs: 0,
    minSiblings: 3,
    ...every,
  },
  { kind: 'bus', watches: 'skew', raiseLevel: 90_000, clearLevel: 500, windowMs: 300_000, minPolls: 5, ...every },
  { kind: 'bus', watches: 'other_serial', raiseLevel: 1, clearLevel: 0, windowMs: 600_000, minPolls: 10, ...every },
];

describe('rules of other kinds', () => {
  it.each(OTHER_KINDS)('come back as they were: %j', (definition) => {
    expect(ruleOf(draftOf('Saved', definition))).toEqual({ definition });
  });

  it.each([
    ['absent', { after: { count: 'soon', unit: 'min' } }, ['after']],
    ['bus', { raise: '', window: { count: '', unit: 's' }, minPolls: '1.5' }, ['raise', 'window', 'minPolls']],
    ['sibling', { minSiblings: 'some' }, ['minSiblings']],
    ['changed', { stepping: 'pack.state_bits', bits: '32' }, ['bits']],
  ] as const)('of kind %s name the fields that hold no number', (kind, change, wrong) => {
    expect(ruleOf({ ...draftOfKind(NEW_RULE, kind), ...change })).toEqual({ wrong });
  });

  it('about gateways are about no less than a site', () => {
    const ofPack = { ...NEW_RULE, scope: { of: 'tag', tag: 'ferry' } } as const;
    expect(draftOfKind(ofPack, 'bus').scope).toEqual({ of: 'fleet' });
    expect(draftOfKind(ofPack, 'absent').scope).toEqual(ofPack.scope);
  });

  it('of bits are masks of any of 32 places', () => {
    expect(maskOf('0, 2 31;2')).toBe(0x8000_0005);
    expect(bitsOf(0x8000_0005)).toBe('0, 2, 31');
    expect([maskOf(''), maskOf('-1'), maskOf('a')]).toEqual([null, null, null]);
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
