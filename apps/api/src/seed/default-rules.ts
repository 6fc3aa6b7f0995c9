import { type AlarmRuleInput } from '@packwatch/contracts';
import { defaultRules } from '@packwatch/domain';

export interface DefaultRule {
  readonly name: string;
  readonly definition: AlarmRuleInput;
}

/** What the worker looks for by the clock, whatever the packs are. */
const SWEPT: readonly DefaultRule[] = [
  { name: 'Pack silent', definition: { kind: 'absent', of: 'pack', afterMs: 15 * 60_000, severity: 'warning' } },
  { name: 'Gateway silent', definition: { kind: 'absent', of: 'gateway', afterMs: 10 * 60_000, severity: 'critical' } },
  {
    name: 'Bus times out',
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
    name: 'Pack was swapped',
    definition: { kind: 'bus', watches: 'other_serial', raiseLevel: 1, clearLevel: 0, severity: 'warning' },
  },
  {
    name: 'Gateway clock is wrong',
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

/** What the demo fleet starts with: LFP packs of every model, so that a pack's voltage is judged by the largest. */
export const DEFAULT_RULES: readonly DefaultRule[] = [...defaultRules('lfp', null), ...SWEPT];
