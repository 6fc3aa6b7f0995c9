import { useTranslations } from 'next-intl';

/** The shape of a list whose rows are on their way. */
export function RowsSkeleton({ rows = 6 }: { rows?: number }) {
  const t = useTranslations('common');
  return (
    <div role="status" className="overflow-hidden rounded-lg border border-line bg-surface">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-14 items-center gap-6 border-b border-line px-4 last:border-0">
          <div className="skeleton h-3.5 w-40" />
          <div className="skeleton h-3 w-56 max-sm:hidden" />
          <div className="skeleton ml-auto h-3 w-16" />
        </div>
      ))}
    </div>
  );
}
