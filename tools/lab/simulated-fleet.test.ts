import { beforeAll, describe, expect, it } from 'vitest';
import { fleetOf } from './fleet-plan.ts';
import { capacityErrorSigmas, fleetReport } from './fleet-report.ts';
import { liveThrough } from './run-fleet.ts';
import { type FleetResult, simulateLife } from './simulated-fleet.ts';

const HALF_A_YEAR = 182;

describe('ten packs over half a year, polled every 60 s, ageing, with outages and late uploads', () => {
  let results: FleetResult[] = [];
  beforeAll(async () => {
    results = await liveThrough(fleetOf(10, HALF_A_YEAR, 2));
  }, 600_000);

  it('have their capacity within ±3σ, at least 95 % of them', () => {
    const inside = results.filter((result) => capacityErrorSigmas(result) <= 3);
    expect(results).toHaveLength(10);
    expect(inside.length / results.length).toBeGreaterThanOrEqual(0.95);
  });

  it('hold at least what they are said to hold at least, on 97.7 of 100 days', () => {
    const figures = fleetReport(results).figures;
    expect(results.every(({ atLeast }) => atLeast.days > 100)).toBe(true);
    expect(figures['at_least_too_high_pct']).toBeLessThanOrEqual(2.3);
  });

  it('have their weak cells named, and no sound one', () => {
    const named = results.map(({ health }) => health.cells.weak.map(({ cell }) => cell));
    expect(named).toEqual(results.map(({ weakCell }) => (weakCell === null ? [] : [weakCell])));
    expect(results.filter(({ weakCell }) => weakCell !== null)).toHaveLength(2);
  });

  it('are the same whether samples came late or in order', () => {
    for (const { late } of results) {
      expect(late.stretches).toBeGreaterThan(3);
      expect(late.same).toBe(late.stretches);
    }
  });

  it('keep their SOC inside the band and their checkpoint under 4 kB', () => {
    expect(fleetReport(results).figures['soc_coverage_2s_pct']).toBeGreaterThanOrEqual(90);
    for (const { stateBytes } of results) expect(stateBytes).toBeLessThanOrEqual(4096);
  });
});

describe('a pack that is never nearly empty', () => {
  it('gets a lower bound and no number', () => {
    const { capacity } = simulateLife({
      name: 'lorry',
      profile: 'forklift',
      days: 30,
      hasWeakCell: false,
      goneAtStart: 0,
      goneInYear: 0.03,
      servicedEveryDays: null,
      hasOutages: false,
    }).health;
    expect(capacity).toMatchObject({ capacityMah: null, confidence: 'none' });
    expect(capacity.atLeastMah).toBeGreaterThan(50_000);
    expect(capacity.atLeastMah).toBeLessThan(100_000);
  });
});
