'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { DELIVERY_STATUSES, deliveriesSearchParams } from '#app/(dashboard)/settings/deliveries/search-params.ts';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { PagesView } from '#components/pages-view.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { DeliveryRow } from '#features/deliveries/delivery-row.tsx';
import { RedeliverRangeButton } from '#features/deliveries/redeliver-range-button.tsx';
import { deliveriesQuery, type DeliveryFilter } from '#lib/api/integration-queries.ts';

interface DeliveryLogProps {
  /** One channel or endpoint; null: all. */
  readonly target: string | null;
  readonly kind?: DeliveryFilter['kind'];
}

/** What was or will be sent, each with how it went; what was given up can be sent again. */
export default function DeliveryLog({ target, kind = null }: DeliveryLogProps) {
  const t = useTranslations('deliveries');
  const mayRead = useMay('delivery:read');
  const mayRedeliver = useMay('delivery:redeliver');
  const [{ status }, setParams] = useQueryStates(deliveriesSearchParams, { history: 'replace' });
  const log = useInfiniteQuery({ ...deliveriesQuery({ status, kind, target }), enabled: mayRead });
  if (!mayRead) return <p className="text-ink-2">{t('mayNot')}</p>;
  return (
    <section aria-labelledby="delivery-log">
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h2 id="delivery-log" className="mr-auto font-semibold">
          {t('title')}
        </h2>
        <Segments
          label={t('statusLabel')}
          value={status ?? 'any'}
          segments={(['any', ...DELIVERY_STATUSES] as const).map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={(value) => void setParams({ status: value === 'any' ? null : value })}
        />
        {mayRedeliver ? <RedeliverRangeButton target={target} /> : null}
      </div>
      <PagesView
        query={log}
        failed={t('failed')}
        more={t('more')}
        empty={
          <div className="rounded-lg border border-line bg-surface">
            <EmptyNotice title={t(status === null ? 'none' : 'noneOf')}>
              {status === null ? t('noneHint') : null}
            </EmptyNotice>
          </div>
        }
      >
        {(items) => (
          <ul className="overflow-hidden rounded-lg border border-line bg-surface" aria-label={t('title')}>
            {items.map((item) => (
              <DeliveryRow key={item.id} delivery={item} mayRedeliver={mayRedeliver} named={target === null} />
            ))}
          </ul>
        )}
      </PagesView>
    </section>
  );
}
