import { describe, expect, it } from 'vitest';
import { formatDuration, formatTick } from '#lib/format/time.ts';

const S = 1_000;
const MIN = 60 * S;
const H = 60 * MIN;
const D = 24 * H;

describe('spans of time', () => {
  it.each([
    [0, '0 s'],
    [59 * S + 999, '59 s'],
    [MIN, '1 min'],
    [H - 1, '59 min'],
    [3 * H + 5 * MIN, '3 h 05 min'],
    [D - 1, '23 h 59 min'],
    [2 * D + 4 * H, '2 d 4 h'],
    [400 * D, '400 d'],
  ])('%d ms read %s', (span, text) => {
    expect(formatDuration(span)).toBe(text);
  });

  it('of a reading whose clock is ahead of ours count as nothing', () => {
    expect(formatDuration(-4_000)).toBe('0 s');
  });
});

describe('ticks of a time axis', () => {
  const noon = new Date(2026, 10, 23, 12, 30, 5).getTime();
  const midnight = new Date(2026, 10, 23).getTime();

  it('hold as much as the step between them needs', () => {
    expect(formatTick(noon, 5 * S)).toBe('12:30:05');
    expect(formatTick(noon, 10 * MIN)).toBe('12:30');
    expect(formatTick(noon, D)).toBe('23 Nov');
  });

  it('say the day where it begins', () => {
    expect(formatTick(midnight, H)).toBe('23 Nov');
  });
});
