'use client';

import { ALARM_SIGNALS, type AlarmDto, type AlarmSignalName, partInWords } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { placeOf } from '#features/charts/plot-data.ts';
import { useRuleName } from '#features/rules/use-rule-name.ts';
import { signalText } from '#lib/format/number.ts';

/** "Fell" and "rose" say it best, but not of a current, whose sign is its direction. */
function courseOf(signal: AlarmSignalName, peak: number, limit: number): 'fell' | 'rose' | 'reached' {
  if (signal === 'pack.current_ma' || signal === 'gateway.skew_ms') return 'reached';
  return peak < limit ? 'fell' : 'rose';
}

interface AlarmWords {
  /** What is wrong, and where: "Cell voltage high, cell 3". */
  title(alarm: AlarmDto): string;
  /** The rule by its name. */
  rule(alarm: AlarmDto): string;
  /** The pack or gateway it concerns. */
  whom(alarm: AlarmDto): string;
  /** The numbers: "Cell voltage reached 3.712 V; the limit is 3.650 V". */
  reason(alarm: AlarmDto): string;
}

export function useAlarmWords(): AlarmWords {
  const t = useTranslations('alarm');
  const chart = useTranslations('chart');
  const nameOf = useRuleName();
  return {
    title: ({ part, rule }) => {
      if (part.startsWith('cell:')) return t('ofCell', { rule: nameOf(rule), cell: placeOf(part) + 1 });
      const words = partInWords(part);
      return words === null ? nameOf(rule) : t('ofPart', { rule: nameOf(rule), part: words });
    },
    rule: ({ rule }) => nameOf(rule),
    whom: ({ pack, gateway }) => pack?.name ?? gateway?.name ?? '',
    reason: (alarm) => {
      const signal = chart(`signal.${alarm.signal}`);
      if (alarm.peakValue === null) return signal;
      const peak = signalText(alarm.signal, alarm.peakValue);
      // A level of bits or counts is no limit that anybody knows by its number.
      if (alarm.raiseLevel === null || ALARM_SIGNALS[alarm.signal].unit === '') return t('peak', { signal, peak });
      const limit = signalText(alarm.signal, alarm.raiseLevel);
      return t(courseOf(alarm.signal, alarm.peakValue, alarm.raiseLevel), { signal, peak, limit });
    },
  };
}
