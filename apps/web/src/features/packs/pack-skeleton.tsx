import { useTranslations } from 'next-intl';

export function PackSkeleton() {
  const t = useTranslations('common');
  return (
    <div role="status">
      <span className="sr-only">{t('loading')}</span>
      <div className="flex flex-wrap items-end justify-between gap-6">
        <div>
          <div className="skeleton h-7 w-56" />
          <div className="skeleton mt-3 h-3 w-72 max-w-full" />
          <div className="skeleton mt-5 h-4 w-48" />
        </div>
        <div className="w-full sm:w-84">
          <div className="skeleton h-8 w-32" />
          <div className="skeleton mt-3 h-2.5 w-full" />
          <div className="h-12" />
        </div>
      </div>
      <div className="mt-6 h-9" />
      <div className="mt-4">
        <NowSkeleton />
      </div>
    </div>
  );
}

/** The shape of the values and charts of now. */
export function NowSkeleton() {
  return (
    <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="space-y-6">
        <div className="skeleton h-55 w-full" />
        <div className="skeleton h-160 w-full" />
      </div>
      <div className="space-y-6">
        <div className="skeleton h-28 w-full" />
        <div className="skeleton h-90 w-full" />
      </div>
    </div>
  );
}
