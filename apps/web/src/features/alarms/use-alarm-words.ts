'use client';

import { type AlarmDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { placeOf } from '#features/charts/plot-data.ts';
import { signalText } from '#lib/format/number.ts';

interface AlarmWords {
  /** What is wrong, and where: "Cell voltage high, cell 3". */
  title(alarm: AlarmDto): string;
  /** The numbers: "Cell voltage reached 3.712 V; the limit is 3.650 V". */
  reason(alarm: AlarmDto): string;
}

export function useAlarmWords(): AlarmWords {
  const t = useTranslations('alarm');
  const chart = useTranslations('chart');
  return {
    title: (alarm) =>
      alarm.part === 'pack' ? alarm.rule.name : t('ofCell', { rule: alarm.rule.name, cell: placeOf(alarm.part) + 1 }),
    reason: (alarm) => {
      const signal = chart(`signal.${alarm.signal}`);
      if (alarm.peakValue === null) return signal;
      const peak = signalText(alarm.signal, alarm.peakValue);
      return alarm.raiseLevel === null
        ? t('peak', { signal, peak })
        : t('peakAndLimit', { signal, peak, limit: signalText(alarm.signal, alarm.raiseLevel) });
    },
  };
}
