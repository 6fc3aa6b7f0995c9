'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import {
  ALARM_GROUPS,
  ALARM_OWNERS,
  ALARM_VIEWS,
  alarmSearchParams,
  SEVERITIES,
} from '#app/(dashboard)/alarms/search-params.ts';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { ProblemNotice, StaleNotice } from '#components/notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { AlarmInbox } from '#features/alarms/alarm-inbox.tsx';
import { AlarmsSkeleton } from '#features/alarms/alarms-skeleton.tsx';
import { GroupFilter } from '#features/groups/group-filter.tsx';
import { SiteFilter } from '#features/sites/site-filter.tsx';
import { alarmsQuery } from '#lib/api/queries.ts';
import { cn } from '#lib/cn.ts';

export function AlarmsPage() {
  const t = useTranslations('alarms');
  const severityWords = useTranslations('severity');
  const [{ show, severity, who, group, site, of }, setParams] = useQueryStates(alarmSearchParams, {
    history: 'replace',
  });
  const alarms = useInfiniteQuery({
    ...alarmsQuery({ status: show === 'open' ? 'open' : null, severity, pack: null, assigned: who, site, group: of }),
    placeholderData: keepPreviousData,
  });
  const counts = alarms.data?.pages[0]?.counts;
  const items = alarms.data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-0.5 min-h-5 text-ink-2">
        {counts
          ? t('summary', { open: counts.open, unacknowledged: counts.unacknowledged, critical: counts.critical })
          : null}
      </p>
      <div className="mt-4 mb-4 flex flex-wrap gap-x-3 gap-y-2">
        <Segments
          label={t('show')}
          value={show}
          segments={ALARM_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(value) => void setParams({ show: value })}
        />
        <Segments
          label={t('severity')}
          value={severity ?? 'any'}
          segments={(['any', ...SEVERITIES] as const).map((value) => ({
            value,
            label: value === 'any' ? t('anySeverity') : severityWords(value),
          }))}
          onChange={(value) => void setParams({ severity: value === 'any' ? null : value })}
        />
        <Segments
          label={t('who')}
          value={who ?? 'any'}
          segments={(['any', ...ALARM_OWNERS] as const).map((value) => ({ value, label: t(`owner.${value}`) }))}
          onChange={(value) => void setParams({ who: value === 'any' ? null : value })}
        />
        <SiteFilter value={site} onChange={(value) => void setParams({ site: value })} className="w-44 max-sm:w-full" />
        <GroupFilter value={of} onChange={(value) => void setParams({ of: value })} className="w-44 max-sm:w-full" />
        <Segments
          label={t('group')}
          value={group}
          segments={ALARM_GROUPS.map((value) => ({ value, label: t(`groupBy.${value}`) }))}
          onChange={(value) => void setParams({ group: value })}
        />
      </div>
      {alarms.error && alarms.data ? <StaleNotice error={alarms.error} onRetry={() => void alarms.refetch()} /> : null}
      {alarms.error && !alarms.data ? (
        <ProblemNotice
          title={t('failed')}
          error={alarms.error}
          onRetry={() => void alarms.refetch()}
          retrying={alarms.isFetching}
        />
      ) : alarms.isPending ? (
        <AlarmsSkeleton />
      ) : items.length === 0 ? (
        <EmptyNotice
          title={
            who || site || of
              ? t('noneOfThese')
              : severity
                ? t('noneOfSeverity')
                : t(show === 'open' ? 'noneOpen' : 'noneAtAll')
          }
          action={
            severity || who || site || of ? (
              <Button onClick={() => void setParams({ severity: null, who: null, site: null, of: null })}>
                {t('clearFilters')}
              </Button>
            ) : null
          }
        >
          {severity || who || site || of ? null : t(show === 'open' ? 'noneOpenHint' : 'noneAtAllHint')}
        </EmptyNotice>
      ) : (
        <div className={cn(alarms.isPlaceholderData && 'opacity-60')}>
          <AlarmInbox items={items} group={group} />
        </div>
      )}
      {alarms.hasNextPage ? (
        <Button className="mt-4" onClick={() => void alarms.fetchNextPage()} disabled={alarms.isFetchingNextPage}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}
