'use client';

import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { DELIVERY_KINDS, deliveriesSearchParams } from '#app/(dashboard)/settings/deliveries/search-params.ts';
import { Segments } from '#components/ui/segments.tsx';
import DeliveryLog from '#features/deliveries/delivery-log.tsx';
import { SectionPage } from '#features/settings/section-page.tsx';

/** All that was or will be sent: mails, chats and webhooks. */
export function DeliveriesPage() {
  const t = useTranslations('deliveries');
  const [{ kind }, setParams] = useQueryStates(deliveriesSearchParams, { history: 'replace' });
  return (
    <SectionPage section="deliveries">
      <Segments
        label={t('kindLabel')}
        value={kind ?? 'any'}
        segments={(['any', ...DELIVERY_KINDS] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => void setParams({ kind: value === 'any' ? null : value })}
        className="mb-3"
      />
      <DeliveryLog target={null} kind={kind} />
    </SectionPage>
  );
}
