'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type uPlot from 'uplot';
import { type Span } from '#features/charts/gaps.ts';
import { inTurn } from '#features/charts/in-turn.ts';
import { createPaneChart, plotData, shapeOf } from '#features/charts/pane-chart.ts';
import { type Surroundings } from '#features/charts/surroundings.ts';
import { type Pane } from '#features/charts/panes.ts';
import { PaneReadout } from '#features/charts/pane-readout.tsx';
import { type Travel } from '#features/charts/use-travel.ts';
import { useThemeChange } from '#features/charts/use-theme-change.ts';
import { useWidth } from '#features/charts/use-width.ts';

interface PaneViewProps {
  readonly pane: Pane;
  readonly surroundings: Surroundings;
  readonly syncKey: string;
  readonly travel: RefObject<Travel>;
  readonly height: number;
  readonly withTimes: boolean;
  /** Index of the sample under the cursor, the same in every pane; null: show the newest. */
  readonly cursor: number | null;
  readonly onCursor: (index: number | null) => void;
  readonly onZoom: (span: Span) => void;
}

/** Holds one uPlot chart: makes it when its shape changes, feeds it when only its data do. */
export function PaneView(props: PaneViewProps) {
  const { pane, surroundings, syncKey, travel, height, withTimes } = props;
  const t = useTranslations('chart');
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const latest = useRef(props);
  const width = useWidth(host);
  const shape = shapeOf(pane);
  const known = width > 0;

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const place = host.current;
    if (!place || !known) return;
    const { charts } = travel.current;
    let made: uPlot | null = null;
    const callOff = inTurn(() => {
      made = createPaneChart(place, {
        pane: latest.current.pane,
        width: place.clientWidth,
        height,
        withTimes,
        syncKey,
        surroundings: () => latest.current.surroundings,
        view: () => travel.current.view,
        onCursor: (index) => latest.current.onCursor(index),
        onZoom: (span) => latest.current.onZoom(span),
      });
      chart.current = made;
      charts.add(made);
    });
    return () => {
      callOff();
      if (made === null) return;
      charts.delete(made);
      made.destroy();
      chart.current = null;
    };
  }, [shape, known, height, withTimes, syncKey, travel]);

  useEffect(() => {
    // As wide as it is by now: what was observed may be of a layout before.
    const now = host.current?.clientWidth ?? 0;
    if (width > 0 && now > 0 && chart.current) chart.current.setSize({ width: now, height: chart.current.height });
  }, [width]);

  const data = useMemo(() => plotData(pane), [pane]);
  useEffect(() => {
    chart.current?.setData(data);
  }, [data, surroundings]);

  useThemeChange(useCallback(() => chart.current?.redraw(false), []));

  return (
    <section aria-label={t(`pane.${pane.id}`)} className="border-t border-line pt-2 first:border-0">
      <PaneReadout pane={pane} cursor={props.cursor} />
      <div
        ref={host}
        role="img"
        aria-label={t(`pane.${pane.id}`)}
        className="w-full cursor-crosshair overflow-hidden"
        style={{ height: height + (withTimes ? 26 : 0) }}
      />
    </section>
  );
}
