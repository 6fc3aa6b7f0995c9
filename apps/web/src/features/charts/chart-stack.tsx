'use client';

import 'uplot/dist/uPlot.min.css';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { type Span } from '#features/charts/gaps.ts';
import { type Surroundings } from '#features/charts/surroundings.ts';
import { PaneView } from '#features/charts/pane-view.tsx';
import { type Pane } from '#features/charts/panes.ts';
import { formatInstant } from '#lib/format/time.ts';

interface ChartStackProps {
  readonly panes: readonly Pane[];
  readonly surroundingsOf: (pane: Pane) => Surroundings;
  readonly paneHeight: number;
  /** How long a point stands for; null when it is one reading. */
  readonly bucketText: string | null;
  readonly onZoom: (span: Span) => void;
}

/** Charts one above the other with one cursor: the same moment in all of them. Load it with `later`. */
export default function ChartStack({ panes, surroundingsOf, paneHeight, bucketText, onZoom }: ChartStackProps) {
  const t = useTranslations('chart');
  const syncKey = useId();
  const [cursor, setCursor] = useState<number | null>(null);
  const at = cursor === null ? undefined : panes[0]?.times[cursor];
  return (
    <div>
      <p className="mb-2 flex min-h-5 flex-wrap justify-between gap-x-4 text-xs text-ink-3">
        <span className="tabular-nums">{at === undefined ? t('newest') : formatInstant(at * 1_000)}</span>
        <span>{bucketText === null ? t('everyReading') : t('bucketed', { bucket: bucketText })}</span>
      </p>
      <div className="space-y-2">
        {panes.map((pane, i) => (
          <PaneView
            key={pane.id}
            pane={pane}
            surroundings={surroundingsOf(pane)}
            syncKey={syncKey}
            height={paneHeight}
            withTimes={i === panes.length - 1}
            cursor={cursor}
            onCursor={setCursor}
            onZoom={onZoom}
          />
        ))}
      </div>
    </div>
  );
}
