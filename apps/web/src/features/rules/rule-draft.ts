import {
  type AlarmSeverity,
  type RuleScope,
  SERIES_SIGNAL_NAMES,
  type SeriesSignalName,
  SIGNALS,
  type SignalName,
} from '@packwatch/contracts';
import { type RuleKind, type RuleOfKind } from '#features/rules/rule-kinds.ts';

export type AbsentOf = RuleOfKind<'absent'>['of'];
export type BusWatches = RuleOfKind<'bus'>['watches'];
export type Among = RuleOfKind<'sibling'>['among'];
export type SteppingSignal = RuleOfKind<'changed'>['signal'];
export type SiblingSignal = Extract<SeriesSignalName, `pack.${string}`>;

export const SIBLING_SIGNALS = SERIES_SIGNAL_NAMES.filter((name): name is SiblingSignal => name.startsWith('pack.'));

/** A rule as somebody writes it: numbers as they typed them, in the units they read. What its kind does not need lies idle. */
export interface RuleDraft {
  readonly name: string;
  readonly kind: RuleKind;
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
  readonly stepping: SteppingSignal;
  /** Of a signal of bits those that are watched, counted from 0. */
  readonly bits: string;
  readonly absentOf: AbsentOf;
  readonly missed: SeriesSignalName;
  readonly after: Span;
  readonly compared: SiblingSignal;
  readonly among: Among;
  readonly minSiblings: string;
  readonly watches: BusWatches;
  readonly window: Span;
  readonly minPolls: string;
}

export const SPAN_UNITS = { s: 1_000, min: 60_000, h: 3_600_000 } as const;
export type SpanUnit = keyof typeof SPAN_UNITS;

export interface Span {
  readonly count: string;
  readonly unit: SpanUnit;
}

export type NumberField =
  'raise' | 'clear' | 'raiseFor' | 'clearFor' | 'over' | 'bits' | 'after' | 'window' | 'minSiblings' | 'minPolls';

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
  stepping: 'pack.short_circuit_trips',
  bits: '0',
  absentOf: 'pack',
  missed: 'pack.current_ma',
  after: { count: '15', unit: 'min' },
  compared: 'pack.temperature_1_c',
  among: 'site',
  minSiblings: '2',
  watches: 'timeouts',
  window: { count: '10', unit: 'min' },
  minPolls: '10',
};

/** Levels that make sense to begin with, where those of another kind make none. */
const LEVELS_OF_KIND: Readonly<Record<RuleKind, Partial<RuleDraft>>> = {
  threshold: { signal: 'cell.voltage_mv', raise: '3.6', clear: '3.5' },
  rate: { signal: 'pack.temperature_1_c', raise: '30', clear: '20' },
  changed: { clearFor: { count: '10', unit: 'min' } },
  absent: {},
  sibling: { raise: '10', clear: '5', raiseFor: { count: '10', unit: 'min' } },
  bus: { raise: '20', clear: '10' },
};

/** The draft of a rule of another kind: who and how bad stay, what is judged begins anew. */
export function draftOfKind(draft: RuleDraft, kind: RuleKind): RuleDraft {
  return withFittingScope({ ...draft, ...LEVELS_OF_KIND[kind], kind });
}

/** Gateways belong to sites and have no packs: what is about them can be about no less than a site. */
export const isAboutGateways = ({ kind, absentOf }: RuleDraft): boolean =>
  kind === 'bus' || (kind === 'absent' && absentOf === 'gateway');

export function withFittingScope(draft: RuleDraft): RuleDraft {
  const { of } = draft.scope;
  return !isAboutGateways(draft) || of === 'fleet' || of === 'site' ? draft : { ...draft, scope: { of: 'fleet' } };
}

/** A number as people type it, with a point or a comma; null if it is none. */
export function parseNumber(text: string): number | null {
  const value = Number(text.trim().replace('−', '-').replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

export function spanMs({ count, unit }: Span): number | null {
  const value = parseNumber(count);
  return value === null || value < 0 ? null : Math.round(value * SPAN_UNITS[unit]);
}

export function spanOf(ms: number): Span {
  const unit = ms > 0 && ms % SPAN_UNITS.h === 0 ? 'h' : ms > 0 && ms % SPAN_UNITS.min === 0 ? 'min' : 's';
  return { count: String(ms / SPAN_UNITS[unit]), unit };
}

/** The bits of a mask by their places, as somebody types them; null where one is none. */
export function maskOf(bits: string): number | null {
  const places = bits.split(/[\s,;]+/).filter((place) => place !== '');
  let mask = 0;
  for (const place of places) {
    const value = Number(place);
    if (!Number.isInteger(value) || value < 0 || value > 31) return null;
    mask += Math.floor(mask / 2 ** value) % 2 === 1 ? 0 : 2 ** value;
  }
  return mask === 0 ? null : mask;
}

export function bitsOf(mask: number): string {
  return Array.from({ length: 32 }, (_, place) => place)
    .filter((place) => Math.floor(mask / 2 ** place) % 2 === 1)
    .join(', ');
}

/** In what a level of a bus rule is written: its unit, and how many ms or % one of it is. */
export function busUnit(watches: BusWatches): { readonly unit: string; readonly per: number } {
  switch (watches) {
    case 'slave_silence':
      return { unit: 'min', per: 60_000 };
    case 'skew':
      return { unit: 's', per: 1_000 };
    case 'round_trip':
      return { unit: 'ms', per: 1 };
    default:
      return { unit: '%', per: 1 };
  }
}

/** Of a signal, what one of the shown unit is in its own. */
export const shownPerOf = (signal: SignalName): number => SIGNALS[signal].shownPer;
