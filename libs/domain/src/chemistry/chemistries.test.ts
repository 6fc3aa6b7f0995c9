import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from './chemistries.ts';
import { socAtRest } from './ocv-curve.ts';

const ALL = Object.entries(CHEMISTRIES).map(([name, profile]) => ({ name, ...profile }));

const rises = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value >= (values[i - 1] ?? 0));

describe.each(ALL)('$name', ({ ocv, resistance, limits, fullAnchor, lowAnchor, source, coulombicEfficiency }) => {
  it('says where its figures come from', () => {
    expect(source.length).toBeGreaterThan(20);
    expect(ocv?.source ?? 'none').not.toBe('');
    expect(resistance?.source ?? 'none').not.toBe('');
  });

  it('has curves of a value per percent that never fall, the one after a charge the higher', () => {
    if (ocv === null) return;
    expect(ocv.afterDischargeMv).toHaveLength(101);
    expect(ocv.afterChargeMv).toHaveLength(101);
    expect(rises(ocv.afterDischargeMv)).toBe(true);
    expect(rises(ocv.afterChargeMv)).toBe(true);
    expect(ocv.afterChargeMv.every((mv, i) => mv >= (ocv.afterDischargeMv[i] ?? Infinity))).toBe(true);
  });

  it('has anchors within its limits, and limits in order', () => {
    if (limits === null) return;
    expect(rises([limits.lowMv, limits.lowOverMv, limits.highOverMv, limits.highMv, limits.alarmHighMv])).toBe(true);
    expect(limits.hotOverC).toBeLessThan(limits.hotC);
    if (fullAnchor !== null) {
      expect(fullAnchor.highestCellMv).toBeLessThan(limits.highMv);
      expect(fullAnchor.lowestCellMv).toBeLessThanOrEqual(fullAnchor.highestCellMv);
    }
    if (lowAnchor !== null) expect(lowAnchor.lowestCellMv).toBeGreaterThanOrEqual(limits.lowMv);
  });

  it('loses little of the charge put in', () => {
    expect(coulombicEfficiency).toBeGreaterThanOrEqual(0.995);
    expect(coulombicEfficiency).toBeLessThanOrEqual(1);
  });
});

describe('NMC at rest', () => {
  // Of three makers' cells: half full they show 3.708, 3.740 and 3.743 V.
  it.each([
    [3708, 0.5],
    [3743, 0.5],
    [4022, 0.8],
    [3331, 0.1],
  ])('%d mV admits %d', (mv, soc) => {
    const curve = CHEMISTRIES.nmc.ocv;
    if (curve === null) throw new Error('NMC has a curve.');
    const { low, high } = socAtRest(curve, mv, 25);
    expect(low).toBeLessThanOrEqual(soc);
    expect(high).toBeGreaterThanOrEqual(soc);
    expect(high - low).toBeLessThan(0.08);
  });
});
