import { describe, expect, it } from 'vitest';
import { fullState } from '../testing/full-state.ts';
import { type CellLedger } from './cell-ledger.ts';
import { weakestLack } from './weak-cells.ts';

const { ledger } = fullState().health;
if (ledger === null) throw new Error('A full state knows of all.');
const seen = (deepShare: readonly number[], deepH = 0.25): CellLedger => ({ ...ledger, deepH, deepShare });

describe('what the weakest cell lacks', () => {
  it('is what it held less than the mean of the others', () => {
    // 15 points below the mean of four, of which it is one: 20 below that of the other three
    expect(weakestLack(seen([-0.05, -0.05, 0.15, -0.05]))).toBeCloseTo(0.2, 12);
  });

  it('is nothing where cells differ by no more than sound ones do, or too little was seen', () => {
    expect(weakestLack(seen([-0.02, -0.02, 0.06, -0.02]))).toBe(0);
    expect(weakestLack(seen([-0.05, -0.05, 0.15, -0.05], 0.24))).toBe(0);
    expect(weakestLack(null)).toBe(0);
  });
});
