'use client';

import { type WebhookDto } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { Link } from '#components/link.tsx';
import { QueryView } from '#components/query-view.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { SectionPage } from '#features/settings/section-page.tsx';
import { NewWebhookButton } from '#features/webhooks/new-webhook-button.tsx';
import { useEventWords } from '#features/webhooks/use-event-words.ts';
import { WebhookStateTag } from '#features/webhooks/webhook-state.tsx';
import { webhooksQuery } from '#lib/api/integration-queries.ts';

/** Where PackWatch posts what happens. */
export function WebhooksPage() {
  const t = useTranslations('webhooks');
  const mayWrite = useMay('webhook:write');
  const webhooks = useQuery({ ...webhooksQuery(), enabled: useMay('webhook:read') });
  return (
    <SectionPage section="webhooks" actions={mayWrite ? <NewWebhookButton /> : null}>
      <QueryView query={webhooks} failed={t('failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyNotice title={t('none')}>{t('noneHint')}</EmptyNotice>
          ) : (
            <ul className="overflow-hidden rounded-lg border border-line bg-surface" aria-label={t('list')}>
              {items.map((webhook) => (
                <WebhookRow key={webhook.id} webhook={webhook} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </SectionPage>
  );
}

function WebhookRow({ webhook }: { webhook: WebhookDto }) {
  const words = useEventWords();
  return (
    <li className="relative grid gap-x-6 gap-y-1 border-b border-line px-4 py-3 last:border-0 hover:bg-sunken/60 md:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_auto] md:items-center">
      <div className="min-w-0">
        <Link
          href={`/settings/webhooks/${webhook.id}`}
          className="font-medium break-all after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          {webhook.url}
        </Link>
        {webhook.description === '' ? null : (
          <p className="text-[0.8125rem] break-words text-ink-2">{webhook.description}</p>
        )}
      </div>
      <p className="text-[0.8125rem] text-ink-2">{words.list(webhook.eventTypes)}</p>
      <WebhookStateTag webhook={webhook} />
    </li>
  );
}
