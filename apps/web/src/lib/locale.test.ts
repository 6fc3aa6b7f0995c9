import { describe, expect, it } from 'vitest';
import { acceptedLocale } from '#lib/locale.ts';

describe('the language of a visitor', () => {
  it.each([
    ['de-DE,de;q=0.9,en;q=0.8', 'de'],
    ['fr, en;q=0.5, de;q=0.7', 'de'],
    ['en-GB,de;q=0.9', 'en'],
    ['de;q=0, fr', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    [null, 'en'],
  ])('%j is %s', (header, locale) => {
    expect(acceptedLocale(header)).toBe(locale);
  });
});
