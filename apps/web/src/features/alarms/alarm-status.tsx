'use client';

import { type AlarmDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { formatDuration } from '#lib/format/time.ts';

/** Where an alarm stands, in words. */
export function AlarmStatus({ alarm }: { alarm: AlarmDto }) {
  const t = useTranslations('alarm');
  const raisedMs = Date.parse(alarm.raisedAt);
  return (
    <>
      {alarm.status === 'open'
        ? t.rich('open', { age: () => <Age at={alarm.raisedAt} bare /> })
        : alarm.status === 'cleared' && alarm.clearedAt !== null
          ? t.rich('cleared', {
              age: () => <Age at={alarm.clearedAt ?? ''} />,
              lasted: formatDuration(Date.parse(alarm.clearedAt) - raisedMs),
            })
          : t(alarm.status === 'withdrawn' ? 'withdrawn' : 'clearedUnknown')}
      {alarm.acknowledged ? t('acknowledgedBy', { by: alarm.acknowledged.by }) : null}
      {alarm.detectedLate ? t('detectedLate') : null}
    </>
  );
}
