'use client';

import { QUARANTINE_REASONS } from '@packwatch/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { gatewaySearchParams, QUARANTINE_STATES } from '#app/(dashboard)/gateways/[id]/search-params.ts';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { ProblemNotice, StaleNotice } from '#components/notice.tsx';
import { RowsSkeleton } from '#components/rows-skeleton.tsx';
import { Button } from '#components/ui/button.tsx';
import { fieldClass } from '#components/ui/field.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { QuarantineActions } from '#features/gateways/quarantine-actions.tsx';
import { QuarantineRow } from '#features/gateways/quarantine-row.tsx';
import { quarantineQuery } from '#lib/api/gateway-queries.ts';
import { cn } from '#lib/cn.ts';

/** What came from a gateway and could not be read: kept, explained, tried again or let go. */
export default function QuarantinePanel({ gatewayId }: { gatewayId: string }) {
  const t = useTranslations('quarantine');
  const [{ state, reason }, setParams] = useQueryStates(gatewaySearchParams, { history: 'replace' });
  const mayWrite = useMay('quarantine:write');
  const list = useInfiniteQuery(quarantineQuery({ gateway: gatewayId, state, reason }));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <Segments
          label={t('show')}
          value={state}
          segments={QUARANTINE_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(value) => void setParams({ state: value })}
        />
        <label>
          <span className="sr-only">{t('reasonLabel')}</span>
          <select
            value={reason ?? ''}
            onChange={(event) =>
              void setParams({ reason: QUARANTINE_REASONS.find((each) => each === event.target.value) ?? null })
            }
            className={cn(fieldClass, 'h-8 w-auto max-w-full px-2')}
          >
            <option value="">{t('anyReason')}</option>
            {QUARANTINE_REASONS.map((each) => (
              <option key={each} value={each}>
                {t(`reason.${each}`)}
              </option>
            ))}
          </select>
        </label>
        {mayWrite && state === 'open' && reason !== null && items.length > 0 ? (
          <QuarantineActions
            selection={{ gateway: gatewayId, reason }}
            retryLabel={t('retryAll')}
            dismissLabel={t('dismissAll')}
          />
        ) : null}
      </div>
      {list.error && list.data ? <StaleNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? (
        <RowsSkeleton />
      ) : list.error && !list.data ? (
        <ProblemNotice
          title={t('failed')}
          error={list.error}
          onRetry={() => void list.refetch()}
          retrying={list.isFetching}
        />
      ) : items.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <EmptyNotice title={t(state === 'open' ? 'none' : 'noneResolved')}>{t('noneHint')}</EmptyNotice>
        </div>
      ) : (
        <ul className="overflow-hidden rounded-lg border border-line bg-surface">
          {items.map((item) => (
            <QuarantineRow key={item.id} item={item} />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <Button className="mt-4" onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}
