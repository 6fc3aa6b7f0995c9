import { describe, expect, it } from 'vitest';
import { capacityInWords } from './pack-health.ts';

const nothing = { capacityMah: null, sigmaMah: null, sohPct: null, atLeastMah: null, windows: 0 };

describe('capacityInWords', () => {
  it('gives a number with its ±3σ where there is one', () => {
    const said = capacityInWords({ capacityMah: 94_700, sigmaMah: 800, sohPct: 94.7, atLeastMah: 90_000, windows: 5 });
    expect(said).toBe('94.7 Ah ± 2.4 Ah, 95 % of the nominal capacity, from 5 windows.');
  });

  it('gives a lower bound, and says what it is, while the evidence is thin', () => {
    expect(capacityInWords({ ...nothing, atLeastMah: 90_000, windows: 1 })).toBe(
      'At least 90.0 Ah: so much the full pack gave at its deepest discharge, less what it may have faded since.',
    );
  });

  it('gives no number without evidence', () => {
    expect(capacityInWords(nothing)).not.toMatch(/\d/);
  });
});
