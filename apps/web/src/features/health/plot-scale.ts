/** A span of values and the pixels it is drawn over. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly px: (value: number) => number;
}

export function scale(from: number, to: number, firstPx: number, lastPx: number): Scale {
  const width = to - from;
  return { from, to, px: (value) => (width === 0 ? firstPx : firstPx + ((value - from) / width) * (lastPx - firstPx)) };
}

/** Round values inside a span, about `count` of them: steps of 1, 2 or 5 times a power of ten. */
export function roundTicks(from: number, to: number, count: number): number[] {
  const rough = (to - from) / Math.max(1, count);
  if (!(rough > 0) || !Number.isFinite(rough)) return [];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Decimals that tell neighbouring ticks apart. */
export function decimalsOf(ticks: readonly number[]): number {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return 1;
  return Math.max(0, Math.min(6, Math.ceil(-Math.log10(second - first) - 1e-9)));
}

export interface DayPoint {
  readonly tsMs: number;
  readonly value: number | null;
  /** The band around it; null: none is known. */
  readonly low?: number | null;
  readonly high?: number | null;
}

type Place = (point: { readonly tsMs: number; readonly value: number }) => string;

/** A line through the points; broken where a value is missing. */
export function linePath(points: readonly DayPoint[], at: Place): string {
  let pen = 'M';
  return points
    .map(({ tsMs, value }) => {
      if (value === null) {
        pen = 'M';
        return '';
      }
      // A stretch of one point is a dot, where line ends are round.
      const part = `${pen}${at({ tsMs, value })}${pen === 'M' ? 'h0' : ''}`;
      pen = 'L';
      return part;
    })
    .join('');
}

/** The stretches in which a band is known, each as a closed outline. */
export function bandPath(points: readonly DayPoint[], at: Place): string {
  const stretches: { tsMs: number; low: number; high: number }[][] = [[]];
  for (const { tsMs, low, high } of points) {
    if (low == null || high == null) stretches.push([]);
    else stretches.at(-1)?.push({ tsMs, low, high });
  }
  return stretches
    .filter((stretch) => stretch.length > 1)
    .map((stretch) => {
      const upper = stretch.map(({ tsMs, high }) => at({ tsMs, value: high }));
      const lower = stretch.toReversed().map(({ tsMs, low }) => at({ tsMs, value: low }));
      return `M${[...upper, ...lower].join('L')}Z`;
    })
    .join('');
}
