import { cn } from '#lib/cn.ts';

/** A string of cells, one of them watched. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-2 font-semibold tracking-tight', className)}>
      <svg viewBox="0 0 20 16" width="20" height="16" aria-hidden="true">
        <rect x="0" y="3" width="4" height="13" rx="1" fill="currentColor" opacity="0.35" />
        <rect x="5.33" y="3" width="4" height="13" rx="1" fill="currentColor" opacity="0.35" />
        <rect x="10.66" y="0" width="4" height="16" rx="1" fill="var(--soc)" />
        <rect x="16" y="3" width="4" height="13" rx="1" fill="currentColor" opacity="0.35" />
      </svg>
      PackWatch
    </span>
  );
}
