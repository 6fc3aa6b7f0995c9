import { describe, expect, it } from 'vitest';
import { packSearchParams } from '#app/(dashboard)/packs/[uid]/search-params.ts';
import { spanOf, timeWindow, worthRedrawingAfterMs } from '#features/packs/time-window.ts';

const from = new Date('2026-11-23T10:00:00Z');
const to = new Date('2026-11-23T11:00:00Z');

describe('the window of the charts', () => {
  it('ends now and moves on with a range', () => {
    const window = timeWindow({ range: '15m', from: null, to: null });
    expect(spanOf(window, to.getTime())).toEqual({ fromMs: to.getTime() - 900_000, toMs: to.getTime() });
  });

  it('stands still between two times, whatever the range says', () => {
    const window = timeWindow({ range: '15m', from, to });
    expect(spanOf(window, 0)).toEqual({ fromMs: from.getTime(), toMs: to.getTime() });
    expect(worthRedrawingAfterMs(window)).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    ['one end alone', from, null],
    ['ends the wrong way round', to, from],
    ['an empty stretch', from, from],
  ])('falls back to the range for %s', (_, start, end) => {
    expect(timeWindow({ range: '6h', from: start, to: end })).toEqual({ kind: 'moving', range: '6h' });
  });

  it('is fetched again after about a pixel of time, never more than once a second', () => {
    expect(worthRedrawingAfterMs({ kind: 'moving', range: '15m' })).toBe(1_000);
    expect(worthRedrawingAfterMs({ kind: 'moving', range: '7d' })).toBe(604_800);
  });
});

describe('the address of a pack page', () => {
  it('knows its ranges and no others', () => {
    expect(packSearchParams.range.parse('24h')).toBe('24h');
    expect(packSearchParams.range.parse('2y')).toBeNull();
    expect(packSearchParams.range.defaultValue).toBe('1h');
  });

  it('holds times to the millisecond', () => {
    expect(packSearchParams.from.parse(packSearchParams.from.serialize(from))).toEqual(from);
    expect(packSearchParams.from.parse('yesterday')).toBeNull();
  });
});
