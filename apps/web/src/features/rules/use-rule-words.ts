'use client';

import {
  type AlarmRuleDefinition,
  CHEMISTRY_LABELS,
  type RuleScope,
  SIGNALS,
  type SignalName,
} from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { packQuery } from '#lib/api/queries.ts';
import { formatPlain, MISSING, signalText } from '#lib/format/number.ts';
import { formatSpan } from '#lib/format/span.ts';

/** A rule's level as it was set: never with fewer digits than it has. */
function levelText(signal: SignalName, raw: number): string {
  const { shownPer, shownUnit, decimals } = SIGNALS[signal];
  const shown = raw / shownPer;
  return Number(shown.toFixed(decimals)) === shown
    ? signalText(signal, raw)
    : `${formatPlain(shown)}\u00a0${shownUnit}`;
}

/** Buses are watched by times and by shares of polls. */
const TIMES: ReadonlySet<string> = new Set(['slave_silence', 'skew', 'round_trip']);

/** Whether it watches gateways and their buses, not packs. */
export const isOfGateways = (definition: AlarmRuleDefinition): boolean =>
  definition.kind === 'bus' || (definition.kind === 'absent' && definition.of === 'gateway');

/** Rules in sentences, in the reader's own language. */
export function useRuleWords() {
  const t = useTranslations('rules');
  const signalWords = useTranslations('chart.signal');
  const lasting = (ms: number): string => (ms === 0 ? '' : t('words.lasting', { span: formatSpan(ms) }));

  return {
    /** Which packs it is about; `ofGateways`: which gateways. */
    scope: (scope: RuleScope, ofGateways = false): string => {
      if (ofGateways && (scope.of === 'fleet' || scope.of === 'site')) return t(`words.gateways.${scope.of}`);
      switch (scope.of) {
        case 'tag':
          return t('words.scope.tag', { tag: scope.tag });
        case 'chemistry':
          return t('words.scope.chemistry', { chemistry: CHEMISTRY_LABELS[scope.chemistry] });
        case 'model':
          return t('words.scope.model', { model: scope.model });
        default:
          return t(`words.scope.${scope.of}`);
      }
    },
    /** When it fires, and when that is over. */
    condition: (definition: AlarmRuleDefinition): string => {
      switch (definition.kind) {
        case 'threshold':
        case 'rate': {
          const { signal, comparison, raiseLevel, clearLevel, raiseForMs, clearForMs } = definition;
          const rate = definition.kind === 'rate';
          const words = {
            signal: signalWords(signal),
            comparison,
            raise: levelText(signal, raiseLevel),
            clear: levelText(signal, clearLevel),
            raiseFor: lasting(raiseForMs),
            clearFor: lasting(clearForMs),
          };
          const sentence = rate
            ? t('words.rate', { ...words, over: formatSpan(definition.overMs) })
            : t('words.threshold', words);
          return definition.guard === undefined ? sentence : `${sentence} ${t(`words.guard.${definition.guard}`)}`;
        }
        case 'changed':
          return t('words.changed', {
            signal: signalWords(definition.signal),
            span: formatSpan(definition.clearForMs),
          });
        case 'absent':
          return t(`words.absent.${definition.of}`, {
            span: formatSpan(definition.afterMs),
            signal: definition.signal === null ? MISSING : signalWords(definition.signal),
          });
        case 'bus': {
          if (definition.watches === 'other_serial') {
            return t('words.otherSerial', { span: formatSpan(definition.windowMs) });
          }
          const isTime = TIMES.has(definition.watches);
          const level = (value: number): string => (isTime ? formatSpan(value) : `${formatPlain(value)}\u00a0%`);
          return t('words.bus', {
            what: t(`words.watches.${definition.watches}`),
            raise: level(definition.raiseLevel),
            clear: level(definition.clearLevel),
            over: formatSpan(definition.windowMs),
          });
        }
        case 'sibling':
          return t('words.sibling', {
            signal: signalWords(definition.signal),
            raise: levelText(definition.signal, definition.raiseLevel),
            clear: levelText(definition.signal, definition.clearLevel),
            raiseFor: lasting(definition.raiseForMs),
            among: t(`words.among.${definition.among}`),
          });
      }
    },
  };
}

/** Which packs a rule is about, by name where it is one pack. */
export function useScopeName(definition: AlarmRuleDefinition): string {
  const { scope } = definition;
  const words = useRuleWords();
  const pack = useQuery({ ...packQuery(scope.of === 'pack' ? scope.packUid : ''), enabled: scope.of === 'pack' });
  return pack.data?.name ?? words.scope(scope, isOfGateways(definition));
}
