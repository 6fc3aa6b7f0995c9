import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** A measured series of one cell, row by row. Current is positive while charging. Null: the file has no such column. */
export interface LabSeries {
  /** Seconds; since 1970 where the file has `epoch_s`. */
  readonly tS: Float64Array;
  readonly currentA: Float64Array;
  readonly voltageV: Float64Array;
  readonly ahIn: Float64Array | null;
  readonly ahOut: Float64Array | null;
  readonly temperatureC: Float64Array | null;
  /** True where the row belongs to a discharge test (`type` = d). */
  readonly isDischarge: readonly boolean[] | null;
}

export class LabSeriesError extends Error {
  readonly code = 'lab_series_unreadable';
}

/** Reads CSV text with `t_s` or `epoch_s`, `current_a`, `voltage_v`, and of the other columns what is there. */
export function parseLabSeries(csv: string): LabSeries {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw new LabSeriesError('The file is empty.');
  const header = (lines[0] ?? '').split(',').map((name) => name.trim());
  const rows = lines.slice(1).map((line) => line.split(','));
  const place = (name: string): number | null => (header.includes(name) ? header.indexOf(name) : null);
  const numbers = (name: string, at: number): Float64Array =>
    Float64Array.from(rows, (cells, row) => {
      const text = cells[at]?.trim() ?? '';
      const value = Number(text || NaN);
      if (Number.isFinite(value)) return value;
      throw new LabSeriesError(`Row ${row + 1} has no number in ${name}${text === '' ? '' : `, but ${shown(text)}`}.`);
    });
  const optional = (name: string): Float64Array | null => {
    const at = place(name);
    return at === null ? null : numbers(name, at);
  };
  const required = (name: string): Float64Array => {
    const column = optional(name);
    if (column === null) throw new LabSeriesError(missingColumn(name, header));
    return column;
  };

  if (rows.length < 2) throw new LabSeriesError('The file needs at least two rows.');
  const type = place('type');
  return inRisingTime({
    tS: optional('t_s') ?? optional('epoch_s') ?? required('t_s or epoch_s'),
    currentA: required('current_a'),
    voltageV: required('voltage_v'),
    ahIn: optional('ah_in'),
    ahOut: optional('ah_out'),
    temperatureC: optional('temperature_c'),
    isDischarge: type === null ? null : rows.map((cells) => cells[type]?.trim() === 'd'),
  });
}

function missingColumn(name: string, header: readonly string[]): string {
  const first = header[0] ?? '';
  const hint = /[;\t]/.test(first) ? ' Its columns must be parted by commas.' : '';
  return (
    `The file has no column ${name}. It needs t_s or epoch_s, current_a and voltage_v in its first line, which reads: ` +
    `${shown(header.join(','))}.${hint}`
  );
}

/** What of a text people can read, on one line. */
function shown(text: string): string {
  const clean = text.replace(/[^\x20-\x7e\u00a0-\uffff]/g, '?');
  return JSON.stringify(clean.length > 80 ? `${clean.slice(0, 80)}…` : clean);
}

/** Rows of one test are never further apart, s. */
const PAUSE_S = 120;

/** The series with counters, if it has none: the charge of all its rows, as a device that looks all the time counts it. */
export function withCounters(series: LabSeries): LabSeries {
  if (series.ahIn !== null && series.ahOut !== null) return series;
  const { tS, currentA } = series;
  const [ahIn, ahOut] = [new Float64Array(tS.length), new Float64Array(tS.length)];
  let [inAh, outAh] = [0, 0];
  for (let row = 1; row < tS.length; row += 1) {
    const seconds = at(tS, row) - at(tS, row - 1);
    const ah = seconds > PAUSE_S ? 0 : (((at(currentA, row - 1) + at(currentA, row)) / 2) * seconds) / 3600;
    if (ah > 0) inAh += ah;
    else outAh -= ah;
    ahIn[row] = inAh;
    ahOut[row] = outAh;
  }
  return { ...series, ahIn, ahOut };
}

/** Rows that do not come after the one before are left out: some testers write the first row of a step twice. */
function inRisingTime(series: LabSeries): LabSeries {
  const keep: number[] = [];
  let newestS = -Infinity;
  series.tS.forEach((tS, row) => {
    if (tS <= newestS) return;
    newestS = tS;
    keep.push(row);
  });
  if (keep.length < 2) throw new LabSeriesError('The file needs at least two rows in rising time.');
  if (keep.length === series.tS.length) return series;
  const pick = (column: Float64Array): Float64Array => Float64Array.from(keep, (row) => at(column, row));
  const maybe = (column: Float64Array | null): Float64Array | null => (column === null ? null : pick(column));
  return {
    tS: pick(series.tS),
    currentA: pick(series.currentA),
    voltageV: pick(series.voltageV),
    ahIn: maybe(series.ahIn),
    ahOut: maybe(series.ahOut),
    temperatureC: maybe(series.temperatureC),
    isDischarge: series.isDischarge && keep.map((row) => series.isDischarge?.[row] ?? false),
  };
}

/** Reads a series from a `.csv` or `.csv.gz` file. */
export async function readLabSeries(path: string): Promise<LabSeries> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const reason = WHY_UNREADABLE.get(cause.code ?? '') ?? cause.message;
    throw new LabSeriesError(`${path} cannot be read: ${reason}.`, { cause });
  });
  return parseLabSeries((path.endsWith('.gz') ? unzipped(path, bytes) : bytes).toString('utf8'));
}

const WHY_UNREADABLE: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'it is not yours to read'],
]);

function unzipped(path: string, bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    throw new LabSeriesError(`${path} ends in .gz, but is not packed so, or is cut short.`, { cause });
  }
}

/** One value of a column whose row is known to exist. */
export function at(column: Float64Array, row: number): number {
  const value = column[row];
  if (value === undefined) throw new RangeError(`There is no row ${row}.`);
  return value;
}
