'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { ProblemNotice } from '#components/notice.tsx';
import { Panel } from '#components/panel.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { HeatView } from '#features/cells/heat-view.tsx';
import { RANGES } from '#features/packs/time-window.ts';
import { usePackWindow } from '#features/packs/use-pack-window.ts';
import { seriesQuery } from '#lib/api/queries.ts';
import { cn } from '#lib/cn.ts';

const POINTS = 400;

export function HeatPanel({ uid }: { uid: string }) {
  const t = useTranslations('cellHealth');
  const chart = useTranslations('chart');
  const { window, setRange } = usePackWindow();
  const query = useQuery({
    ...seriesQuery(uid, ['cell.voltage_mv'], window, POINTS),
    placeholderData: keepPreviousData,
  });
  return (
    <Panel
      title={t('heat')}
      aside={
        <Segments
          label={chart('range')}
          value={window.kind === 'moving' ? window.range : null}
          segments={RANGES.map((value) => ({ value, label: chart(`ranges.${value}`) }))}
          onChange={setRange}
        />
      }
    >
      <div className={cn('min-h-72 px-4 pb-4', query.isPlaceholderData && 'opacity-50')}>
        {query.data ? (
          query.data.series.series.length > 0 && query.data.series.ts.length > 0 ? (
            <HeatView shown={query.data} />
          ) : (
            <EmptyNotice title={chart('empty')}>{chart('emptyHint')}</EmptyNotice>
          )
        ) : query.error ? (
          <ProblemNotice
            framed={false}
            className="px-0"
            title={chart('failed')}
            error={query.error}
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
          />
        ) : (
          <div className="skeleton h-72 w-full" role="status" aria-label={chart('title')} />
        )}
      </div>
    </Panel>
  );
}
