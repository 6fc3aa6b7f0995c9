import { useTranslations } from 'next-intl';

const ROWS = 8;

/** As tall as the rows that will stand here, so that nothing jumps. */
export function FleetSkeleton() {
  const t = useTranslations('common');
  return (
    <div role="status" className="overflow-hidden rounded-lg border border-line bg-surface">
      <span className="sr-only">{t('loading')}</span>
      <div className="h-9 border-b border-line max-lg:hidden" />
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} className="flex h-14 items-center gap-6 border-b border-line px-4 last:border-0 max-lg:h-26">
          <div className="flex-1">
            <div className="skeleton h-3.5 w-36" />
            <div className="skeleton mt-2 h-2.5 w-52 max-w-full" />
          </div>
          <div className="skeleton h-3 w-24 max-lg:hidden" />
          <div className="skeleton h-2 w-40 max-lg:w-20" />
          <div className="skeleton h-3 w-16 max-lg:hidden" />
          <div className="skeleton h-3 w-16 max-lg:hidden" />
        </div>
      ))}
    </div>
  );
}
