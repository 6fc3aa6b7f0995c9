import { type Chemistry } from '@packwatch/domain';
import { fileURLToPath } from 'node:url';
import { type SocReference } from './soc-reference.ts';

/** A measured set that comes with the project. */
export interface Dataset {
  readonly name: string;
  readonly about: string;
  readonly chemistry: Chemistry;
  readonly capacityAh: number;
  readonly files: readonly DatasetFile[];
}

export interface DatasetFile {
  readonly path: string;
  readonly label: string;
  readonly temperatureC: number | null;
  /** Null: the set says nothing of the true SOC, only of the capacity. */
  readonly reference: SocReference | null;
}

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/lab/${name}`, import.meta.url));

/** Capacity and counter efficiency of the four tests, from all three scripts of each. */
const A123 = [
  { t: -5, capacityAh: 2.058, efficiency: 0.9921 },
  { t: 5, capacityAh: 2.0477, efficiency: 0.995 },
  { t: 25, capacityAh: 2.0495, efficiency: 0.9945 },
  { t: 45, capacityAh: 2.0406, efficiency: 0.9932 },
] as const;

export const DATASETS: readonly Dataset[] = [
  {
    name: 'a123-lfp',
    about: 'an A123 26650 cell (LFP) on a drive profile from full to empty at −5, 5, 25 and 45 °C',
    chemistry: 'lfp',
    capacityAh: 2.05,
    files: A123.map(({ t, capacityAh, efficiency }) => ({
      path: fixture(`a123-drive_${t}C.csv.gz`),
      label: `${t} °C`.replace('-', '−'),
      temperatureC: t,
      reference: { capacityAh, efficiency, startSoc: 1 },
    })),
  },
  {
    name: 'nasa-b0005',
    about: 'an 18650 cell of 2 Ah aged over 168 cycles, with pauses of minutes to days',
    chemistry: 'lco',
    capacityAh: 2,
    files: [{ path: fixture('nasa-b0005.csv.gz'), label: '24 °C', temperatureC: 24, reference: null }],
  },
];
