import { describe, expect, it } from 'vitest';
import { formatSpan } from '#lib/format/span.ts';

describe('a span that somebody set', () => {
  it.each([
    [0, '0 s'],
    [10_000, '10 s'],
    [90_000, '1 min 30 s'],
    [3_600_000, '1 h'],
    [5_400_000, '1 h 30 min'],
    [2 * 86_400_000, '2 d'],
    [500, '0.5 s'],
  ])('of %j ms is %s', (ms, text) => {
    expect(formatSpan(ms).replaceAll('\u00a0', ' ')).toBe(text);
  });
});
