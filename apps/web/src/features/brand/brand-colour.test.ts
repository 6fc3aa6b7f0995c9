import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentOn, contrastOf, LEAST_CONTRAST, PAPER } from '#features/brand/brand-colour.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((bits) => `#${bits.toString(16).padStart(6, '0')}`);

describe('the colour of a brand', () => {
  it('has the contrasts that WCAG works out', () => {
    expect(contrastOf('#000000', '#ffffff')).toBe(21);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#0f766e', '#0f766e')).toBe(1);
  });

  it('stays as it is where it can be read', () => {
    expect([accentOn('light', '#0f766e'), accentOn('dark', '#facc15')]).toEqual(['#0f766e', '#facc15']);
  });

  it('is made readable in both themes, whatever it is', () => {
    fc.assert(
      fc.property(colour, (any) => {
        for (const theme of ['light', 'dark'] as const) {
          expect(contrastOf(accentOn(theme, any), PAPER[theme])).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        }
      }),
    );
  });
});
