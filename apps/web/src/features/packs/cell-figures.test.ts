import { describe, expect, it } from 'vitest';
import { cellFigures } from '#features/packs/cell-figures.ts';

const cell = (index: number, voltageMv: number | null) => ({ index, voltageMv, temperatureC: null, balancing: null });

describe('how cells lie to one another', () => {
  it('leaves out those that were not read', () => {
    const figures = cellFigures([cell(0, 3_310), cell(1, null), cell(2, 3_290)]);
    expect(figures).toMatchObject({ spreadMv: 20, meanMv: 3_300, lowest: { index: 2 }, highest: { index: 0 } });
  });

  it('is not known from a single cell', () => {
    expect(cellFigures([cell(0, 3_310), cell(1, null)])).toBeNull();
    expect(cellFigures([])).toBeNull();
  });
});
