import { CHEMISTRIES, resistanceRatio } from '@packwatch/domain';
import { fileURLToPath } from 'node:url';
import { foldSeries } from './fold-series.ts';
import { readLabSeries } from './lab-series.ts';

/** Of the A123 cell at 25 °C, regressed over every step of 1 s of its whole drive profile, mΩ. */
export const MEASURED_AT_25_MOHM = 9.87;

/** Temperatures of which there is a drive profile with rows every second, °C. */
export const DRIVEN_AT_C = [-5, 5, 25, 45] as const;

/** What the library makes of the A123 drive profile at a temperature, referred to 25 °C, mΩ; null: it gives none. */
export async function resistanceAt25(temperatureC: number, everyS: number): Promise<number | null> {
  const path = fileURLToPath(new URL(`../fixtures/lab/a123-steps_${temperatureC}C.csv.gz`, import.meta.url));
  const seeing = {
    chemistry: 'lfp',
    capacityAh: 2.05,
    everyS,
    phaseS: 0,
    counters: false,
    startSoc: null,
    offsetMa: 0,
    sensorOffsetMa: 4,
    temperatureC,
    fromShare: 0,
  } as const;
  return foldSeries(await readLabSeries(path), seeing, null).health.resistance.pack.mohm;
}

/** By how much the table differs at a temperature from the same table without its point there: 1 where it does not. */
export function tableAgainstLeftOut(temperatureC: number): number {
  const table = CHEMISTRIES.lfp.resistance;
  if (table === null) throw new Error('LFP has a table.');
  const points = table.points.filter(([pointC]) => pointC !== temperatureC);
  const [all, without] = [table, { ...table, points }].map((each) => resistanceRatio(each, temperatureC) ?? NaN);
  return (all ?? NaN) / (without ?? NaN);
}

export interface MeasuredResistance {
  readonly mohm: number | null;
  /** By the table without this temperature; null where the others end before it. */
  readonly blindMohm: number | null;
}

export async function measuredResistance(temperatureC: number): Promise<MeasuredResistance> {
  const mohm = await resistanceAt25(temperatureC, 1);
  const factor = tableAgainstLeftOut(temperatureC);
  return { mohm, blindMohm: mohm === null || Number.isNaN(factor) ? null : mohm * factor };
}
