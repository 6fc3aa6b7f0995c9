import { type SignalName } from '../signals.ts';

/** Counters that step up and flags that are set: what a `changed` rule can watch without bits. */
export const STEPPING_SIGNALS = [
  'pack.short_circuit_trips',
  'pack.over_voltage_trips',
  'pack.under_voltage_trips',
  'pack.full_cycles',
  'pack.charge_block',
  'pack.discharge_block',
  'cell.balancing',
] as const satisfies SignalName[];

/** Signals that are words of bits. */
export const BIT_SIGNALS = ['pack.state_bits'] as const satisfies SignalName[];

export const isBitSignal = (signal: string): boolean => (BIT_SIGNALS as readonly string[]).includes(signal);
