import { describe, expect, it } from 'vitest';
import { nextStepOf } from '#features/alarms/next-step.ts';

describe('the next step about an alarm', () => {
  it.each([
    ['cell.voltage_mv', 3_712, 3_650, 'tooFull'],
    ['cell.voltage_mv', 2_604, 2_800, 'tooEmpty'],
    ['pack.temperature_1_c', -12, -10, 'cold'],
    ['cell.temperature_c', 61, 55, 'hot'],
    ['pack.current_ma', -130_000, -120_000, 'current'],
    ['pack.short_circuit_trips', 3, null, 'trip'],
    ['gateway.silence_ms', 700_000, 600_000, 'gatewaySilent'],
    ['pack.full_cycles', 4_000, 3_500, 'other'],
  ] as const)('%s at %j, limit %j: %s', (signal, peakValue, raiseLevel, step) => {
    expect(nextStepOf({ signal, peakValue, raiseLevel })).toBe(step);
  });
});
