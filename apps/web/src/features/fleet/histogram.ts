export interface Histogram {
  /** How many are in each bin, from the lowest on. */
  readonly bins: readonly number[];
  readonly most: number;
  readonly known: number;
  readonly unknown: number;
}

/** Values from `from` to `to` in so many bins of one width; what lies beyond is in the first or the last. */
export function histogramOf(values: readonly (number | null)[], from: number, to: number, count: number): Histogram {
  const bins = Array.from({ length: count }, () => 0);
  let unknown = 0;
  for (const value of values) {
    if (value === null) {
      unknown += 1;
      continue;
    }
    const place = Math.min(count - 1, Math.max(0, Math.floor(((value - from) / (to - from)) * count)));
    bins[place] = (bins[place] ?? 0) + 1;
  }
  return { bins, most: Math.max(...bins), known: values.length - unknown, unknown };
}
