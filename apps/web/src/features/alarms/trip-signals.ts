import { type AlarmSignalName } from '@packwatch/contracts';

const TRIPS: ReadonlySet<AlarmSignalName> = new Set<AlarmSignalName>([
  'pack.short_circuit_trips',
  'pack.over_voltage_trips',
  'pack.under_voltage_trips',
  'pack.charge_block',
  'pack.discharge_block',
  'pack.state_bits',
]);

/** Whether an alarm is about the protection of a pack, so that what led to it can be looked for. */
export const isTrip = (signal: AlarmSignalName): boolean => TRIPS.has(signal);
