import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** A measured charge/discharge series of one cell. Current is positive while charging; counters are the tester's own. */
export interface MeasuredSeries {
  readonly tS: Float64Array;
  readonly currentA: Float64Array;
  readonly voltageV: Float64Array;
  readonly ahIn: Float64Array;
  readonly ahOut: Float64Array;
}

export const SERIES_COLUMNS = ['t_s', 'current_a', 'voltage_v', 'ah_in', 'ah_out'] as const;

export class SeriesError extends Error {
  readonly code = 'series_unreadable';
}

/** Reads CSV text with at least the columns of `SERIES_COLUMNS`, in any order; time must grow from row to row. */
export function parseSeries(csv: string): MeasuredSeries {
  const lines = csv.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const header = (lines[0] ?? '').split(',').map((name) => name.trim());
  const missing = SERIES_COLUMNS.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new SeriesError(`The series lacks the column(s) ${missing.join(', ')}.`);
  if (lines.length < 3) throw new SeriesError('The series needs at least two rows.');

  const [tS, currentA, voltageV, ahIn, ahOut] = SERIES_COLUMNS.map((name) => {
    const place = header.indexOf(name);
    return Float64Array.from(lines.slice(1), (line, row) => {
      const value = Number(line.split(',')[place]);
      if (!Number.isFinite(value)) throw new SeriesError(`Row ${row + 1} of the series has no number in ${name}.`);
      return value;
    });
  }) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

  for (let row = 1; row < tS.length; row++) {
    if (at(tS, row) <= at(tS, row - 1)) throw new SeriesError(`Time does not grow at row ${row + 1} of the series.`);
  }
  return { tS, currentA, voltageV, ahIn, ahOut };
}

/** Reads a series from a `.csv` or `.csv.gz` file. */
export async function readSeries(path: string): Promise<MeasuredSeries> {
  const bytes = await readFile(path);
  return parseSeries((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

export const seriesDurationS = (series: MeasuredSeries): number =>
  at(series.tS, series.tS.length - 1) - at(series.tS, 0);

/** The row in force at `elapsedS` after the first one: the newest that is not later. Clamped to both ends. */
export function rowAt(series: MeasuredSeries, elapsedS: number): number {
  const wanted = at(series.tS, 0) + elapsedS;
  let low = 0;
  let high = series.tS.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at(series.tS, middle) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads one element of a column whose row is known to exist. */
export function at(column: Float64Array, row: number): number {
  const value = column[row];
  if (value === undefined) throw new RangeError(`The series has no row ${row}.`);
  return value;
}
