import { expect, it } from 'vitest';
import { histogramOf } from '#features/fleet/histogram.ts';

it('values fall into the bin that begins at or below them; the last has its end, too', () => {
  // Bins of 25: 0, 24.9 | 25 | – | 75, 100, and 130 that lies beyond.
  expect(histogramOf([0, 24.9, 25, 75, 100, 130, null], 0, 100, 4)).toEqual({
    bins: [2, 1, 0, 3],
    most: 3,
    known: 6,
    unknown: 1,
  });
});
