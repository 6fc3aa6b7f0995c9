import { pageLocale } from '#lib/locale.ts';

const DAY_MS = 86_400_000;

/** `2026-11-23`, so many days on. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** A UTC day as people write it: the same day wherever it is read. */
export const dayText = (day: string): string =>
  new Intl.DateTimeFormat(pageLocale() === 'en' ? 'en-GB' : 'de-DE', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
