import { useTranslations } from 'next-intl';

export function HealthSkeleton() {
  const t = useTranslations('common');
  return (
    <div role="status" className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
      <span className="sr-only">{t('loading')}</span>
      <div className="space-y-6">
        <div className="skeleton h-125 w-full rounded-lg" />
        <div className="skeleton h-40 w-full rounded-lg" />
      </div>
      <div className="space-y-6">
        <div className="skeleton h-70 w-full rounded-lg" />
        <div className="skeleton h-72 w-full rounded-lg" />
      </div>
    </div>
  );
}
