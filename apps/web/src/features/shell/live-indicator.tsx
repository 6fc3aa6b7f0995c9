'use client';

import { useTranslations } from 'next-intl';
import { useLiveStatus } from '#features/live/live-provider.tsx';
import { cn } from '#lib/cn.ts';

/** Quiet while all is well; a word more when the page may fall behind. */
export function LiveIndicator({ className }: { className?: string }) {
  const t = useTranslations('live');
  const status = useLiveStatus();
  return (
    <span
      role="status"
      title={t(`${status}Hint`)}
      data-live={status}
      className={cn('inline-flex items-center gap-2 text-xs text-ink-3', className)}
    >
      <span
        aria-hidden="true"
        className={cn(
          'size-1.5 rounded-full',
          status === 'live' ? 'bg-charging' : 'animate-pulse',
          status === 'connecting' && 'bg-idle',
          status === 'reconnecting' && 'bg-warning',
        )}
      />
      {t(status)}
    </span>
  );
}
