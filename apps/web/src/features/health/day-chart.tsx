'use client';

import { type ReactNode, useId, useRef } from 'react';
import {
  bandPath,
  type DayPoint,
  decimalsOf,
  linePath,
  roundTicks,
  type Scale,
  scale,
} from '#features/health/plot-scale.ts';
import { useWidth } from '#features/charts/use-width.ts';
import { cn } from '#lib/cn.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatTick } from '#lib/format/time.ts';

const [LEFT, RIGHT, TOP, FOOT] = [48, 12, 10, 24];
const TICK_EVERY_PX = { x: 110, y: 46 };
const DAY_MS = 86_400_000;

export interface Track {
  readonly key: string;
  readonly points: readonly DayPoint[];
  readonly look: 'main' | 'bound';
}

export interface Dot {
  readonly id: string;
  readonly tsMs: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What it is, for those who can't see where it lies. */
  readonly label: string;
}

/** Something that happened to the pack, told at its moment. */
export interface Moment {
  readonly id: string;
  readonly tsMs: number;
  readonly words: string;
}

interface DayChartProps {
  readonly label: string;
  readonly unit: string;
  readonly height?: number;
  readonly tracks: readonly Track[];
  readonly dots?: readonly Dot[];
  readonly moments?: readonly Moment[];
  readonly selected?: string | null;
  readonly onSelect?: (id: string) => void;
  /** A level across the whole chart, such as the nominal value. */
  readonly level?: { readonly value: number; readonly name: string };
}

/** A figure over days with its band, and the measurements it stands on as points to pick. */
export function DayChart(props: DayChartProps) {
  const { label, unit, height = 232, tracks, dots = [], moments = [], selected, onSelect, level } = props;
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const name = useId();
  const spans = spansOf(tracks, dots, level?.value);
  const seen = moments.filter(({ tsMs }) => tsMs >= spans.fromMs && tsMs <= spans.toMs);
  const x = scale(spans.fromMs, spans.toMs, LEFT, width - RIGHT);
  const y = scale(spans.low, spans.high, height - FOOT, TOP);
  const at = (point: { tsMs: number; value: number }): string =>
    `${x.px(point.tsMs).toFixed(1)} ${y.px(point.value).toFixed(1)}`;
  return (
    <div ref={host} className="relative w-full" style={{ height }}>
      {width === 0 ? null : (
        <>
          <svg role="img" aria-label={label} width={width} height={height} className="block text-[11px]">
            <Axes x={x} y={y} width={width} height={height} unit={unit} />
            {level ? <Level y={y} width={width} level={level} /> : null}
            {seen.map((moment) => (
              <MomentLine key={moment.id} x={x} width={width} height={height} moment={moment} />
            ))}
            {tracks.map(({ key, points, look }) => (
              <g key={key}>
                <path d={bandPath(points, at)} className="fill-soc-band" />
                <path
                  d={linePath(points, at)}
                  className={cn('fill-none', look === 'main' ? 'stroke-soc' : 'stroke-ink-3')}
                  strokeWidth={look === 'main' ? 2 : 1.5}
                  strokeDasharray={look === 'bound' ? '4 3' : undefined}
                  strokeLinecap="round"
                />
              </g>
            ))}
            {dots.map((dot) => (
              <line
                key={dot.id}
                x1={x.px(dot.tsMs)}
                x2={x.px(dot.tsMs)}
                y1={y.px(dot.low)}
                y2={y.px(dot.high)}
                className={dot.id === selected ? 'stroke-ink' : 'stroke-ink-3/45'}
              />
            ))}
          </svg>
          {dots.length === 0 ? null : (
            <div role="radiogroup" aria-label={label}>
              {dots.map((dot) => (
                <label
                  key={dot.id}
                  title={dot.label}
                  className="absolute grid size-6 -translate-1/2 cursor-pointer place-items-center rounded-full has-focus-visible:outline-2 has-focus-visible:outline-focus"
                  style={{ left: x.px(dot.tsMs), top: y.px(dot.value) }}
                >
                  <input
                    type="radio"
                    name={name}
                    aria-label={dot.label}
                    checked={dot.id === selected}
                    onChange={() => onSelect?.(dot.id)}
                    className="peer absolute inset-0 cursor-pointer opacity-0"
                  />
                  <span className="size-2.5 rounded-full border-2 border-soc bg-surface peer-checked:size-3.5 peer-checked:bg-soc" />
                </label>
              ))}
            </div>
          )}
        </>
      )}
    </div>
  );
}

