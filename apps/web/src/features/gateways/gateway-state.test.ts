import { SILENT_AFTER_MS } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { gatewayCondition } from '#features/gateways/gateway-state.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const heard = (agoMs: number, skewMs: number | null) =>
  gatewayCondition({ lastReceivedAt: new Date(NOW - agoMs).toISOString(), skewMs }, NOW);

describe('the condition of a gateway', () => {
  it('is well while it is heard and its clock is near', () => {
    expect(heard(10_000, 1_500)).toBe('well');
    expect(heard(10_000, null)).toBe('well');
  });

  it('says first that it is not heard', () => {
    expect(gatewayCondition({ lastReceivedAt: null, skewMs: null }, NOW)).toBe('never');
    expect(heard(SILENT_AFTER_MS, 0)).toBe('well');
    expect(heard(SILENT_AFTER_MS + 1, -900_000)).toBe('silent');
  });

  it('says that its clock is off, whichever way', () => {
    expect(heard(1_000, -61_000)).toBe('clock');
    expect(heard(1_000, 61_000)).toBe('clock');
  });
});
