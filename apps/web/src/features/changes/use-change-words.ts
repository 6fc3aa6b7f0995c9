'use client';

import { type Change } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';

/** A change in a line. */
export function useChangeWords() {
  const t = useTranslations('changes.line');
  return (change: Change): string => {
    switch (change.kind) {
      case 'samples':
        return t('samples', { count: change.samples, cause: change.cause, pack: change.packUid });
      case 'health':
        return t('health', { day: change.day, pack: change.packUid });
      case 'alarm':
        return t('alarm', { cause: change.cause, alarm: change.alarmId });
      case 'configuration':
        return t('configuration', { what: change.what, cause: change.cause, id: change.id });
      case 'transfer':
        return t('transfer', { cause: change.cause, pack: change.packUid });
    }
  };
}
