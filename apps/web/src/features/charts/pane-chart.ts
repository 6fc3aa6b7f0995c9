import { SIGNALS } from '@packwatch/contracts';
import uPlot from 'uplot';
import { css } from '#features/charts/css.ts';
import { type Span } from '#features/charts/gaps.ts';
import { type Line, type LineRole, type Pane } from '#features/charts/panes.ts';
import { loneReadings } from '#features/charts/plot-data.ts';
import { drawGaps, drawMarks, type Surroundings } from '#features/charts/surroundings.ts';
import { valueRange } from '#features/charts/value-range.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatTick } from '#lib/format/time.ts';

interface ChartOptions {
  readonly pane: Pane;
  readonly width: number;
  readonly height: number;
  readonly withTimes: boolean;
  readonly syncKey: string;
  readonly surroundings: () => Surroundings;
  /** The window while somebody moves it. */
  readonly view: () => Span | null;
  readonly onCursor: (index: number | null) => void;
  readonly onZoom: (span: Span) => void;
}

const COLOUR: Record<LineRole, string> = {
  soc: '--soc',
  bms: '--bms',
  plain: '--ink-2',
  current: '--discharging',
  cell: '--cell',
  cellLow: '--cell-low',
  cellHigh: '--cell-high',
  edge: '--soc',
};

export const colourOf = (role: LineRole): string => `var(${COLOUR[role]})`;

const AXIS_WIDTH = 52;
const TIMES_HEIGHT = 26;
const SHORTEST_ZOOM_PX = 8;
const FONT = '11px "Inter Variable", sans-serif';

/** On a chart of the one signal of an alarm, its limit is always in sight. */
function rangeWithLimits(pane: Pane, { marks }: Surroundings, low: number, high: number): [number, number] {
  const levels = pane.id === 'signal' ? marks.flatMap(({ level }) => (level === null ? [] : [level])) : [];
  const ends = [low, high, ...levels].filter((end) => end != null);
  return ends.length === 0
    ? valueRange(null, null, pane.range)
    : valueRange(Math.min(...ends), Math.max(...ends), pane.range);
}

export function createPaneChart(host: HTMLElement, options: ChartOptions): uPlot {
  const { pane, surroundings } = options;
  const config: uPlot.Options = {
    width: options.width,
    height: options.height + (options.withTimes ? TIMES_HEIGHT : 0),
    padding: [6, 20, options.withTimes ? 0 : 6, 0],
    legend: { show: false },
    cursor: {
      y: false,
      sync: { key: options.syncKey, setSeries: false },
      drag: { x: true, y: false, setScale: false, dist: SHORTEST_ZOOM_PX },
      points: { size: 6, fill: () => css('--surface'), width: 2 },
    },
    scales: {
      x: {
        time: true,
        range: () => {
          const { fromMs, toMs } = options.view() ?? surroundings().window;
          return [fromMs / 1_000, toMs / 1_000];
        },
      },
      y: { range: (_, low, high) => rangeWithLimits(pane, surroundings(), low, high) },
    },
    axes: [timeAxis(options.withTimes), valueAxis(isCount(pane))],
    series: [{}, ...pane.lines.map((line) => lineSeries(pane, line))],
    bands: pane.bands.map(([upper, lower]) => ({
      series: [upper + 1, lower + 1],
      fill: () => css(pane.id === 'soc' ? '--soc-band' : '--chart-grid'),
    })),
    hooks: {
      drawClear: [(u) => drawGaps(u, surroundings())],
      draw: [(u) => drawMarks(u, surroundings(), pane.id === 'signal')],
      setCursor: [(u) => options.onCursor(u.cursor.idx ?? null)],
      setSelect: [
        (u) => {
          if (u.select.width < SHORTEST_ZOOM_PX) return;
          const fromMs = u.posToVal(u.select.left, 'x') * 1_000;
          const toMs = u.posToVal(u.select.left + u.select.width, 'x') * 1_000;
          u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
          options.onZoom({ fromMs, toMs });
        },
      ],
    },
  };
  return new uPlot(config, plotData(pane), host);
}

