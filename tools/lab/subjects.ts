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
}

export async function subjectsOf(set: Dataset): Promise<Subject[]> {
  return await Promise.all(
    set.files.map(async ({ path, label, temperatureC, reference }) => {
      const series = withCounters(await readLabSeries(path));
      const { chemistry, capacityAh } = set;
      const sensorOffsetMa = usualOffsetMa(series);
      return { label, series, chemistry, capacityAh, temperatureC, sensorOffsetMa, reference };
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
    read.ahIn === null || read.isDischarge !== null || startSoc === null
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
  };
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
