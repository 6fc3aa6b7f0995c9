'use client';

import 'uplot/dist/uPlot.min.css';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { type Span } from '#features/charts/gaps.ts';
import { type Surroundings } from '#features/charts/surroundings.ts';
import { PaneView } from '#features/charts/pane-view.tsx';
import { type Pane } from '#features/charts/panes.ts';
import { useTravel } from '#features/charts/use-travel.ts';
import { formatInstant } from '#lib/format/time.ts';

interface ChartStackProps {
  readonly panes: readonly Pane[];
  readonly surroundingsOf: (pane: Pane) => Surroundings;
  readonly paneHeight: number;
  /** How long a point stands for; null when it is one reading. */
  readonly bucketText: string | null;
  readonly onZoom: (span: Span) => void;
  /** Said in place of where the newest reading is. */
  readonly note?: string | null;
  /** Whether keys and a wheel move the window; where somebody arrives is zoomed to. */
  readonly movable?: boolean;
}

const NOTHING: Span = { fromMs: 0, toMs: 1 };

/** Charts one above the other with one cursor: the same moment in all of them. Load it with `later`. */
export default function ChartStack(props: ChartStackProps) {
  const { panes, surroundingsOf, paneHeight, bucketText, onZoom, note = null, movable = false } = props;
  const t = useTranslations('chart');
  const syncKey = useId();
  const [cursor, setCursor] = useState<number | null>(null);
  const host = useRef<HTMLDivElement>(null);
  const shown = panes[0] ? surroundingsOf(panes[0]).window : NOTHING;
  const { travel, onKeyDown } = useTravel(host, shown, movable ? onZoom : null);
  const at = cursor === null ? undefined : panes[0]?.times[cursor];
  return (
    <div>
      <p className="mb-2 flex min-h-5 flex-wrap justify-between gap-x-4 text-xs text-ink-3">
        <span className="tabular-nums">{note ?? (at === undefined ? t('newest') : formatInstant(at * 1_000))}</span>
        <span>{bucketText === null ? t('everyReading') : t('bucketed', { bucket: bucketText })}</span>
      </p>
      <div
        ref={host}
        className="space-y-2"
        {...(movable
          ? { role: 'group', tabIndex: 0, 'aria-label': t('charts'), 'aria-description': t('keys'), onKeyDown }
          : {})}
      >
        {panes.map((pane, i) => (
          <PaneView
            key={pane.id}
            pane={pane}
            surroundings={surroundingsOf(pane)}
            syncKey={syncKey}
            travel={travel}
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
