import { type AlarmRuleInput, type DefaultRuleBasis } from '@packwatch/contracts';

interface SweptDefault {
  readonly key: string;
  readonly name: string;
  readonly basis: DefaultRuleBasis;
  readonly definition: AlarmRuleInput;
}

/** What the worker looks for by the clock, whatever the packs are. */
export const SWEPT: readonly SweptDefault[] = [
  {
    key: 'pack_silent',
    name: 'Pack silent',
    basis: 'usual',
    definition: { kind: 'absent', of: 'pack', afterMs: 15 * 60_000, severity: 'warning' },
  },
  {
    key: 'gateway_silent',
    name: 'Gateway silent',
    basis: 'usual',
    definition: { kind: 'absent', of: 'gateway', afterMs: 10 * 60_000, severity: 'critical' },
  },
  {
    key: 'bus_timeouts',
    name: 'Bus times out',
    basis: 'usual',
    definition: {
      kind: 'bus',
      watches: 'timeouts',
      raiseLevel: 20,
      clearLevel: 10,
      windowMs: 10 * 60_000,
      severity: 'warning',
    },
  },
  {
    key: 'pack_swapped',
    name: 'Pack was swapped',
    basis: 'device',
    definition: { kind: 'bus', watches: 'other_serial', raiseLevel: 1, clearLevel: 0, severity: 'warning' },
  },
  {
    key: 'gateway_clock',
    name: 'Gateway clock is wrong',
    basis: 'usual',
    definition: {
      kind: 'bus',
      watches: 'skew',
      raiseLevel: 60_000,
      clearLevel: 30_000,
      windowMs: 5 * 60_000,
      severity: 'warning',
    },
  },
];
