import { formatPlain } from '#lib/format/number.ts';
import { pageLocale } from '#lib/locale.ts';

const EAST = { en: 'E', de: 'O' } as const;

/** "37.39° N, 5.98° W" */
export function placeText(latitude: number, longitude: number, locale = pageLocale()): string {
  const of = (degrees: number, word: string): string => `${formatPlain(Math.abs(degrees), locale)}°\u00a0${word}`;
  const east = locale === 'de' ? EAST.de : EAST.en;
  return `${of(latitude, latitude < 0 ? 'S' : 'N')}, ${of(longitude, longitude < 0 ? 'W' : east)}`;
}

/** Degrees as people type them, with a point or a comma: null for none, undefined for what is no such place. */
export function degreesOf(text: string, most: number): number | null | undefined {
  const typed = text.trim().replace(',', '.').replace('−', '-');
  if (typed === '') return null;
  const degrees = /^-?\d{1,3}(\.\d{1,10})?$/.test(typed) ? Number(typed) : Number.NaN;
  return Math.abs(degrees) <= most ? degrees : undefined;
}
