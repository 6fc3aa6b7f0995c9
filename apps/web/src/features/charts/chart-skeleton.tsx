import { useTranslations } from 'next-intl';

export function ChartSkeleton({ panes, paneHeight }: { panes: number; paneHeight: number }) {
  const t = useTranslations('common');
  return (
    <div role="status">
      <span className="sr-only">{t('loading')}</span>
      <div className="mb-2 h-5" />
      <div className="space-y-2">
        {Array.from({ length: panes }, (_, pane) => (
          <div key={pane} className="pt-2">
            <div className="mb-1 flex h-5 items-center">
              <div className="skeleton h-3 w-28" />
            </div>
            <div className="skeleton ml-12" style={{ height: paneHeight }} />
          </div>
        ))}
      </div>
    </div>
  );
}
