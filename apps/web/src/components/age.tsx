'use client';

import { useTranslations } from 'next-intl';
import { cn } from '#lib/cn.ts';
import { formatDuration, formatInstant } from '#lib/format/time.ts';
import { useInBrowser } from '#lib/use-in-browser.ts';
import { useAsOfNow } from '#lib/use-now.ts';

/** How long ago; counts on by itself. The exact time is its title. */
export function Age({ at, bare = false, className }: { at: string; bare?: boolean; className?: string | undefined }) {
  const t = useTranslations('common');
  // No server knows the reader's time zone.
  const title = useInBrowser() ? formatInstant(Date.parse(at)) : undefined;
  const age = useAsOfNow((nowMs) => (nowMs === 0 ? '' : formatDuration(nowMs - Date.parse(at))));
  return (
    <time dateTime={at} title={title} className={cn('whitespace-nowrap tabular-nums', className)}>
      {age === '' || bare ? age : t('ago', { age })}
    </time>
  );
}
