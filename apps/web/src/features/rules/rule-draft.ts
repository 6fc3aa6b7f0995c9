import {
  type AlarmRuleDefinition,
  type AlarmSeverity,
  type RuleScope,
  SIGNALS,
  type SignalName,
} from '@packwatch/contracts';

/** What the editor can write; rules of other kinds are shown, and switched on and off. */
export const EDITABLE_KINDS = ['threshold', 'rate'] as const;
export type EditableKind = (typeof EDITABLE_KINDS)[number];
export type EditableRule = Extract<AlarmRuleDefinition, { kind: EditableKind }>;

export const isEditable = (definition: AlarmRuleDefinition): definition is EditableRule =>
  EDITABLE_KINDS.some((kind) => kind === definition.kind);

/** A rule as somebody writes it: numbers as they typed them, in the units they read. */
export interface RuleDraft {
  readonly name: string;
  readonly kind: EditableKind;
  readonly severity: AlarmSeverity;
  readonly scope: RuleScope;
  readonly signal: SignalName;
  readonly comparison: 'above' | 'below';
  readonly raise: string;
  readonly clear: string;
  readonly raiseFor: Span;
  readonly clearFor: Span;
  /** Over how long a rate is taken. */
  readonly over: Span;
  readonly guard: 'always' | 'charging' | 'discharging';
  readonly gapToleranceMs: number;
}

export const SPAN_UNITS = { s: 1_000, min: 60_000, h: 3_600_000 } as const;
export type SpanUnit = keyof typeof SPAN_UNITS;

export interface Span {
  readonly count: string;
  readonly unit: SpanUnit;
}

export type NumberField = 'raise' | 'clear' | 'raiseFor' | 'clearFor' | 'over';

export const NEW_RULE: RuleDraft = {
  name: '',
  kind: 'threshold',
  severity: 'warning',
  scope: { of: 'fleet' },
  signal: 'cell.voltage_mv',
  comparison: 'above',
  raise: '3.6',
  clear: '3.5',
  raiseFor: { count: '10', unit: 's' },
  clearFor: { count: '1', unit: 'min' },
  over: { count: '10', unit: 'min' },
  guard: 'always',
  gapToleranceMs: 180_000,
};

/** A number as people type it, with a point or a comma; null if it is none. */
export function parseNumber(text: string): number | null {
  const value = Number(text.trim().replace('−', '-').replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

function spanMs({ count, unit }: Span): number | null {
  const value = parseNumber(count);
  return value === null || value < 0 ? null : Math.round(value * SPAN_UNITS[unit]);
}

export function spanOf(ms: number): Span {
  const unit = ms > 0 && ms % SPAN_UNITS.h === 0 ? 'h' : ms > 0 && ms % SPAN_UNITS.min === 0 ? 'min' : 's';
  return { count: String(ms / SPAN_UNITS[unit]), unit };
}

/** The rule that a draft says, or the fields that hold no number. */
export function ruleOf(draft: RuleDraft): { definition: EditableRule } | { wrong: NumberField[] } {
  const { shownPer } = SIGNALS[draft.signal];
  const numbers = {
    raise: parseNumber(draft.raise),
    clear: parseNumber(draft.clear),
    raiseFor: spanMs(draft.raiseFor),
    clearFor: spanMs(draft.clearFor),
    over: draft.kind === 'rate' ? spanMs(draft.over) : 0,
  };
  const wrong = (Object.keys(numbers) as NumberField[]).filter((field) => numbers[field] === null);
  if (wrong.length > 0) return { wrong };
  // What was typed as 3.65 is 3650 and not 3649.9999…
  const raw = (shown: number | null): number => Number(((shown ?? 0) * shownPer).toPrecision(12));
  const common = {
    severity: draft.severity,
    scope: draft.scope,
    signal: draft.signal,
    comparison: draft.comparison,
    raiseLevel: raw(numbers.raise),
    clearLevel: raw(numbers.clear),
    raiseForMs: numbers.raiseFor ?? 0,
    clearForMs: numbers.clearFor ?? 0,
    gapToleranceMs: draft.gapToleranceMs,
    ...(draft.guard === 'always' ? {} : { guard: draft.guard }),
  };
  return {
    definition:
      draft.kind === 'threshold'
        ? { kind: 'threshold', ...common }
        : { kind: 'rate', overMs: numbers.over ?? 0, ...common },
  };
}

export function draftOf(name: string, definition: EditableRule): RuleDraft {
  const { shownPer } = SIGNALS[definition.signal];
  const shown = (raw: number): string => String(Number((raw / shownPer).toPrecision(12)));
  return {
    ...NEW_RULE,
    name,
    kind: definition.kind,
    severity: definition.severity,
    scope: definition.scope,
    signal: definition.signal,
    comparison: definition.comparison,
    raise: shown(definition.raiseLevel),
    clear: shown(definition.clearLevel),
    raiseFor: spanOf(definition.raiseForMs),
    clearFor: spanOf(definition.clearForMs),
    over: definition.kind === 'rate' ? spanOf(definition.overMs) : NEW_RULE.over,
    guard: definition.guard ?? 'always',
    gapToleranceMs: definition.gapToleranceMs,
  };
}
