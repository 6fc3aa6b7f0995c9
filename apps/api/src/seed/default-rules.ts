import { type AlarmRuleInput, type SignalName, type ThresholdRuleInput } from '@packwatch/contracts';

export interface DefaultRule {
  readonly name: string;
  readonly definition: AlarmRuleInput;
}

const GAP_TOLERANCE_MS = 180_000;

type Levels = Omit<ThresholdRuleInput, 'kind' | 'signal' | 'gapToleranceMs'>;

const rule = (name: string, signal: SignalName, levels: Levels): DefaultRule => ({
  name,
  definition: { kind: 'threshold', signal, gapToleranceMs: GAP_TOLERANCE_MS, ...levels },
});

/**
 * Rules for a fleet of LFP packs on SmartPros, from the usual cell limits and the data sheet (125 A, −10…+50 °C, at most
 * 60 V for the largest model). Voltage is judged by cell: a rule holds for packs of every size.
 */
export const DEFAULT_RULES: readonly DefaultRule[] = [
  rule('Cell over-voltage', 'cell.voltage_mv', {
    comparison: 'above',
    raiseLevel: 3_650,
    clearLevel: 3_500,
    raiseForMs: 10_000,
    clearForMs: 60_000,
    severity: 'critical',
  }),
  rule('Cell under-voltage', 'cell.voltage_mv', {
    comparison: 'below',
    raiseLevel: 2_800,
    clearLevel: 3_000,
    raiseForMs: 10_000,
    clearForMs: 60_000,
    severity: 'critical',
  }),
  rule('Pack over-voltage', 'pack.voltage_mv', {
    comparison: 'above',
    raiseLevel: 60_000,
    clearLevel: 58_400,
    raiseForMs: 0,
    clearForMs: 60_000,
    severity: 'critical',
  }),
  // A little before the 125 A that a SmartPro carries; for as long as one that sees a peak only would not fire.
  rule('Discharge over-current', 'pack.current_ma', {
    comparison: 'below',
    raiseLevel: -120_000,
    clearLevel: -110_000,
    raiseForMs: 20_000,
    clearForMs: 60_000,
    severity: 'critical',
  }),
  rule('Charge over-current', 'pack.current_ma', {
    comparison: 'above',
    raiseLevel: 120_000,
    clearLevel: 110_000,
    raiseForMs: 20_000,
    clearForMs: 60_000,
    severity: 'critical',
  }),
  rule('Pack too hot', 'pack.temperature_1_c', {
    comparison: 'above',
    raiseLevel: 50,
    clearLevel: 45,
    raiseForMs: 30_000,
    clearForMs: 300_000,
    severity: 'critical',
  }),
  rule('Pack too cold', 'pack.temperature_1_c', {
    comparison: 'below',
    raiseLevel: -10,
    clearLevel: -5,
    raiseForMs: 30_000,
    clearForMs: 300_000,
    severity: 'warning',
  }),
  rule('Cell too hot', 'cell.temperature_c', {
    comparison: 'above',
    raiseLevel: 55,
    clearLevel: 50,
    raiseForMs: 30_000,
    clearForMs: 300_000,
    severity: 'critical',
  }),
  rule('Charge is low', 'pack.soc_pct', {
    comparison: 'below',
    raiseLevel: 15,
    clearLevel: 20,
    raiseForMs: 60_000,
    clearForMs: 300_000,
    severity: 'warning',
  }),
  rule('Discharging is blocked', 'pack.discharge_block', {
    comparison: 'above',
    raiseLevel: 1,
    clearLevel: 0,
    raiseForMs: 0,
    clearForMs: 60_000,
    severity: 'warning',
  }),
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
