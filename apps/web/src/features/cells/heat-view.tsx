'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { drawHeatMap } from '#features/cells/draw-heat-map.ts';
import { heatMapOf, nearest } from '#features/cells/heat-map.ts';
import { useThemeChange } from '#features/charts/use-theme-change.ts';
import { useWidth } from '#features/charts/use-width.ts';
import { linePath, scale } from '#features/health/plot-scale.ts';
import { type SeriesInWindow } from '#lib/api/queries.ts';
import { formatNumber, MISSING } from '#lib/format/number.ts';
import { formatInstant } from '#lib/format/time.ts';

const NAMES_PX = 32;
const SPREAD_PX = 56;

interface Cursor {
  readonly cell: number;
  readonly index: number;
}

/** Every cell over time by its distance from the mean of all, and how far apart the outermost are. */
export function HeatView({ shown }: { shown: SeriesInWindow }) {
  const t = useTranslations('cellHealth');
  const map = useMemo(() => heatMapOf(shown.series), [shown.series]);
  const rowHeight = Math.max(12, Math.min(24, Math.round(220 / Math.max(1, map.cells.length))));
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = Math.max(0, useWidth(host) - NAMES_PX);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const { fromMs, toMs, series } = shown;
  const stepMs = series.bucketMs ?? medianStep(series.ts);

  const draw = useCallback(() => {
    if (canvas.current && width > 0) drawHeatMap(canvas.current, map, { fromMs, toMs, width, rowHeight, stepMs });
  }, [map, fromMs, toMs, width, rowHeight, stepMs]);
  useEffect(draw, [draw]);
  useThemeChange(draw);

  const onMove = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const tsMs = fromMs + ((event.clientX - box.left) / box.width) * (toMs - fromMs);
    const cell = Math.min(map.cells.length - 1, Math.max(0, Math.floor((event.clientY - box.top) / rowHeight)));
    const index = nearest(map.ts, tsMs);
    setCursor(index === -1 ? null : { cell, index });
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = cursor ?? { cell: 0, index: map.ts.length - 1 };
    const within = (value: number, count: number): number => Math.min(count - 1, Math.max(0, value));
    setCursor({
      cell: within(at.cell + (step[0] ?? 0), map.cells.length),
      index: within(at.index + (step[1] ?? 0), map.ts.length),
    });
  };

  return (
    <div ref={host}>
      <Readout map={map} cursor={cursor} />
      <div className="flex">
        <div aria-hidden="true" className="shrink-0 text-xs text-ink-3 tabular-nums" style={{ width: NAMES_PX }}>
          {map.cells.map((cell) => (
            <div key={cell} style={{ height: rowHeight, lineHeight: `${rowHeight}px` }}>
              {cell + 1}
            </div>
          ))}
        </div>
        <canvas
          ref={canvas}
          role="img"
          tabIndex={0}
          aria-label={t('heatLabel', { cells: map.cells.length, reach: formatNumber(map.reachMv, { decimals: 0 }) })}
          onPointerMove={onMove}
          onPointerLeave={() => setCursor(null)}
          onKeyDown={onKey}
          className="block cursor-crosshair touch-pan-y rounded-[2px]"
          style={{ width, height: map.cells.length * rowHeight }}
        />
      </div>
      <Spread map={map} fromMs={fromMs} toMs={toMs} width={width} />
    </div>
  );
}

function Readout({ map, cursor }: { map: ReturnType<typeof heatMapOf>; cursor: Cursor | null }) {
  const t = useTranslations('cellHealth');
  const voltage = cursor ? (map.voltagesMv[cursor.cell]?.[cursor.index] ?? null) : null;
  const deviation = cursor ? (map.deviationsMv[cursor.cell]?.[cursor.index] ?? null) : null;
  return (
    <div className="mb-2 flex min-h-5 flex-wrap justify-between gap-x-6 gap-y-1 text-xs">
      <p className="tabular-nums" role="status">
        {cursor
          ? t('reading', {
              cell: (map.cells[cursor.cell] ?? 0) + 1,
              at: formatInstant(map.ts[cursor.index] ?? 0),
              voltage: voltage === null ? MISSING : formatNumber(voltage / 1_000, { decimals: 3 }),
              deviation: deviation === null ? MISSING : formatNumber(deviation, { decimals: 0, signed: true }),
            })
          : t('pointAt')}
      </p>
      <p className="flex items-center gap-2 text-ink-3 tabular-nums">
        −{formatNumber(map.reachMv, { decimals: 0 })} mV
        <span
          aria-hidden="true"
          className="h-2 w-24 rounded-[2px] border border-line"
          style={{ background: 'linear-gradient(90deg, var(--cell-low), var(--surface), var(--cell-high))' }}
        />
        +{formatNumber(map.reachMv, { decimals: 0 })} mV
      </p>
    </div>
  );
}

interface SpreadProps {
  readonly map: ReturnType<typeof heatMapOf>;
  readonly fromMs: number;
  readonly toMs: number;
  readonly width: number;
}

function Spread({ map, fromMs, toMs, width }: SpreadProps) {
  const t = useTranslations('cellHealth');
  const most = Math.max(1, ...map.spreadMv.map((value) => value ?? 0));
  const x = scale(fromMs, toMs, 0, width);
  const y = scale(0, most, SPREAD_PX - 2, 4);
  const points = map.spreadMv.map((value, i) => ({ tsMs: map.ts[i] ?? 0, value }));
  const path = linePath(points, ({ tsMs, value }) => `${x.px(tsMs).toFixed(1)} ${y.px(value).toFixed(1)}`);
  return (
    <div className="mt-3">
      <p className="mb-1 flex justify-between text-xs">
        <span className="font-medium">{t('spread')}</span>
        <span className="text-ink-3 tabular-nums">
          {t('spreadMost', { most: formatNumber(most, { decimals: 0 }) })}
        </span>
      </p>
      <svg
        role="img"
        aria-label={t('spread')}
        width={width}
        height={SPREAD_PX}
        className="block border-b border-line"
        style={{ marginLeft: NAMES_PX }}
      >
        <path d={path} className="fill-none stroke-ink-2" strokeWidth={1.5} />
      </svg>
      <p className="mt-1 flex justify-between text-xs text-ink-3 tabular-nums" style={{ paddingLeft: NAMES_PX }}>
        <span>{formatInstant(fromMs)}</span>
        <span>{formatInstant(toMs)}</span>
      </p>
    </div>
  );
}

function medianStep(ts: readonly number[]): number {
  const steps = ts.slice(1).map((each, i) => each - (ts[i] ?? 0));
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 60_000;
}
