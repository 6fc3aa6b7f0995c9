import { type ThresholdRuleInput } from '@packwatch/contracts';

const threshold = (
  signal: ThresholdRuleInput['signal'],
  comparison: ThresholdRuleInput['comparison'],
  raiseLevel: number,
  clearLevel: number,
  more: { readonly guard?: 'charging' | 'discharging'; readonly raiseForMs?: number } = {},
): ThresholdRuleInput => ({
  kind: 'threshold',
  signal,
  comparison,
  raiseLevel,
  clearLevel,
  raiseForMs: 30_000,
  clearForMs: 60_000,
  gapToleranceMs: 180_000,
  severity: 'warning',
  ...more,
});

/** Twenty rules such as an operator has, each at two levels where people set two; the replayed series crosses a few. */
export const BENCH_RULES: readonly ThresholdRuleInput[] = [
  threshold('pack.voltage_mv', 'above', 29_200, 28_500),
  threshold('pack.voltage_mv', 'below', 20_000, 22_000),
  threshold('pack.current_ma', 'below', -125_000, -110_000),
  threshold('pack.current_ma', 'above', 125_000, 110_000),
  threshold('pack.current_ma', 'above', 100_000, 90_000, { raiseForMs: 300_000 }),
  threshold('pack.temperature_1_c', 'above', 50, 45),
  threshold('pack.temperature_1_c', 'above', 60, 55, { raiseForMs: 0 }),
  threshold('pack.temperature_2_c', 'above', 50, 45),
  threshold('pack.temperature_1_c', 'below', 0, 3, { guard: 'charging' }),
  threshold('pack.temperature_2_c', 'below', -10, -7, { guard: 'discharging' }),
  threshold('pack.soc_pct', 'below', 5, 10),
  threshold('pack.bms_soc_pct', 'below', 2, 8),
  threshold('pack.bms_soh_pct', 'below', 50, 55),
  threshold('pack.short_circuit_trips', 'above', 1, 0, { raiseForMs: 0 }),
  threshold('cell.voltage_mv', 'below', 2000, 2500),
  threshold('cell.voltage_mv', 'below', 1800, 2400, { raiseForMs: 0 }),
  threshold('cell.voltage_mv', 'above', 3650, 3500),
  threshold('cell.voltage_mv', 'above', 3750, 3600, { raiseForMs: 0 }),
  threshold('cell.temperature_c', 'above', 50, 45),
  threshold('cell.temperature_c', 'below', -10, -5, { guard: 'charging' }),
];
