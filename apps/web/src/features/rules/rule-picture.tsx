'use client';

import {
  isSeriesSignal,
  type PackListItem,
  type RuleScope,
  type SeriesSignalName,
  SIGNALS,
} from '@packwatch/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { later } from '#components/later.tsx';
import { ProblemNotice } from '#components/notice.tsx';
import { Panel } from '#components/panel.tsx';
import { fieldClass } from '#components/ui/field.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { ChartSkeleton } from '#features/charts/chart-skeleton.tsx';
import { gapsIn } from '#features/charts/gaps.ts';
import { type RuleOfKind } from '#features/rules/rule-kinds.ts';
import { rulePane } from '#features/rules/rule-pane.ts';
import { packsQuery, seriesQuery } from '#lib/api/queries.ts';
import { cn } from '#lib/cn.ts';
import { formatDuration } from '#lib/format/time.ts';

const ChartStack = later(() => import('#features/charts/chart-stack.tsx'), {
  soon: true,
  loading: () => <ChartSkeleton panes={1} paneHeight={HEIGHT} />,
});

type PicturedRule = RuleOfKind<'threshold' | 'rate' | 'changed'>;

const HEIGHT = 190;
const POINTS = 400;
const RANGES = ['6h', '24h', '7d'] as const;

/** The limit on what a pack of the fleet really read: moves as it is typed. */
export function RulePicture({ definition }: { definition: PicturedRule }) {
  const t = useTranslations('rules');
  const { scope, signal } = definition;
  const packs = useInfiniteQuery(
    packsQuery({ search: '', state: null, ...(scope.of === 'group' ? { group: scope.groupId } : {}) }),
  );
  const items = (packs.data?.pages.flatMap((page) => page.items) ?? []).filter((pack) => isInScope(pack, scope));
  const [picked, setPicked] = useState<string | null>(null);
  const [range, setRange] = useState<(typeof RANGES)[number]>('24h');
  const uid = items.find((pack) => pack.uid === picked)?.uid ?? items.find(({ live }) => live.ts)?.uid ?? items[0]?.uid;

  return (
    <Panel
      title={t('picture')}
      aside={
        <div className="flex flex-wrap items-center gap-2">
          <select
            aria-label={t('picturePack')}
            value={uid ?? ''}
            onChange={(event) => setPicked(event.target.value)}
            className={cn(fieldClass, 'h-8 w-auto max-w-48')}
          >
            {items.map((pack) => (
              <option key={pack.uid} value={pack.uid}>
                {pack.name}
              </option>
            ))}
          </select>
          <Segments
            label={t('pictureRange')}
            value={range}
            segments={RANGES.map((value) => ({ value, label: t(`range.${value}`) }))}
            onChange={setRange}
          />
        </div>
      }
    >
      <div className="px-4 pb-4">
        {!isSeriesSignal(signal) ? (
          <p className="text-ink-2">{t('noSeries')}</p>
        ) : uid === undefined ? (
          <p className="text-ink-2">{t(packs.isPending ? 'pictureLoading' : 'noPacks')}</p>
        ) : (
          <Picture uid={uid} signal={signal} range={range} definition={definition} />
        )}
      </div>
    </Panel>
  );
}

function isInScope(pack: PackListItem, scope: RuleScope): boolean {
  switch (scope.of) {
    case 'fleet':
    // Only its packs were asked for.
    case 'group':
      return true;
    case 'site':
      return pack.site?.id === scope.siteId;
    case 'tag':
      return pack.tags.includes(scope.tag);
    case 'chemistry':
      return pack.chemistry === scope.chemistry;
    case 'model':
      return pack.model === scope.model;
    case 'pack':
      return pack.uid === scope.packUid;
  }
}

interface PictureProps {
  readonly uid: string;
  readonly signal: SeriesSignalName;
  readonly range: (typeof RANGES)[number];
  readonly definition: PicturedRule;
}

function Picture({ uid, signal, range, definition }: PictureProps) {
  const t = useTranslations('rules');
  const chart = useTranslations('chart');
  const { kind, severity } = definition;
  const comparison = kind === 'changed' ? 'above' : definition.comparison;
  const [raiseLevel, clearLevel] = kind === 'threshold' ? [definition.raiseLevel, definition.clearLevel] : [0, 0];
  const query = useQuery({
    ...seriesQuery(uid, [signal], { kind: 'moving', range }, POINTS),
    placeholderData: keepPreviousData,
  });
  const shown = query.data;
  const pane = useMemo(() => (shown ? rulePane(shown.series, signal, comparison) : null), [shown, signal, comparison]);
  const surroundings = useMemo(() => {
    const span = shown ? { fromMs: shown.fromMs, toMs: shown.toMs } : { fromMs: 0, toMs: 1 };
    const { shownPer } = SIGNALS[signal];
    const before = { fromMs: span.fromMs, toMs: span.fromMs, ofThisPane: true };
    const levels =
      kind === 'threshold'
        ? [
            { ...before, severity, level: raiseLevel / shownPer },
            { ...before, severity: 'info' as const, level: clearLevel / shownPer },
          ]
        : [];
    return { window: span, gaps: shown ? gapsIn(shown.series, span) : [], marks: levels };
  }, [shown, signal, kind, severity, raiseLevel, clearLevel]);

  if (query.error && !shown) {
    return (
      <ProblemNotice
        framed={false}
        className="px-0"
        title={chart('failed')}
        error={query.error}
        onRetry={() => void query.refetch()}
        retrying={query.isFetching}
      />
    );
  }
  if (!shown || !pane) return <ChartSkeleton panes={1} paneHeight={HEIGHT} />;
  if (shown.series.ts.length === 0) return <EmptyNotice title={chart('empty')} />;
  return (
    <div className={cn(query.isPlaceholderData && 'opacity-50')}>
      <ChartStack
        panes={[pane]}
        surroundingsOf={() => surroundings}
        paneHeight={HEIGHT}
        bucketText={shown.series.bucketMs === null ? null : formatDuration(shown.series.bucketMs)}
        onZoom={() => undefined}
      />
      <p className="mt-2 text-xs text-ink-3">{t(`pictureHint.${kind}`)}</p>
    </div>
  );
}
