import { z } from 'zod';

/** On the clocks of some time zone. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day as 22:00');

/** A zone of the IANA database. */
export const timeZone = z.string().max(60).refine(isTimeZone, 'must be an IANA time zone as Europe/Zurich');

/** That this runtime knows; an offset such as `+01:00` is none. */
function isTimeZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
