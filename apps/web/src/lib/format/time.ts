import { pageLocale } from '#lib/locale.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** English as most of the world writes dates. */
const timeLocale = (): string => (pageLocale() === 'en' ? 'en-GB' : 'de-DE');

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

/**
 * A span of time in at most two units: "8 s", "12 min", "3 h 05 min", "2 d 4 h". Whole units, rounded down, so that a
 * figure never claims to be older than it is. A negative span (clocks differ) counts as 0 s.
 */
export function formatDuration(spanMs: number): string {
  const span = Math.max(0, spanMs);
  if (span < MINUTE) return `${Math.floor(span / SECOND)} s`;
  if (span < HOUR) return `${Math.floor(span / MINUTE)} min`;
  if (span < DAY) return `${Math.floor(span / HOUR)} h ${pad(Math.floor((span % HOUR) / MINUTE))} min`;
  if (span < 100 * DAY) return `${Math.floor(span / DAY)} d ${Math.floor((span % DAY) / HOUR)} h`;
  return `${Math.floor(span / DAY)} d`;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** "23 Nov 2026, 14:05:09" in the reader's own time zone. */
export function formatInstant(tsMs: number, locale = timeLocale()): string {
  return dateFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(tsMs);
}

/** "23 Nov 2026" in the reader's own time zone. */
export function formatDay(tsMs: number, locale = timeLocale()): string {
  return dateFormat(locale, { dateStyle: 'medium' }).format(tsMs);
}

/** "14:05:09" today, with the date before it on any other day. */
export function formatInstantNear(tsMs: number, nowMs: number, locale = timeLocale()): string {
  const sameDay = new Date(tsMs).toDateString() === new Date(nowMs).toDateString();
  const time = dateFormat(locale, { timeStyle: 'medium' }).format(tsMs);
  return sameDay ? time : `${dateFormat(locale, { day: 'numeric', month: 'short' }).format(tsMs)}, ${time}`;
}

/** Text of a tick on a time axis: as much date as the step between ticks needs. */
export function formatTick(tsMs: number, stepMs: number, locale = timeLocale()): string {
  if (stepMs >= DAY) return dateFormat(locale, { day: 'numeric', month: 'short' }).format(tsMs);
  const at = new Date(tsMs);
  if (at.getHours() === 0 && at.getMinutes() === 0 && at.getSeconds() === 0) {
    return dateFormat(locale, { day: 'numeric', month: 'short' }).format(tsMs);
  }
  if (stepMs >= MINUTE) return dateFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(tsMs);
  return dateFormat(locale, { timeStyle: 'medium' }).format(tsMs);
}
