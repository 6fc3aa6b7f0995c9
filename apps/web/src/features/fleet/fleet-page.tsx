'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { later } from '#components/later.tsx';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { ProblemNotice, StaleNotice } from '#components/notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { AttentionPanel } from '#features/fleet/attention-panel.tsx';
import { FleetFilterBar } from '#features/fleet/fleet-filter-bar.tsx';
import { FleetSkeleton } from '#features/fleet/fleet-skeleton.tsx';
import { useFleetParams } from '#features/fleet/use-fleet-params.ts';
import { packsQuery } from '#lib/api/queries.ts';
import { useDebounced } from '#lib/use-debounced.ts';

const FleetTable = later(() => import('#features/fleet/fleet-table.tsx'), {
  soon: true,
  loading: () => <FleetSkeleton />,
});

const FirstSteps = later(() => import('#features/fleet/first-steps.tsx'), { loading: () => <FleetSkeleton /> });

const TYPING_MS = 250;

export function FleetPage() {
  const t = useTranslations('fleet');
  const { params, setState, setSort, setSearch, letGo, clear } = useFleetParams();
  const search = useDebounced(params.q.trim(), TYPING_MS);
  const packs = useInfiniteQuery({
    ...packsQuery({ search, state: params.state, attention: params.attention }),
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => packs.data?.pages.flatMap((page) => page.items) ?? [], [packs.data]);
  const counts = packs.data?.pages[0]?.counts;
  const filtered = search !== '' || params.state !== null || params.attention !== null;

  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-0.5 min-h-5 text-ink-2">
        {counts ? t('summary', { total: counts.total, alarms: counts.withOpenAlarms, silent: counts.silent }) : null}
      </p>
      <AttentionPanel />
      <FleetFilterBar
        counts={counts}
        failed={packs.isError && !counts}
        state={params.state}
        search={params.q}
        onState={setState}
        onSearch={setSearch}
        sort={params.sort}
        onSort={setSort}
      />
      {params.attention === null ? null : (
        <p className="mb-4">
          <Button size="small" onClick={letGo}>
            {t(`only.${params.attention}`)}
            <X aria-hidden="true" />
          </Button>
        </p>
      )}
      {packs.error && packs.data ? <StaleNotice error={packs.error} onRetry={() => void packs.refetch()} /> : null}
      {packs.error && !packs.data ? (
        <ProblemNotice
          title={t('failed')}
          error={packs.error}
          onRetry={() => void packs.refetch()}
          retrying={packs.isFetching}
        />
      ) : packs.isPending ? (
        <FleetSkeleton />
      ) : rows.length > 0 ? (
        <FleetTable rows={rows} sort={params.sort} onSort={setSort} fading={packs.isPlaceholderData} />
      ) : filtered ? (
        <EmptyNotice title={t('noneFound')} action={<Button onClick={clear}>{t('clearFilters')}</Button>}>
          {t('noneFoundHint')}
        </EmptyNotice>
      ) : (
        <FirstSteps />
      )}
      {packs.hasNextPage ? (
        <Button className="mt-4" onClick={() => void packs.fetchNextPage()} disabled={packs.isFetchingNextPage}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}
