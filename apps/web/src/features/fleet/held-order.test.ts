import { describe, expect, it } from 'vitest';
import { holdOrder, movedBetween } from '#features/fleet/held-order.ts';

describe('an order that is held', () => {
  it('stays while the rows would move', () => {
    expect(holdOrder(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual(['a', 'b', 'c']);
    expect(movedBetween(['a', 'b', 'c'], ['c', 'a', 'b'])).toBe(3);
    expect(movedBetween(['a', 'b', 'c'], ['a', 'b', 'c'])).toBe(0);
  });

  it('leaves out what is gone, and has what is new at its end', () => {
    expect(holdOrder(['a', 'b', 'c'], ['d', 'c', 'a'])).toEqual(['a', 'c', 'd']);
  });

  it('of nothing is the fresh one', () => {
    expect(holdOrder([], ['b', 'a'])).toEqual(['b', 'a']);
  });
});
