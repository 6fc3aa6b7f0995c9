import { SIGNALS, type SignalName } from './signals.ts';

/** What PackWatch works out itself: no device can say it. */
const WORKED_OUT: readonly SignalName[] = [
  'pack.soc_pct',
  'pack.soc_sigma_pct',
  'pack.soc_drift_pct',
  'pack.capacity_pct',
  'pack.imbalance_pct',
  'pack.resistance_mohm',
  'cell.deviation_mv',
];

/** What is stored of a poll, each with the unit it is stored in. A device can say more; that has no history. */
export const INTAKE_SIGNALS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SIGNALS)
    .filter(([name]) => !WORKED_OUT.some((signal) => signal === name))
    .map(([name, { unit }]): [string, string] => [name, unit]),
  ['switch.state_bits', ''],
]);
