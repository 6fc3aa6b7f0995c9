'use client';

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { later } from '#components/later.tsx';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { ProblemNotice } from '#components/notice.tsx';
import { Panel } from '#components/panel.tsx';
import { Button } from '#components/ui/button.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { alarmMarks } from '#features/charts/alarm-marks.ts';
import { serviceMarks } from '#features/charts/service-marks.ts';
import { ChartSkeleton } from '#features/charts/chart-skeleton.tsx';
import { gapsIn } from '#features/charts/gaps.ts';
import { PACK_SIGNALS, type Pane, packPanes } from '#features/charts/panes.ts';
import { RANGES } from '#features/packs/time-window.ts';
import { usePackWindow } from '#features/packs/use-pack-window.ts';
import { alarmsQuery, type SeriesInWindow, seriesQuery } from '#lib/api/queries.ts';
import { serviceEventsQuery } from '#lib/api/service-queries.ts';
import { cn } from '#lib/cn.ts';
import { formatDuration } from '#lib/format/time.ts';

const PANE_HEIGHT = 132;
const POINTS = 600;

const ChartStack = later(() => import('#features/charts/chart-stack.tsx'), {
  soon: true,
  loading: () => <ChartSkeleton panes={4} paneHeight={PANE_HEIGHT} />,
});

/** The window alone: two moments at which nothing was read. */
const withoutReadings = (answer: SeriesInWindow): SeriesInWindow => ({
  ...answer,
  series: { ...answer.series, ts: [answer.fromMs, answer.toMs], series: [] },
});

export function PackCharts({ uid }: { uid: string }) {
  const t = useTranslations('chart');
  const { window, setRange, hold, letGo } = usePackWindow();
  const query = useQuery({ ...seriesQuery(uid, PACK_SIGNALS, window, POINTS), placeholderData: keepPreviousData });
  const alarms = useInfiniteQuery(alarmsQuery({ status: null, severity: null, pack: uid }));
  const services = useQuery(serviceEventsQuery(uid)).data?.items;
  const answer = query.data;
  const isEmpty = answer?.series.ts.length === 0;
  // Who went there by keys goes on by keys: the charts stay, with nothing in them.
  const staysEmpty = isEmpty && window.kind === 'held';
  const shown = useMemo(() => (answer && staysEmpty ? withoutReadings(answer) : answer), [answer, staysEmpty]);

  const panes = useMemo(() => (shown ? packPanes(shown.series) : []), [shown]);
  const around = useMemo(() => {
    if (!shown) return null;
    // What somebody zoomed to is drawn at once, of what is already here; the rest of it follows.
    const span = window.kind === 'held' ? window : { fromMs: shown.fromMs, toMs: shown.toMs };
    const known = alarms.data?.pages.flatMap((page) => page.items) ?? [];
    return new Map(
      panes.map((pane) => [
        pane,
        {
          window: span,
          gaps: gapsIn(shown.series, shown),
          marks: [...alarmMarks(known, pane.signal, span), ...serviceMarks(services ?? [], span)],
        },
      ]),
    );
  }, [shown, panes, alarms.data, services, window]);
  const surroundingsOf = useCallback(
    (pane: Pane) => around?.get(pane) ?? { window: { fromMs: 0, toMs: 1 }, gaps: [], marks: [] },
    [around],
  );

  return (
    <Panel
      title={t('title')}
      aside={
        <div className="flex items-center gap-2">
          {window.kind === 'held' ? (
            <Button size="small" look="quiet" onClick={letGo}>
              <Undo2 aria-hidden="true" />
              {t('backToLive')}
            </Button>
          ) : null}
          <Segments
            label={t('range')}
            value={window.kind === 'moving' ? window.range : null}
            segments={RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))}
            onChange={setRange}
          />
        </div>
      }
    >
      <div
        aria-busy={query.isPlaceholderData}
        className={cn('px-4 pt-1 pb-4', query.isPlaceholderData && 'opacity-50 transition-opacity delay-300')}
      >
        {query.error && !shown ? (
          <ProblemNotice
            framed={false}
            className="px-0"
            title={t('failed')}
            error={query.error}
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
          />
        ) : !shown ? (
          <ChartSkeleton panes={4} paneHeight={PANE_HEIGHT} />
        ) : isEmpty && !staysEmpty ? (
          <EmptyNotice title={t('empty')}>{t('emptyHint')}</EmptyNotice>
        ) : (
          <ChartStack
            note={staysEmpty ? t('empty') : null}
            panes={panes}
            surroundingsOf={surroundingsOf}
            paneHeight={PANE_HEIGHT}
            bucketText={shown.series.bucketMs === null ? null : formatDuration(shown.series.bucketMs)}
            onZoom={hold}
            movable
          />
        )}
      </div>
    </Panel>
  );
}
