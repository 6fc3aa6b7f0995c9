import { describe, expect, it } from 'vitest';
import { LFP } from '../chemistry/lfp.ts';
import { NMC } from '../chemistry/nmc.ts';
import { FACTS_100AH, sampleAt } from '../testing/sample.ts';
import { doubtBy } from './soc-doubt.ts';
import { anchoredAt } from './soc-estimate.ts';
import { distanceOfProof, doubtAfterMove, openDistance } from './weigh-proof.ts';

/** 40 % counted from a full charge. */
const MOVED = anchoredAt(0, 0.4, 0.02);
const COUNTED = { soc: 0.4, sigma: 0.03 };
const low = anchoredAt(1000, 0.05, 0.04);
const full = anchoredAt(1000, 1, 0.03);
const fullByCells = anchoredAt(1000, 1, 0.015);
const lowDoubt = doubtBy(null, 0.3, 500, 'counted-charge');
const fullDoubt = doubtBy(null, 0.3, 500, 'full-voltage');

describe('what stands against a proof by voltage', () => {
  it.each([
    // 35 points are more than 4 · √(3² + 4²) = 20: both, and what the count may be wrong by, 2 · 3
    ['a count far off', low, 'low', 0.4, null, false, 0.35 + 0.06],
    ['nothing within what chance explains', low, 'low', 0.2, null, false, 0],
    // 15 points: outside of 5 ± 8
    ['for one meter a count outside of its band', low, 'low', 0.2, null, true, 0.15 + 0.06],
    ['nothing within the band of the one meter', low, 'low', 0.12, null, true, 0],
    ['for "full" by the pack’s voltage a count far off', full, 'full', 0.4, null, true, 0.6 + 0.06],
    ['nothing for "full" by one meter within chance', full, 'full', 0.85, null, true, 0],
    ['nothing for "full" by all cells', fullByCells, 'full', 0.4, null, false, 0],
    ['nothing for "full" after a doubt of something else', full, 'full', 0.4, lowDoubt, true, 0],
    ['nothing for a word of the BMS', low, 'bms', 0.4, null, false, 0],
    ['what was doubted, while the same proof goes on', low, 'low', 0.05, lowDoubt, false, 0.3],
    // σ of the count without the doubt's 15: √(0.16² − 0.15²) = 0.0557; 55 points away
    ['what was doubted, and what was counted since', low, 'low', 0.6, lowDoubt, false, 0.3 + 0.55 + 2 * 0.0557],
    ['what was doubted of "full"', full, 'full', 1, fullDoubt, true, 0.3],
    ['no doubt of another kind', low, 'low', 0.05, fullDoubt, false, 0],
  ] as const)('%s', (_, proof, by, soc, doubt, isOneMeter, distance) => {
    const counted = { soc, sigma: doubt === null ? 0.03 : 0.16 };
    expect(distanceOfProof(proof, by, MOVED, counted, doubt, isOneMeter, LFP)).toBeCloseTo(distance, 3);
  });

  it('is no count that stands on a word of the BMS, and none where nothing was counted', () => {
    const byBms = anchoredAt(0, 0.4, 0.11);
    expect(distanceOfProof(low, 'low', byBms, { soc: 0.9, sigma: 0.11 }, null, true, LFP)).toBe(0);
    expect(distanceOfProof(low, 'low', null, null, null, true, LFP)).toBe(0);
    expect(distanceOfProof(low, 'low', null, COUNTED, lowDoubt, true, NMC)).toBe(0.3);
  });

  it('stays open by its kind', () => {
    expect(openDistance(null, 'low')).toBe(0);
    expect(openDistance(lowDoubt, 'rest')).toBe(0.3);
    expect(openDistance(lowDoubt, 'full')).toBe(0);
    expect(openDistance(lowDoubt, 'bms')).toBe(0);
    expect(openDistance(fullDoubt, 'full')).toBe(0.3);
  });
});

describe('a doubted "full"', () => {
  const after = (voltageMv: number | null, doubt = fullDoubt) =>
    doubtAfterMove(doubt, sampleAt(0, { voltageMv }), LFP, FACTS_100AH)?.reason;

  it('is one like any other once its voltage was seen 50 mV a cell below that of a full pack', () => {
    expect(after(8 * 3349)).toBe('counted-charge');
    expect(after(8 * 3350)).toBe('full-voltage');
    expect(after(null)).toBe('full-voltage');
    expect(after(8 * 3349, lowDoubt)).toBe('counted-charge');
    expect(doubtAfterMove(null, sampleAt(0), LFP, FACTS_100AH)).toBeNull();
  });
});
