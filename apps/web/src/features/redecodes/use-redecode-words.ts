'use client';

import { type RedecodeDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { formatInstant } from '#lib/format/time.ts';

type Redecode = Pick<RedecodeDto, 'from' | 'to' | 'map' | 'reason' | 'preview' | 'applied' | 'error'>;

/** A re-decode in words. */
export function useRedecodeWords() {
  const t = useTranslations('redecode');
  const instant = (at: string): string => formatInstant(Date.parse(at));
  return {
    /** By what it is decoded. */
    by: ({ map, reason }: Redecode): string => (map ? t('byMap', { map: map.ref }) : t(`reason.${reason}`)),
    range: ({ from, to }: Redecode): string =>
      to === null ? t('openRange', { from: instant(from) }) : t('range', { from: instant(from), to: instant(to) }),
    /** What it would change or has changed; empty while that isn't known. */
    summary: ({ preview, applied, error }: Redecode): string => {
      if (error !== null) return error;
      const outcome = applied ?? preview;
      if (!outcome) return '';
      const { changed, appear, disappear } = outcome;
      const count = changed + appear + disappear;
      return applied ? t('changedSamples', { count }) : t('wouldChange', { count });
    },
  };
}
