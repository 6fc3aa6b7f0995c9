import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/**
 * A measured series of one cell, row by row. Current is positive while charging. Null: the file has no such column; NaN: nothing
 * was read in this row. Times are always there.
 */
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

/** What testers write where nothing was read. */
const NOT_READ = /^(|-?nan|null|none|na|n\/a|[+-]?inf(inity)?)$/i;

/**
 * Reads CSV text with `t_s` or `epoch_s`, `current_a`, `voltage_v`, and of the other columns what is there. A row without a time
 * is left out, any other missing value is kept as missing; a word where a number should be is refused.
 */
export function parseLabSeries(csv: string): LabSeries {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw new LabSeriesError('The file is empty.');
  const header = cellsOf(lines[0] ?? '').map((name) => name.toLowerCase());
  const table = lines.slice(1).map(cellsOf);
  const place = (name: string): number | null => (header.includes(name) ? header.indexOf(name) : null);
  const time = place('t_s') ?? place('epoch_s');
  const rows = time === null ? table : table.filter((cells) => !NOT_READ.test(cells[time] ?? ''));
  const numbers = (name: string, at: number): Float64Array =>
    Float64Array.from(rows, (cells, row) => {
      const text = cells[at] ?? '';
      if (NOT_READ.test(text)) return NaN;
      const value = Number(text);
      if (Number.isFinite(value)) return value;
      throw new LabSeriesError(`Row ${row + 1} has no number in ${name}, but ${shown(text)}.`);
    });
  const optional = (name: string): Float64Array | null => {
    const at = place(name);
    return at === null ? null : numbers(name, at);
  };
  const required = (name: string): Float64Array => {
    const column = optional(name);
    if (column === null) throw new LabSeriesError(missingColumn(name, header));
    if (column.length > 1 && column.every((value) => Number.isNaN(value))) {
      throw new LabSeriesError(`The column ${name} has no number in any row.`);
    }
    return column;
  };

  const type = place('type');
  const needed = {
    tS: optional('t_s') ?? optional('epoch_s') ?? required('t_s or epoch_s'),
    currentA: required('current_a'),
    voltageV: required('voltage_v'),
  };
  if (rows.length < 2) throw new LabSeriesError('The file needs at least two rows.');
  return inRisingTime({
    ...needed,
    ahIn: optional('ah_in'),
    ahOut: optional('ah_out'),
    temperatureC: optional('temperature_c'),
    isDischarge: type === null ? null : rows.map((cells) => cells[type] === 'd'),
  });
}

/** The cells of a line, without the quotes that some programs put around them. */
function cellsOf(line: string): string[] {
  return line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
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
  let before: number | null = null;
  for (let row = 0; row < tS.length; row += 1) {
    if (!Number.isNaN(at(currentA, row))) {
      const seconds = before === null ? 0 : at(tS, row) - at(tS, before);
      const meanA = before === null ? 0 : (at(currentA, before) + at(currentA, row)) / 2;
      const ah = seconds > PAUSE_S ? 0 : (meanA * seconds) / 3600;
      if (ah > 0) inAh += ah;
      else outAh -= ah;
      before = row;
    }
    ahIn[row] = inAh;
    ahOut[row] = outAh;
  }
  return { ...series, ahIn, ahOut };
}

/** From the first value of a counter that was read to the last; NaN: none was. */
export function countedBetween(column: Float64Array): number {
  const read = column.filter((value) => !Number.isNaN(value));
  return (read.at(-1) ?? NaN) - (read[0] ?? NaN);
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

/** Reads a series from CSV, plain or gzip'ed: its first bytes say which, whatever its name. */
export async function readLabSeries(path: string): Promise<LabSeries> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const reason = WHY_UNREADABLE.get(cause.code ?? '') ?? cause.message;
    throw new LabSeriesError(`${path} cannot be read: ${reason}.`, { cause });
  });
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return parseLabSeries((isZipped ? unzipped(path, bytes) : bytes).toString('utf8'));
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
    throw new LabSeriesError(`${path} is gzip'ed, but damaged or cut short.`, { cause });
  }
}

/** One value of a column whose row is known to exist. */
export function at(column: Float64Array, row: number): number {
  const value = column[row];
  if (value === undefined) throw new RangeError(`There is no row ${row}.`);
  return value;
}
