'use client';

import { type PackListItem } from '@packwatch/contracts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useEffect } from 'react';
import { later } from '#components/later.tsx';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { ProblemNotice, StaleNotice } from '#components/notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { answerSoFar } from '#features/fleet/answer-so-far.ts';
import { type AttentionAnswers } from '#features/fleet/attention-answers.ts';
import { AttentionPanel } from '#features/fleet/attention-panel.tsx';
import { FleetFilterBar } from '#features/fleet/fleet-filter-bar.tsx';
import { FleetSkeleton } from '#features/fleet/fleet-skeleton.tsx';
import { useFleetParams } from '#features/fleet/use-fleet-params.ts';
import { packsQuery } from '#lib/api/queries.ts';
import { useDebounced } from '#lib/use-debounced.ts';
import { whenIdle } from '#lib/when-idle.ts';

const FleetTable = later(() => import('#features/fleet/fleet-table.tsx'), {
  soon: true,
  loading: () => <FleetSkeleton />,
});

const Distributions = later(() => import('#features/fleet/distributions.tsx'), {
  soon: true,
  loading: () => <div aria-hidden="true" className="h-31" />,
});

const FirstSteps = later(() => import('#features/fleet/first-steps.tsx'));

const TYPING_MS = 250;
const NO_ROWS: PackListItem[] = [];

interface FleetPageProps {
  /** What the server already knew when it drew the page. */
  readonly known: AttentionAnswers | null;
}

export function FleetPage({ known }: FleetPageProps) {
  const t = useTranslations('fleet');
  const { params, setState, setSort, setSearch, setColumns, setMap, setSite, setGroup, letGo, letTagGo, clear } =
    useFleetParams();
  const search = useDebounced(params.q.trim(), TYPING_MS);
  const filter = {
    search,
    state: params.state,
    attention: params.attention,
    tag: params.tag,
    site: params.site,
    group: params.group,
  };
  const packs = useInfiniteQuery({
    ...packsQuery(filter),
    placeholderData: keepPreviousData,
    select: answerSoFar,
  });
  const all = packs.data?.rows ?? NO_ROWS;
  // Typing goes before sorting thousands of rows, and whatever somebody does before the first of them are drawn.
  const rows = useDeferredValue(all);
  const isDrawing = rows.length === 0 && all.length > 0;
  // Every list of packs counts the same: all of the site and the group.
  const counted = known !== null && known.site === params.site && params.group === null;
  const counts = packs.data?.counts ?? (counted ? known.silent.counts : undefined);
  const { hasNextPage, isFetching, isError, fetchNextPage } = packs;
  // All of them, page after page: sorting, counting and scrolling are over the whole answer.
  useEffect(() => {
    return hasNextPage && !isFetching && !isError ? whenIdle(() => void fetchNextPage()) : undefined;
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const { tag, state, attention, site, group } = params;
  const filtered =
    tag !== '' || search !== '' || state !== null || attention !== null || site !== null || group !== null;

  // Without a pack nothing can need anybody, and there is nothing to filter.
  if (packs.isSuccess && all.length === 0 && !filtered && !packs.isPlaceholderData) {
    return (
      <>
        <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
        <FirstSteps />
      </>
    );
  }
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-0.5 min-h-5 text-ink-2">
        {counts ? t('summary', { total: counts.total, alarms: counts.withOpenAlarms, silent: counts.silent }) : null}
      </p>
      <div className="mt-4 grid gap-3 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <AttentionPanel site={site} known={known} />
        <Distributions rows={rows} />
      </div>
      <FleetFilterBar
        counts={counts}
        failed={packs.isError && !counts}
        state={params.state}
        search={params.q}
        onState={setState}
        onSearch={setSearch}
        sort={params.sort}
        onSort={setSort}
        site={site}
        onSite={setSite}
        group={group}
        onGroup={setGroup}
      />
      {params.attention === null ? null : (
        <p className="mb-4">
          <Button size="small" onClick={letGo}>
            {t(`only.${params.attention}`)}
            <X aria-hidden="true" />
          </Button>
        </p>
      )}
      {params.tag === '' ? null : (
        <p className="mb-4">
          <Button size="small" onClick={letTagGo}>
            {t('onlyTag', { tag: params.tag })}
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
      ) : packs.isPending || isDrawing ? (
        <FleetSkeleton />
      ) : rows.length > 0 ? (
        <FleetTable
          rows={rows}
          question={JSON.stringify(filter)}
          complete={!hasNextPage && !packs.isPlaceholderData}
          sort={params.sort}
          onSort={setSort}
          columns={params.columns}
          onColumns={setColumns}
          map={params.map}
          onMap={setMap}
          fading={packs.isPlaceholderData}
        />
      ) : (
        <EmptyNotice title={t('noneFound')} action={<Button onClick={clear}>{t('clearFilters')}</Button>}>
          {t('noneFoundHint')}
        </EmptyNotice>
      )}
    </>
  );
}
