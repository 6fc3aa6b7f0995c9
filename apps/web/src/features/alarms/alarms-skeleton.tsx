import { useTranslations } from 'next-intl';

const ROWS = 6;

export function AlarmsSkeleton() {
  const t = useTranslations('common');
  return (
    <div role="status" className="overflow-hidden rounded-lg border border-line bg-surface">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} className="flex h-16 items-center gap-3 border-b border-line px-4 last:border-0">
          <div className="skeleton size-4 rounded-full" />
          <div className="flex-1">
            <div className="skeleton h-3.5 w-44" />
            <div className="skeleton mt-2 h-3 w-28" />
          </div>
          <div className="flex-1 max-lg:hidden">
            <div className="skeleton h-3 w-64" />
          </div>
        </div>
      ))}
    </div>
  );
}
