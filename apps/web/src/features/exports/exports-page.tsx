'use client';

import { type ExportDto, type ExportState } from '@packwatch/contracts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Download, Trash2, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { ProblemNotice, StaleNotice } from '#components/notice.tsx';
import { PageHead } from '#components/page-head.tsx';
import { Refusal } from '#components/refusal.tsx';
import { RowsSkeleton } from '#components/rows-skeleton.tsx';
import { Tag } from '#components/tag.tsx';
import { buttonLook, Button } from '#components/ui/button.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { NewExport } from '#features/exports/new-export.tsx';
import { BackLink } from '#features/shell/back-link.tsx';
import { endExport, exportsQuery, isUnderWay } from '#lib/api/export-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatSize } from '#lib/format/size.ts';
import { formatInstant } from '#lib/format/time.ts';

const LOOK = {
  waiting: 'plain',
  running: 'plain',
  ready: 'good',
  failed: 'critical',
  cancelled: 'plain',
  expired: 'plain',
} as const satisfies Record<ExportState, 'plain' | 'good' | 'critical'>;

/** Telemetry as files: what was asked for, and a form for more. */
export function ExportsPage() {
  const t = useTranslations('exports');
  const mayAsk = useMay('export:write');
  const jobs = useInfiniteQuery(exportsQuery());
  const items = jobs.data?.pages.flatMap((page) => page.items) ?? [];
  const retry = (): void => void jobs.refetch();
  return (
    <>
      <BackLink href="/reports">{t('back')}</BackLink>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className={mayAsk ? 'grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_26rem]' : ''}>
        <div className="min-w-0 max-xl:order-last">
          {jobs.error && jobs.data ? <StaleNotice error={jobs.error} onRetry={retry} /> : null}
          {jobs.isPending ? (
            <RowsSkeleton />
          ) : jobs.error && !jobs.data ? (
            <ProblemNotice title={t('failed')} error={jobs.error} onRetry={retry} retrying={jobs.isFetching} />
          ) : items.length === 0 ? (
            <EmptyNotice title={t('none')}>{t('noneHint')}</EmptyNotice>
          ) : (
            <ul className="overflow-hidden rounded-lg border border-line bg-surface">
              {items.map((item) => (
                <ExportRow key={item.id} item={item} mayEnd={mayAsk} />
              ))}
            </ul>
          )}
          {jobs.hasNextPage ? (
            <Button className="mt-4" onClick={() => void jobs.fetchNextPage()} disabled={jobs.isFetchingNextPage}>
              {t('more')}
            </Button>
          ) : null}
        </div>
        {mayAsk ? <NewExport /> : null}
      </div>
    </>
  );
}

function ExportRow({ item, mayEnd }: { item: ExportDto; mayEnd: boolean }) {
  const t = useTranslations('exports');
  const client = useQueryClient();
  const ending = useMutation({
    mutationFn: () => endExport(item.id),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.exports }),
  });
  const isOpen = isUnderWay(item.state) || item.state === 'ready';
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line px-4 py-3 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div className="min-w-0">
        <p className="font-medium break-words">{item.fileName}</p>
        <p className="text-[0.8125rem] text-ink-2">
          {t('of', { count: item.packCount })} · {range(item)} · {t(`resolution.${item.resolution}`)}
        </p>
        <p className="text-[0.8125rem] text-pretty text-ink-3">
          {t('askedBy', { by: item.askedBy })} <Age at={item.askedAt} />
          {item.state === 'ready' ? <> · {ready(item, t)}</> : null}
        </p>
        {item.rawSince === null ? null : (
          <p className="mt-1 text-[0.8125rem] text-warning">
            {t('rawSince', { at: formatInstant(Date.parse(item.rawSince)) })}
          </p>
        )}
        {item.error === null ? null : <p className="mt-1 text-[0.8125rem] text-critical">{item.error}</p>}
        {ending.error ? <Refusal error={ending.error} /> : null}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Tag look={LOOK[item.state]}>
          {t(`state.${item.state}`)}
          {item.state === 'running' ? (
            <span className="tabular-nums">{`${formatNumber(Math.floor(item.progress * 100), { decimals: 0 })}\u00a0%`}</span>
          ) : null}
        </Tag>
        {item.state === 'ready' ? (
          <a href={`/v1/exports/${item.id}/file`} download className={buttonLook({ size: 'small' })}>
            <Download aria-hidden="true" />
            {t('download')}
          </a>
        ) : null}
        {isOpen && mayEnd ? (
          <Button size="small" look="quiet" onClick={() => ending.mutate()} disabled={ending.isPending}>
            {item.state === 'ready' ? <Trash2 aria-hidden="true" /> : <X aria-hidden="true" />}
            {t(item.state === 'ready' ? 'remove' : 'cancel')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

const range = ({ from, to }: ExportDto): string =>
  `${formatInstant(Date.parse(from))} – ${formatInstant(Date.parse(to))}`;

function ready(item: ExportDto, t: ReturnType<typeof useTranslations<'exports'>>): string {
  return t('size', {
    rows: item.rows,
    bytes: formatSize(item.bytes ?? 0),
    until: formatInstant(Date.parse(item.expiresAt ?? item.to)),
  });
}
