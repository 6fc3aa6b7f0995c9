'use client';

import { type AlarmDto, type SeriesSignalName } from '@packwatch/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { later } from '#components/later.tsx';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { Link } from '#components/link.tsx';
import { ProblemNotice } from '#components/notice.tsx';
import { Panel } from '#components/panel.tsx';
import { alarmWindow } from '#features/alarms/alarm-window.ts';
import { alarmMarks } from '#features/charts/alarm-marks.ts';
import { ChartSkeleton } from '#features/charts/chart-skeleton.tsx';
import { gapsIn, type Span } from '#features/charts/gaps.ts';
import { envelopePane } from '#features/charts/panes.ts';
import { seriesQuery } from '#lib/api/queries.ts';
import { formatDuration } from '#lib/format/time.ts';
import { useNow } from '#lib/use-now.ts';

const HEIGHT = 260;
const POINTS = 600;

const ChartStack = later(() => import('#features/charts/chart-stack.tsx'), {
  soon: true,
  loading: () => <ChartSkeleton panes={1} paneHeight={HEIGHT} />,
});

interface AlarmChartProps {
  readonly alarm: AlarmDto;
  readonly packUid: string;
  readonly signal: SeriesSignalName;
}

/** The signal that raised the alarm, its limit, and the time around it. */
export function AlarmChart({ alarm, packUid, signal }: AlarmChartProps) {
  const t = useTranslations('alarm');
  const router = useRouter();
  const window = alarmWindow(alarm, useNow() || Date.now());
  const signals = [signal];
  const query = useQuery({
    ...seriesQuery(packUid, signals, window, POINTS),
    placeholderData: keepPreviousData,
  });
  const shown = query.data;

  const pane = useMemo(
    () => (shown ? envelopePane('signal', shown.series, signal, alarm.part) : null),
    [shown, signal, alarm.part],
  );
  const surroundings = useMemo(() => {
    const span = shown ? { fromMs: shown.fromMs, toMs: shown.toMs } : { fromMs: 0, toMs: 1 };
    return {
      window: span,
      gaps: shown ? gapsIn(shown.series, span) : [],
      marks: alarmMarks([alarm], signal, span),
    };
  }, [shown, alarm, signal]);
  const onPackPage = useCallback(
    (span: Span) =>
      `/packs/${packUid}?${new URLSearchParams({
        from: new Date(span.fromMs).toISOString(),
        to: new Date(span.toMs).toISOString(),
      }).toString()}`,
    [packUid],
  );

  return (
    <Panel
      title={t('around')}
      className="min-w-0"
      aside={
        shown ? (
          <Link
            href={onPackPage(shown)}
            className="text-[0.8125rem] text-ink-2 underline decoration-line-strong underline-offset-3 hover:text-ink"
          >
            {t('allSignals')}
          </Link>
        ) : null
      }
    >
      <div className="px-4 pb-4">
        {query.error && !shown ? (
          <ProblemNotice
            framed={false}
            className="px-0"
            title={t('chartFailed')}
            error={query.error}
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
          />
        ) : !shown || !pane ? (
          <ChartSkeleton panes={1} paneHeight={HEIGHT} />
        ) : shown.series.ts.length === 0 ? (
          <EmptyNotice title={t('noSeries')} />
        ) : (
          <ChartStack
            panes={[pane]}
            surroundingsOf={() => surroundings}
            paneHeight={HEIGHT}
            bucketText={shown.series.bucketMs === null ? null : formatDuration(shown.series.bucketMs)}
            onZoom={(span) => router.push(onPackPage(span))}
          />
        )}
      </div>
    </Panel>
  );
}
