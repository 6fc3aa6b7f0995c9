import { describe, expect, it } from 'vitest';
import { adviceOf, doubtAfter, doubtBy } from './soc-doubt.ts';
import { anchoredAt } from './soc-estimate.ts';

describe('a doubt', () => {
  const doubt = doubtBy(null, 0.1, 1000);

  it('keeps its beginning and its worst', () => {
    expect(doubtBy(doubt, 0.05, 2000)).toBe(doubt);
    expect(doubtBy(doubt, 0.2, 2000)).toEqual({ reason: 'rest-voltage', sinceTsMs: 1000, distance: 0.2 });
  });

  it('ends with a proof, not with a word of the BMS', () => {
    expect(doubtAfter(doubt, null)).toBe(doubt);
    expect(doubtAfter(doubt, 'bms')).toBe(doubt);
    expect(doubtAfter(doubt, 'full')).toBeNull();
    expect(doubtAfter(doubt, 'low')).toBeNull();
  });
});

describe('a doubt of a cell that stands alone', () => {
  const doubt = doubtBy(null, 0.4, 1000, 'lone-cell');

  it('is not forgotten over another', () => {
    expect(doubtBy(doubt, 0.1, 2000)).toBe(doubt);
    expect(doubtBy(doubt, 0.5, 2000)).toEqual({ reason: 'lone-cell', sinceTsMs: 1000, distance: 0.5 });
  });
});

describe('a doubt of what was counted', () => {
  it('ends with a full charge alone', () => {
    const doubt = doubtBy(null, 0.4, 1000, 'counted-charge');
    expect(doubtAfter(doubt, 'low')).toBe(doubt);
    expect(doubtAfter(doubt, 'rest')).toBe(doubt);
    expect(doubtAfter(doubt, 'full')).toBeNull();
  });
});

describe('a doubt of "full" by a voltage that has not moved', () => {
  const doubt = doubtBy(null, 0.4, 1000, 'full-voltage');

  it('ends where the voltage proves something else, not with the same again', () => {
    expect(doubtAfter(doubt, 'full')).toBe(doubt);
    expect(doubtAfter(doubt, 'low')).toBeNull();
    expect(doubtAfter(doubt, 'rest')).toBeNull();
  });

  it('lasts over a doubt of the estimate, and gives way to one of the other proof', () => {
    expect(doubtBy(doubt, 0.5, 2000, 'bms-voltage')).toMatchObject({ reason: 'full-voltage', distance: 0.5 });
    expect(doubtBy(doubt, 0.1, 2000, 'counted-charge')).toEqual({
      reason: 'counted-charge',
      sinceTsMs: 2000,
      distance: 0.1,
    });
  });
});

describe('advice', () => {
  const doubt = doubtBy(null, 0.1, 1000);

  it.each([
    ['none while the estimate serves', null, 0.05, true, null],
    ['±2σ over more than half the pack', null, 0.13, true, 'band-too-wide'],
    ['a denied estimate', doubt, 0.05, true, 'rest-voltage-disagrees'],
    ['nothing known', null, null, true, 'nothing-known'],
    ['none where a full charge proves nothing', doubt, null, false, null],
  ])('%s', (_, held, sigma, canProveFull, reason) => {
    expect(adviceOf(held, sigma, canProveFull)?.reason ?? null).toBe(reason);
  });

  it.each([
    ['none while little went unseen', 0.11, 0.9e-4, null],
    ['its band is too wide once snapshots or gaps hid more than 1 %', 0.11, 1.1e-4, 'band-too-wide'],
    ['none where a proof was counted on as blindly', 0.1, 1.1e-4, null],
  ])('of a word of the BMS: %s', (_, anchorSigma, unseenVariance, reason) => {
    const estimate = { ...anchoredAt(0, 0.5, anchorSigma), unseenVariance };
    expect(adviceOf(null, 0.11, true, null, estimate)?.reason ?? null).toBe(reason);
    expect(adviceOf(null, 0.11, false, null, estimate)).toBeNull();
  });

  it('is to look at the cell that says against the others that the pack is empty, whatever is known besides', () => {
    const lone = doubtBy(null, 0.4, 1000, 'lone-cell');
    const advice = { kind: 'check-cell', reason: 'cell-disagrees' };
    expect(adviceOf(lone, 0.2, true)).toEqual(advice);
    expect(adviceOf(lone, null, true)).toEqual(advice);
    expect(adviceOf(lone, 0.2, false)).toEqual(advice);
    expect(adviceOf(lone, 0.2, true, 'frozen')?.reason).toBe('counters-frozen');
  });

  it.each(['frozen', 'leaping'] as const)('counters that are %s come first: no charge mends them', (fault) => {
    const advice = { kind: 'check-counters', reason: `counters-${fault}` };
    expect(adviceOf(doubt, 0.05, true, fault)).toEqual(advice);
    expect(adviceOf(null, null, false, fault)).toEqual(advice);
  });
});
