import { type Chemistry } from '@packwatch/domain';
import { basename } from 'node:path';
import { type Dataset } from './datasets.ts';
import { type LabSeries, readLabSeries, withCounters } from './lab-series.ts';
import { type LabOptions } from './options.ts';
import { referenceOfScripts, scriptNumber, type SocReference, USUAL_TESTER_EFFICIENCY } from './soc-reference.ts';

/** A series to judge the library by, and what is known of it. */
export interface Subject {
  readonly label: string;
  readonly series: LabSeries;
  readonly chemistry: Chemistry;
  readonly capacityAh: number;
  readonly temperatureC: number | null;
  /** What the current sensor may be wrong by, mA: 0.04 % of the largest current, as a SmartPro's of 125 A. */
  readonly sensorOffsetMa: number;
  readonly reference: SocReference | null;
  /** What was taken for granted, and why figures are missing: a plain line each. */
  readonly notes: readonly string[];
}

export async function subjectsOf(set: Dataset): Promise<Subject[]> {
  return await Promise.all(
    set.files.map(async ({ path, label, temperatureC, reference }) => {
      const series = withCounters(await readLabSeries(path));
      const { chemistry, capacityAh } = set;
      const sensorOffsetMa = usualOffsetMa(series);
      return { label, series, chemistry, capacityAh, temperatureC, sensorOffsetMa, reference, notes: [] };
    }),
  );
}

/** A file of the user's own: its reference from the scripts beside it, else from the options. */
export async function subjectOfFile(options: LabOptions): Promise<Subject> {
  const path = options.file ?? '';
  const read = await readLabSeries(path);
  const series = withCounters(read);
  const { chemistry, capacityAh } = options;
  const measured = await referenceOfScripts(path);
  // Only the first script of a test begins full; where a later one begins, the others say, or the user.
  const beginsFull = (scriptNumber(path) ?? 1) === 1 ? 1 : null;
  const startSoc = options.trueStartSoc ?? measured?.startSoc ?? beginsFull;
  const reference =
    read.ahIn === null || read.ahOut === null || read.isDischarge !== null || startSoc === null
      ? null
      : {
          capacityAh: options.trueCapacityAh ?? measured?.capacityAh ?? capacityAh,
          efficiency: options.trueEfficiency ?? measured?.efficiency ?? USUAL_TESTER_EFFICIENCY,
          startSoc,
        };
  return {
    label: basename(path),
    series,
    chemistry,
    capacityAh,
    temperatureC: options.temperatureC ?? temperatureInName(path),
    sensorOffsetMa: options.sensorOffsetMa ?? usualOffsetMa(series),
    reference,
    notes: notesOn(read, reference, options, measured !== null),
  };
}

/** Less than this a tester's counter may wander. */
const WANDERS_AH = 0.001;

/** The true SOC is reckoned by the file's own counters: where one goes back, it jumps. */
function resetsIn({ tS, ahIn, ahOut }: LabSeries): string[] {
  const named = [
    ['ah_in', ahIn],
    ['ah_out', ahOut],
  ] as const;
  return named.flatMap(([name, column]) => {
    let last = NaN;
    const resetsS: number[] = [];
    column?.forEach((ah, row) => {
      if (ah < last - WANDERS_AH) resetsS.push(tS[row] ?? NaN);
      if (!Number.isNaN(ah)) last = ah;
    });
    if (resetsS.length === 0) return [];
    const when = `first at ${String(resetsS[0])} s, ${resetsS.length} ${resetsS.length === 1 ? 'time' : 'times'} in all`;
    return [
      `The counter ${name} goes back, ${when}: the true SOC is reckoned by it and jumps there. What is compared after it is no error of the library.`,
    ];
  });
}

function notesOn(
  series: LabSeries,
  reference: SocReference | null,
  { trueStartSoc, ensemble }: LabOptions,
  isMeasured: boolean,
): string[] {
  const { ahIn, ahOut, isDischarge } = series;
  if (reference !== null) {
    const resets = resetsIn(series);
    if (trueStartSoc !== undefined || isMeasured) return resets;
    return ['The first row is taken for a full cell: if it is not, say what it is by --true-start-soc.', ...resets];
  }
  const why =
    ahIn === null || ahOut === null
      ? 'the file has no columns ah_in and ah_out'
      : isDischarge === null
        ? 'where this script of a test begins, neither the others beside it nor --true-start-soc say'
        : 'a file with a column type is judged by its capacities';
  const missing = `Nothing tells the true SOC, so its figures are left empty: ${why}.`;
  return ensemble ? [missing, '--ensemble compares with a true SOC: without one the file was run once.'] : [missing];
}

function temperatureInName(path: string): number | null {
  const match = /_(-?\d+)C[_.]/.exec(basename(path));
  return match === null ? null : Number(match[1]);
}

function usualOffsetMa({ currentA }: LabSeries): number {
  let largestA = 0;
  for (const amperes of currentA) {
    if (Math.abs(amperes) > largestA) largestA = Math.abs(amperes);
  }
  return 0.4 * largestA;
}
