/** One line of a benchmark's table. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

export interface BenchmarkResult {
  readonly table: readonly Figure[];
  /** What machines read: the last line of the output. Null: there is no such thing here. */
  readonly metrics: Readonly<Record<string, number | null>>;
}

export interface Benchmark {
  readonly name: string;
  readonly about: string;
  readonly run: (args: readonly string[]) => Promise<BenchmarkResult>;
}

export class BenchmarkError extends Error {
  readonly code = 'benchmark_failed';
}

export function median(values: readonly number[]): number {
  if (values.length === 0) throw new BenchmarkError('There is no median of nothing.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** The smallest value that a `share` (0 to 1) of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new BenchmarkError('There is no percentile of nothing.');
  return value;
}

/** Numbers as people compare them: three or more significant digits, thousands parted. */
export function showNumber(value: number): string {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return value.toLocaleString('en-US', { maximumFractionDigits: decimals, minimumFractionDigits: decimals });
}

export function showTable(figures: readonly Figure[]): string {
  const values = figures.map(({ value }) => showNumber(value));
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const [whatWidth, valueWidth] = [widest(figures.map(({ what }) => what)), widest(values)];
  return figures
    .map(({ what, unit }, i) => `${what.padEnd(whatWidth)}  ${(values[i] ?? '').padStart(valueWidth)} ${unit}`)
    .join('\n');
}

/** The one line for machines. */
export const metricsLine = (bench: string, metrics: BenchmarkResult['metrics']): string =>
  JSON.stringify({
    bench,
    metrics: Object.fromEntries(
      Object.entries(metrics).map(([k, v]) => [k, v === null ? null : Number(v.toPrecision(6))]),
    ),
  });
