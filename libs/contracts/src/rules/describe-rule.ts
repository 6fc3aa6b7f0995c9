import { CHEMISTRY_LABELS } from '../chemistry-labels.ts';
import { SIGNALS, type SignalName } from '../signals.ts';
import { type AbsentRuleDefinition } from './absent-rule.ts';
import { type AlarmRuleDefinition } from './alarm-rule.ts';
import { type BusRuleDefinition } from './bus-rule.ts';
import { type RateRuleDefinition } from './rate-rule.ts';
import { type RuleScope } from './rule-scope.ts';
import { type ThresholdRuleDefinition } from './threshold-rule.ts';

/** How a value or a time is written, and what a site or pack is called: what a language or a screen may want otherwise. */
export interface RuleWords {
  readonly value: (signal: SignalName, value: number) => string;
  readonly duration: (ms: number) => string;
  readonly scope: (scope: RuleScope) => string;
}

const UNITS = [
  ['day', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
] as const;

function duration(ms: number): string {
  const parts: string[] = [];
  let rest = ms;
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    if (count > 0) parts.push(unit === 'day' && count > 1 ? `${count} days` : `${count} ${unit}`);
    rest -= count * length;
  }
  if (rest > 0) parts.push(`${rest} ms`);
  return parts.length === 0 ? '0 s' : parts.join(' ');
}

function value(signal: SignalName, raw: number): string {
  const { shownPer, shownUnit, decimals } = SIGNALS[signal];
  const shown = raw / shownPer;
  // A level is shown as it was set: never with fewer digits than it has.
  const text = Number(shown.toFixed(decimals)) === shown ? shown.toFixed(decimals) : String(shown);
  return shownUnit === '' ? text : `${text} ${shownUnit}`;
}

function scope(of: RuleScope): string {
  switch (of.of) {
    case 'fleet':
      return 'every pack';
    case 'site':
      return 'packs on the site';
    case 'group':
      return 'packs of the group';
    case 'tag':
      return `packs tagged “${of.tag}”`;
    case 'chemistry':
      return `packs of ${CHEMISTRY_LABELS[of.chemistry]} cells`;
    case 'model':
      return `packs of model ${of.model}`;
    case 'pack':
      return 'this pack';
  }
}

const ENGLISH: RuleWords = { value, duration, scope };

/** A rule in a sentence, as somebody would say it. `words` replaces how values, times and places are written. */
export function describeRule(definition: AlarmRuleDefinition, words: Partial<RuleWords> = {}): string {
  const w = { ...ENGLISH, ...words };
  const guard = 'guard' in definition && definition.guard !== undefined ? ` while it is ${definition.guard}` : '';
  return `${capital(definition.severity)}, for ${w.scope(definition.scope)}${guard}: ${condition(definition, w)}.`;
}

function condition(definition: AlarmRuleDefinition, w: RuleWords): string {
  switch (definition.kind) {
    case 'threshold':
    case 'rate':
      return levels(definition, w);
    case 'changed': {
      const what = nameOf(definition.signal);
      const event =
        definition.mask === null
          ? `${subjectOf(definition.signal)} ${what.endsWith('s') ? 'go up' : 'is set'}`
          : `one of the watched bits of ${subjectOf(definition.signal)} is set`;
      return `when ${event}; over once nothing changed for ${w.duration(definition.clearForMs)}`;
    }
    case 'absent':
      return absence(definition, w);
    case 'bus':
      return busCondition(definition, w);
    case 'sibling': {
      const { signal, among, raiseLevel, clearLevel } = definition;
      const others = among === 'site_and_model' ? 'packs of its site and model' : `packs of its ${among}`;
      return (
        `when ${subjectOf(signal)} is ${w.value(signal, raiseLevel)} or more from the median of other ${others}` +
        `${lasting(definition.raiseForMs, w)}; over at ${w.value(signal, clearLevel)} or less${lasting(definition.clearForMs, w)}`
      );
    }
  }
}

function levels(definition: ThresholdRuleDefinition | RateRuleDefinition, w: RuleWords): string {
  const { signal, raiseLevel, clearLevel, raiseForMs, clearForMs } = definition;
  const [beyond, behind] = definition.comparison === 'above' ? ['more', 'less'] : ['less', 'more'];
  const isRate = definition.kind === 'rate';
  const per = isRate ? ' an hour' : '';
  const over = isRate ? ` (taken over ${w.duration(definition.overMs)})` : '';
  return (
    `when ${subjectOf(signal)} ${isRate ? 'changes by' : 'is'} ${w.value(signal, raiseLevel)}${per} or ${beyond}${over}` +
    `${lasting(raiseForMs, w)}; over at ${w.value(signal, clearLevel)}${per} or ${behind}${lasting(clearForMs, w)}`
  );
}

function absence({ of, signal, afterMs }: AbsentRuleDefinition, w: RuleWords): string {
  const time = w.duration(afterMs);
  if (signal !== null) return `when a pack that speaks has said nothing of ${subjectOf(signal)} for ${time}`;
  return of === 'gateway'
    ? `when a gateway has uploaded nothing for ${time}`
    : `when a pack has said nothing for ${time}`;
}

const BUS_SUBJECTS: Record<BusRuleDefinition['watches'], string> = {
  timeouts: 'the polls without an answer',
  crc_errors: 'the answers with a wrong checksum',
  exceptions: 'the answers that are Modbus exceptions',
  slave_silence: 'the silence of a slave while others of its pack answer',
  other_serial: 'a meter’s serial number',
  round_trip: 'the round trip of a slave’s answers',
  skew: 'the error of a gateway’s clock',
};

function busCondition({ watches, raiseLevel, clearLevel, windowMs }: BusRuleDefinition, w: RuleWords): string {
  if (watches === 'other_serial') {
    return `when a meter says another serial number than the pack has that is assigned; over once it has not for ${w.duration(windowMs)}`;
  }
  const isTime = watches === 'slave_silence' || watches === 'round_trip' || watches === 'skew';
  const shown = (level: number) => {
    if (watches === 'round_trip') return `${level} ms`;
    return isTime ? w.duration(level) : `${level} %`;
  };
  const over = ` (over ${w.duration(windowMs)})`;
  const verb = isTime ? 'is' : 'are';
  return `when ${BUS_SUBJECTS[watches]} ${verb} ${shown(raiseLevel)} or more${over}; over at ${shown(clearLevel)} or less`;
}

const lasting = (ms: number, w: RuleWords): string => (ms === 0 ? '' : ` for ${w.duration(ms)}`);

const nameOf = (signal: SignalName): string =>
  SIGNALS[signal].label.toLowerCase().replace(/\b(soc|soh|bms)\b/g, (name) => name.toUpperCase());

const subjectOf = (signal: SignalName): string =>
  signal.startsWith('cell.') ? `a cell’s ${nameOf(signal).replace(/^cell /, '')}` : `the ${nameOf(signal)}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
