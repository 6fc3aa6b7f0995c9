'use client';

import { type PolicyFields } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { channelsQuery } from '#lib/api/notification-queries.ts';
import { groupsQuery } from '#lib/api/group-queries.ts';
import { sitesQuery } from '#lib/api/site-queries.ts';
import { formatSpan } from '#lib/format/span.ts';

const MINUTE_MS = 60_000;

/** A policy in sentences. */
export function usePolicyWords() {
  const t = useTranslations('policies.words');
  const channels = useQuery(channelsQuery());
  const sites = useQuery(sitesQuery());
  const groups = useQuery(groupsQuery());
  const channel = (id: string): string => channels.data?.items.find((each) => each.id === id)?.name ?? t('aChannel');
  const site = (id: string): string => sites.data?.find((each) => each.id === id)?.name ?? t('aSite');
  const group = (id: string): string => groups.data?.find((each) => each.id === id)?.name ?? t('aGroup');
  return {
    whatGoes: ({ minSeverity, siteIds, groupIds, tags, quietHours, repeatMinutes }: PolicyFields): string =>
      [
        t(`severity.${minSeverity}`),
        siteIds.length === 0 ? null : t('sites', { sites: siteIds.map(site).join(', ') }),
        groupIds.length === 0 ? null : t('groups', { groups: groupIds.map(group).join(', ') }),
        tags.length === 0 ? null : t('tags', { tags: tags.join(', ') }),
        quietHours === null
          ? null
          : t('quiet', { from: quietHours.from, to: quietHours.to, zone: quietHours.timeZone }),
        repeatMinutes === null ? null : t('repeat', { span: formatSpan(repeatMinutes * MINUTE_MS) }),
      ]
        .filter((part) => part !== null)
        .join(' '),
    whereTo: ({ steps }: PolicyFields): string =>
      steps
        .map(({ afterMinutes, channelIds }) => {
          const names = channelIds.map(channel).join(', ');
          return afterMinutes === 0
            ? t('atOnce', { channels: names })
            : t('after', { span: formatSpan(afterMinutes * MINUTE_MS), channels: names });
        })
        .join(' → '),
  };
}
