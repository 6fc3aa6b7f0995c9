import { describe, expect, it } from 'vitest';
import series from '../../fixtures/a123-dynamic-25c.json' with { type: 'json' };
import { packFacts } from '../fold/pack-facts.ts';
import { foldPack } from '../fold/pack-fold.ts';
import { initialPackState } from '../fold/pack-state.ts';
import { sampleAt } from '../testing/sample.ts';

/** Measured on one cell, so the sensor is a cell tester's: 0.04 % of 10 A. Nominal capacity as rounded from the tests. */
const FACTS = packFacts({
  chemistry: 'lfp',
  cellsInSeries: 1,
  nominalCapacityMah: 2050,
  usualPeriodMs: series.periodMs,
  sensorOffsetMa: 4,
});

const START_MS = Date.UTC(2024, 0, 1);

interface Compared {
  readonly soc: number;
  readonly sigma: number;
  readonly trueSoc: number;
}

/** Folds the series; every sample at which the library gave a number, beside the truth by the tester's counters. */
function fold(
  withCounters: boolean,
  from = 0,
  startError: number | null = null,
): { compared: Compared[]; anchors: string[] } {
  let state = initialPackState();
  const compared: Compared[] = [];
  const anchors: string[] = [];
  series.currentMa.forEach((currentMa, i) => {
    if (i < from) return;
    const voltageMv = series.voltageMv[i] ?? null;
    const inMah = series.inMah[i] ?? NaN;
    const outMah = series.outMah[i] ?? NaN;
    const counters = withCounters ? { chargedMah: to10Mah(inMah), dischargedMah: to10Mah(outMah) } : {};
    const trueSoc = 1 - (outMah - series.referenceEfficiency * inMah) / series.referenceCapacityMah;
    const bmsSoc = i === from && startError !== null ? trueSoc + startError : null;
    const readings = { currentMa, voltageMv, bmsSoc, cellVoltagesMv: [voltageMv], ...counters };
    const step = foldPack(state, sampleAt(START_MS + i * series.periodMs, readings), { facts: FACTS, rules: [] });
    state = step.state;
    const { soc, socSigma, socAnchor } = step.outputs;
    if (socAnchor !== null && anchors.at(-1) !== socAnchor) anchors.push(socAnchor);
    if (soc === null || socSigma === null) return;
    compared.push({ soc, sigma: socSigma, trueSoc });
  });
  return { compared, anchors };
}

/** As a device with counters of 0.01 Ah shows it. */
function to10Mah(mah: number): number {
  return Math.floor(mah / 10) * 10;
}

function rmse(compared: readonly Compared[]): number {
  return Math.sqrt(compared.reduce((sum, { soc, trueSoc }) => sum + (soc - trueSoc) ** 2, 0) / compared.length);
}

function coverage(compared: readonly Compared[]): number {
  return compared.filter(({ soc, sigma, trueSoc }) => Math.abs(soc - trueSoc) <= 2 * sigma).length / compared.length;
}

describe('a measured drive profile of 10 h (A123, 25 °C), polled every 10 s', () => {
  it('by counters of 0.01 Ah: SOC within 2 % RMSE and 5 % at most, found full and found low', () => {
    const { compared, anchors } = fold(true);
    // Numbers begin with the full anchor, 5 min into the first rest; 3,688 polls in all.
    expect(compared).toHaveLength(series.currentMa.length - 30);
    expect(anchors).toEqual(['full', 'low']);
    expect(rmse(compared)).toBeLessThanOrEqual(0.02);
    expect(Math.max(...compared.map(({ soc, trueSoc }) => Math.abs(soc - trueSoc)))).toBeLessThanOrEqual(0.05);
    expect(coverage(compared)).toBeGreaterThanOrEqual(0.9);
  });

  it('by snapshots of the current alone: inside ±2σ, and silent where the band knows nothing', () => {
    const { compared } = fold(false);
    expect(compared.length).toBeGreaterThan(series.currentMa.length / 2);
    expect(coverage(compared)).toBeGreaterThanOrEqual(0.9);
    // A band that is always wide would cover too: in the first hour it must still say something.
    const firstHour = compared.slice(0, 360);
    expect(Math.max(...firstHour.map(({ sigma }) => sigma))).toBeLessThan(0.12);
    expect(rmse(firstHour)).toBeLessThan(0.06);
  });

  it.each([-0.2, 0.2])('begun %d wrong by the BMS: the band holds the truth all along', (startError) => {
    const { compared, anchors } = fold(true, Math.floor(series.currentMa.length / 2), startError);
    expect(anchors[0]).toBe('bms');
    expect(coverage(compared)).toBe(1);
  });
});
