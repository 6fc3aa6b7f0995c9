'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { QueryView } from '#components/query-view.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { ChannelRow } from '#features/notifications/channel-row.tsx';
import { NewChannelButton } from '#features/notifications/new-channel-button.tsx';
import { SectionPage } from '#features/settings/section-page.tsx';
import { channelsQuery } from '#lib/api/notification-queries.ts';

/** Where the organisation hears of alarms. */
export function ChannelsPage() {
  const t = useTranslations('channels');
  const mayWrite = useMay('channel:write');
  const channels = useQuery({ ...channelsQuery(), enabled: useMay('channel:read') });
  return (
    <SectionPage section="channels" actions={mayWrite ? <NewChannelButton /> : null}>
      <QueryView query={channels} failed={t('failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyNotice title={t('none')}>{t('noneHint')}</EmptyNotice>
          ) : (
            <ul className="overflow-hidden rounded-lg border border-line bg-surface" aria-label={t('list')}>
              {items.map((channel) => (
                <ChannelRow key={channel.id} channel={channel} mayWrite={mayWrite} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </SectionPage>
  );
}