function Axes({ x, y, width, height, unit }: { x: Scale; y: Scale; width: number; height: number; unit: string }) {
  const values = roundTicks(y.from, y.to, (height - TOP - FOOT) / TICK_EVERY_PX.y);
  const decimals = decimalsOf(values);
  const count = Math.max(1, Math.floor((width - LEFT - RIGHT) / TICK_EVERY_PX.x));
  const stepDays = Math.max(1, Math.ceil((x.to - x.from) / DAY_MS / count));
  const days: number[] = [];
  for (let day = Math.ceil(x.from / DAY_MS) * DAY_MS; day <= x.to; day += stepDays * DAY_MS) days.push(day);
  return (
    <g className="fill-ink-3">
      {values.map((value, i) => (
        <g key={value}>
          <line x1={LEFT} x2={width - RIGHT} y1={y.px(value)} y2={y.px(value)} stroke="var(--chart-grid)" />
          <text x={LEFT - 8} y={y.px(value)} dy="0.32em" textAnchor="end">
            {formatNumber(value, { decimals })}
            {i === values.length - 1 ? ` ${unit}` : ''}
          </text>
        </g>
      ))}
      {days.map((day) => (
        <text
          key={day}
          x={x.px(day)}
          y={height - 6}
          textAnchor={x.px(day) < LEFT + 16 ? 'start' : x.px(day) > width - RIGHT - 24 ? 'end' : 'middle'}
        >
          {formatTick(day, DAY_MS)}
        </text>
      ))}
    </g>
  );
}

function Level({ y, width, level }: { y: Scale; width: number; level: { value: number; name: string } }): ReactNode {
  const px = y.px(level.value);
  return (
    <g>
      <line x1={LEFT} x2={width - RIGHT} y1={px} y2={px} className="stroke-ink-3" strokeDasharray="1 3" />
      <text x={width - RIGHT} y={px - 5} textAnchor="end" className="fill-ink-3">
        {level.name}
      </text>
    </g>
  );
}

/** A line at its moment, with its words on the side where there is more room. */
function MomentLine({ x, width, height, moment }: { x: Scale; width: number; height: number; moment: Moment }) {
  const px = x.px(moment.tsMs);
  const isLate = px > width / 2;
  return (
    <g className="fill-ink-2">
      <title>{moment.words}</title>
      <line x1={px} x2={px} y1={TOP} y2={height - FOOT} className="stroke-ink-2" strokeDasharray="2 3" />
      <path d={`M${px} ${TOP} l-4 -5 h8 z`} />
      <text x={isLate ? px - 7 : px + 7} y={TOP + 10} textAnchor={isLate ? 'end' : 'start'}>
        {moment.words}
      </text>
    </g>
  );
}

const LEAST_MS = 3 * DAY_MS;
const MARGIN = 0.12;

/** What the chart has to hold: all of what is drawn, at least three days, and some air. */
function spansOf(tracks: readonly Track[], dots: readonly Dot[], level: number | undefined) {
  const points = tracks.flatMap((track) => track.points);
  const times = [...points.filter(({ value }) => value !== null), ...dots].map(({ tsMs }) => tsMs);
  const toMs = times.length === 0 ? Date.now() : Math.max(...times);
  const fromMs = Math.min(toMs - LEAST_MS, ...times);
  const values = [
    ...points.flatMap(({ value, low, high }) => [value, low, high]),
    ...dots.flatMap(({ low, high }) => [low, high]),
    level,
  ].filter((value): value is number => value != null);
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const air = Math.max((high - low) * MARGIN, Math.abs(high) * 0.005, 1e-6);
  return { fromMs, toMs: toMs + (toMs - fromMs) * 0.02, low: low - air, high: high + air };
}