export const plotData = (pane: Pane): uPlot.AlignedData => [pane.times, ...pane.lines.map((line) => line.track)];

/** A chart can take new data as long as its lines keep their meaning. */
export const shapeOf = (pane: Pane): string =>
  `${pane.id} ${pane.lines.map((line) => line.role + (line.name === null)).join()}`;

function lineSeries(pane: Pane, line: Line): uPlot.Series {
  const quiet = line.role === 'edge';
  const series: uPlot.Series = {
    stroke: () => css(COLOUR[line.role]),
    width: quiet ? 0 : line.role === 'cell' ? 1 : 1.5,
    spanGaps: false,
    points: {
      show: !quiet,
      size: 4,
      fill: () => css(COLOUR[line.role]),
      // uPlot asks again after every change of data, so the track is read from it and not from the first one.
      // It draws what the filter names even where points are off.
      filter: (u, index) => (quiet ? null : loneReadings((u.data[index] ?? []) as (number | null)[])),
    },
  };
  if (line.role === 'bms') series.dash = [4, 3];
  if (line.role === 'current') {
    // Charging above zero, discharging below: the colour turns where the sign does.
    series.stroke = (u) => signColour(u, '');
    series.fill = (u) => signColour(u, 'soft');
    series.fillTo = 0;
  }
  return series;
}

function signColour(u: uPlot, strength: '' | 'soft'): CanvasGradient | string {
  const { min, max } = u.scales['y'] ?? {};
  const mix = (name: string): string => (strength === 'soft' ? css(name).replace(/\)$/, ' / 0.14)') : css(name));
  if (min == null || max == null || max <= 0) return mix('--discharging');
  if (min >= 0) return mix('--charging');
  const top = u.valToPos(max, 'y', true);
  const bottom = u.valToPos(min, 'y', true);
  if (!Number.isFinite(top) || !Number.isFinite(bottom)) return mix('--discharging');
  const zero = max / (max - min);
  const gradient = u.ctx.createLinearGradient(0, top, 0, bottom);
  gradient.addColorStop(0, mix('--charging'));
  gradient.addColorStop(zero, mix('--charging'));
  gradient.addColorStop(zero, mix('--discharging'));
  gradient.addColorStop(1, mix('--discharging'));
  return gradient;
}

function timeAxis(withTimes: boolean): uPlot.Axis {
  return {
    show: true,
    size: withTimes ? TIMES_HEIGHT : 0,
    font: FONT,
    stroke: () => css('--ink-3'),
    grid: { stroke: () => css('--chart-grid'), width: 1 },
    ticks: { show: false },
    space: 80,
    values: withTimes
      ? (_, splits, __, ___, incr) => splits.map((at) => formatTick(at * 1_000, incr * 1_000))
      : (_, splits) => splits.map(() => ''),
  };
}

/** Trips, flags, cycles: there is nothing between one and the next. */
function isCount({ signal }: Pane): boolean {
  const { shownUnit, decimals } = SIGNALS[signal];
  return shownUnit === '' && decimals === 0;
}

const WHOLE_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 100_000];

function valueAxis(isWhole: boolean): uPlot.Axis {
  return {
    ...(isWhole ? { incrs: WHOLE_STEPS } : {}),
    size: AXIS_WIDTH,
    font: FONT,
    stroke: () => css('--ink-3'),
    grid: { stroke: () => css('--chart-grid'), width: 1 },
    ticks: { show: false },
    space: 34,
    gap: 8,
    values: (_, splits, __, ___, incr) => {
      const decimals = Math.max(0, Math.ceil(-Math.log10(incr) - 1e-9));
      return splits.map((value) => formatNumber(value, { decimals }));
    },
  };
}
