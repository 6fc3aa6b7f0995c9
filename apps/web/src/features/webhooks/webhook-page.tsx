'use client';

import { type WebhookDto } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { later } from '#components/later.tsx';
import { PageHead } from '#components/page-head.tsx';
import { QueryView } from '#components/query-view.tsx';
import { RowsSkeleton } from '#components/rows-skeleton.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { BackLink } from '#features/shell/back-link.tsx';
import { useEventWords } from '#features/webhooks/use-event-words.ts';
import { WebhookActions } from '#features/webhooks/webhook-actions.tsx';
import { WebhookStateTag } from '#features/webhooks/webhook-state.tsx';
import { webhookQuery } from '#lib/api/integration-queries.ts';
import { formatInstant } from '#lib/format/time.ts';

const DeliveryLog = later(() => import('#features/deliveries/delivery-log.tsx'), {
  soon: true,
  loading: () => <RowsSkeleton />,
});

export function WebhookPage({ id }: { id: string }) {
  const t = useTranslations('webhooks');
  const settings = useTranslations('settings');
  const mayRead = useMay('webhook:read');
  const webhook = useQuery({ ...webhookQuery(id), enabled: mayRead });
  return (
    <>
      <BackLink href="/settings/webhooks">{settings('section.webhooks.title')}</BackLink>
      {mayRead ? (
        <QueryView query={webhook} alone={t('one')} failed={t('oneFailed')}>
          {(data) => <WebhookView webhook={data} />}
        </QueryView>
      ) : (
        <EmptyNotice title={settings('locked')} alone>
          {settings('lockedHint')}
        </EmptyNotice>
      )}
    </>
  );
}

function WebhookView({ webhook }: { webhook: WebhookDto }) {
  const t = useTranslations('webhooks');
  const words = useEventWords();
  const mayWrite = useMay('webhook:write');
  const { id, url, description, eventTypes, disabled, failingSince, lastError, previousSecretUntil } = webhook;
  return (
    <>
      <PageHead
        title={
          <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1 break-all">
            {url}
            <WebhookStateTag webhook={webhook} />
          </span>
        }
        lead={[description, words.list(eventTypes)].filter((text) => text !== '').join(' · ')}
      />
      {mayWrite ? <WebhookActions webhook={webhook} /> : null}
      {disabled || failingSince !== null ? (
        <div className="mb-4 rounded-md bg-warning-soft px-3 py-2 text-[0.8125rem]">
          <p className="font-medium">
            {disabled
              ? t(`why.${disabled.reason}`, { at: formatInstant(Date.parse(disabled.at)) })
              : t.rich('failsSince', { age: () => <Age at={failingSince ?? ''} bare /> })}
          </p>
          {lastError === null ? null : <p className="mt-0.5 font-mono text-xs break-words text-ink-2">{lastError}</p>}
        </div>
      ) : null}
      {previousSecretUntil === null ? null : (
        <p className="mb-4 text-[0.8125rem] text-ink-2">
          {t('bothSecrets', { until: formatInstant(Date.parse(previousSecretUntil)) })}
        </p>
      )}
      <DeliveryLog target={id} />
    </>
  );
}
