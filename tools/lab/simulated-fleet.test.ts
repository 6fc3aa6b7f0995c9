import { describe, expect, it } from 'vitest';
import { capacityErrorSigmas } from './fleet-report.ts';
import { type FleetPack, simulateLife } from './simulated-fleet.ts';

const COMMON = { days: 60, goneInYear: 0.03 };

const PACKS: readonly FleetPack[] = [
  { ...COMMON, name: 'new', profile: 'solar_storage', hasWeakCell: false, goneAtStart: 0 },
  { ...COMMON, name: 'worn', profile: 'boat', hasWeakCell: false, goneAtStart: 0.12 },
  { ...COMMON, name: 'weak', profile: 'solar_storage', hasWeakCell: true, goneAtStart: 0.06 },
];

describe('two months of simulated packs, polled every 60 s, where the truth is known', () => {
  it.each(PACKS)('$name: capacity within 3σ, SOC inside its band, just the weak cell named', (pack) => {
    const result = simulateLife(pack);
    expect(capacityErrorSigmas(result)).toBeLessThanOrEqual(3);
    expect(result.soc.coverage2sPct).toBeGreaterThanOrEqual(90);
    expect(result.stateBytes).toBeLessThanOrEqual(4096);
    expect(result.soc.rmsePct).toBeLessThanOrEqual(2);
    expect(result.health.cells.weak.map(({ cell }) => cell)).toEqual(result.weakCell === null ? [] : [result.weakCell]);
  });

  it('a pack that is never nearly empty gets a lower bound and no number', () => {
    const { capacity } = simulateLife({
      ...COMMON,
      name: 'lorry',
      profile: 'forklift',
      hasWeakCell: false,
      goneAtStart: 0,
    }).health;
    expect(capacity).toMatchObject({ capacityMah: null, confidence: 'none' });
    expect(capacity.atLeastMah).toBeGreaterThan(50_000);
    expect(capacity.atLeastMah).toBeLessThan(100_000);
  });
});
