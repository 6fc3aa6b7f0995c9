import { type AlarmRule, changedRule, rateRule, thresholdRule } from '@packwatch/domain';

const LIMITS = [
  ['pack.voltage_mv', 29_200, 22_400],
  ['pack.current_ma', 125_000, -125_000],
  ['pack.soc_pct', 101, -1],
  ['pack.temperature_1_c', 50, -10],
  ['cell.voltage_mv', 3650, 2500],
  ['cell.temperature_c', 55, -15],
  ['cell.deviation_mv', 250, -250],
  ['pack.soc_drift_pct', 30, -30],
] as const;
const COUNTERS = ['pack.short_circuit_trips', 'pack.over_voltage_trips', 'pack.charge_block'] as const;

/** Rules as a fleet has them, of every kind and nearly always quiet: of ten, eight watch a limit, one a speed, one a step. */
export function benchRules(count: number): AlarmRule[] {
  return Array.from({ length: count }, (_, i) => {
    const common = { id: `rule-${i}`, version: 1, gapToleranceMs: 60_000, severity: 'warning' } as const;
    if (i % 10 === 9) {
      const signal = COUNTERS[i % COUNTERS.length] ?? COUNTERS[0];
      return changedRule({ ...common, signal, mask: null, clearForMs: 60_000 });
    }
    const levels = { raiseForMs: 30_000, clearForMs: 60_000 };
    if (i % 10 === 8) {
      const rate = { signal: 'pack.temperature_1_c', comparison: 'above', raiseLevel: 40, clearLevel: 30 } as const;
      return rateRule({ ...common, ...levels, ...rate, overMs: 600_000 });
    }
    const [signal, high, low] = LIMITS[i % LIMITS.length] ?? LIMITS[0];
    const isHigh = i % 4 < 2;
    const raiseLevel = isHigh ? high : low;
    return thresholdRule({
      ...common,
      ...levels,
      signal,
      comparison: isHigh ? 'above' : 'below',
      raiseLevel,
      clearLevel: raiseLevel - (isHigh ? 1 : -1) * Math.abs(raiseLevel) * 0.02,
    });
  });
}
