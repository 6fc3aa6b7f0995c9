'use client';

import { useTranslations } from 'next-intl';
import { cn } from '#lib/cn.ts';
import { formatDuration, formatInstant } from '#lib/format/time.ts';
import { useNow } from '#lib/use-now.ts';

/** How long ago; counts on by itself. The exact time is its title. */
export function Age({ at, bare = false, className }: { at: string; bare?: boolean; className?: string | undefined }) {
  const t = useTranslations('common');
  const now = useNow();
  const tsMs = Date.parse(at);
  const age = formatDuration(now - tsMs);
  return (
    <time dateTime={at} title={formatInstant(tsMs)} className={cn('whitespace-nowrap tabular-nums', className)}>
      {now === 0 ? '' : bare ? age : t('ago', { age })}
    </time>
  );
}
